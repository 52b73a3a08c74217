import { mends, reports, staysQuiet } from './rule-example.ts';

const rule = 'antwoord-zonder-vraag';

describe('rule antwoord-zonder-vraag', () => {
  it('reports an answer to a number that was not asked', () => {
    reports(rule, 'Vraag 1\nIs de brug veilig?\n\nAntwoord 1\nJa.\n\n⟦Antwoord 7⟧\nIn mei.\n', ['Er is geen vraag 7']);
  });

  it('reports only the wrong numbers of a group', () => {
    reports(rule, 'Vraag 1\nIs de brug veilig?\n\nAntwoord 1 en ⟦12⟧\nJa.\n', ['12']);
  });

  it('leaves a text without questions alone', () => {
    staysQuiet(rule, 'Antwoord 1\nJa.\n\nAntwoord 2\nNee.\n');
  });

  it('lets sub-numbers answer their question', () => {
    staysQuiet(rule, 'Vraag 1\nIs de brug veilig?\n\nAntwoord 1a\nJa.\n\nAntwoord 1b\nNee.\n');
  });

  it('offers the one number that has no answer yet', () => {
    const text = 'Vraag 1\nIs de brug veilig?\n\nAntwoord 1\nJa.\n\nVraag 2\nWanneer?\n\n';
    mends(rule, `${text}Antwoord 3\nIn mei.\n`, `${text}Antwoord 2\nIn mei.\n`);
  });
});
