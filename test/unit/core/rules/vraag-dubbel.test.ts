import { reports, staysQuiet } from './rule-example.ts';

const rule = 'vraag-dubbel';

describe('rule vraag-dubbel', () => {
  it('reports the second question with a number', () => {
    reports(rule, 'Vraag 1\nIs de brug veilig?\n\n⟦Vraag 1⟧\nIs de sluis veilig?\n', ['Vraag 1 komt al eerder voor']);
  });

  it('points at the number in a group', () => {
    reports(rule, 'Vraag 1\nIs de brug veilig?\n\nVraag ⟦1⟧ en 2\nIs de sluis veilig?\n', ['Vraag 1']);
  });

  it('leaves sub-numbers alone', () => {
    staysQuiet(rule, 'Vraag 1a\nIs de brug veilig?\n\nVraag 1b\nIs de sluis veilig?\n');
  });

  it('accepts a question that is put again for each part of its answer', () => {
    staysQuiet(
      rule,
      'Vraag 1\nHaalt u het doel?\n\nAntwoord 1a\nJa.\n\nVraag 1\nHaalt u het doel?\n\nAntwoord 1b\nNee.\n',
    );
  });
});
