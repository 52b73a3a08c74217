import { reports, staysQuiet } from './rule-example.ts';

const rule = 'vraag-leeg';

describe('rule vraag-leeg', () => {
  it('reports a question heading without text', () => {
    reports(rule, 'Vraag 1\nIs de brug veilig?\n\n⟦Vraag 2⟧\n\nVraag 3\nWaarom?\n', ['Vraag 2 heeft geen tekst']);
  });

  it('accepts any text', () => {
    staysQuiet(rule, 'Vraag 1\nGraag een toelichting.\n');
  });
});
