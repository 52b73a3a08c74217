import { reports, staysQuiet } from './rule-example.ts';

const rule = 'antwoord-leeg';

describe('rule antwoord-leeg', () => {
  it('reports an answer heading with nothing under it', () => {
    reports(rule, 'Vraag 1\nIs de brug veilig?\n\n⟦Antwoord 1⟧\n\nVraag 2\nWaarom?\n\nAntwoord 2\nDaarom.\n', [
      'Antwoord 1 is nog leeg',
    ]);
  });

  it('does not count a comment as text', () => {
    reports(rule, 'Vraag 1\nIs de brug veilig?\n\n⟦Antwoord 1⟧\n<!-- nog navragen bij de dienst -->\n', ['leeg']);
  });

  it('is content with one word', () => {
    staysQuiet(rule, 'Vraag 1\nIs de brug veilig?\n\nAntwoord 1\nJa.\n');
  });
});
