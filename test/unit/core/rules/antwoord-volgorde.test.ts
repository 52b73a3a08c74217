import { reports, staysQuiet } from './rule-example.ts';

const rule = 'antwoord-volgorde';
const questions = 'Vraag 1\nIs de brug veilig?\n\nVraag 2\nIs de sluis veilig?\n\nVraag 3\nEn de dijk?\n\n';

describe('rule antwoord-volgorde', () => {
  it('reports the answer that falls back', () => {
    reports(rule, `${questions}Antwoord 2\nJa.\n\n⟦Antwoord 1⟧\nJa.\n\nAntwoord 3\nJa.\n`, [
      'Antwoord 1 staat na antwoord 2',
    ]);
  });

  it('reports an answer that stands too early once', () => {
    reports(rule, `${questions}Antwoord 3\nJa.\n\n⟦Antwoord 1⟧\nJa.\n\nAntwoord 2\nJa.\n`, ['Antwoord 1']);
  });

  it('accepts a group ahead of its turn', () => {
    staysQuiet(rule, `${questions}Antwoord 1 en 3\nJa.\n\nAntwoord 2\nJa.\n`);
  });

  it('leaves a repeated or unknown number to other rules', () => {
    staysQuiet(rule, `${questions}Antwoord 1\nJa.\n\nAntwoord 2\nJa.\n\nAntwoord 1\nJa.\n\nAntwoord 3\nJa.\n`);
    staysQuiet(rule, `${questions}Antwoord 1\nJa.\n\nAntwoord 12\nJa.\n\nAntwoord 3\nJa.\n`);
  });
});
