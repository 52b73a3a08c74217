import { mends, reports, staysQuiet } from './rule-example.ts';

const rule = 'antwoord-dubbel';
const questions = 'Vraag 1\nIs de brug veilig?\n\nVraag 2\nIs de sluis veilig?\n\n';

describe('rule antwoord-dubbel', () => {
  it('reports the second answer to a number', () => {
    reports(rule, `${questions}Antwoord 1\nJa.\n\n⟦Antwoord 1⟧\nNee.\n\nAntwoord 2\nJa.\n`, [
      'Vraag 1 is al eerder beantwoord',
    ]);
  });

  it('points at the number where the heading has more', () => {
    reports(rule, `${questions}Antwoord 1\nJa.\n\nAntwoord ⟦1⟧ en 2\nBeide.\n`, ['Vraag 1']);
  });

  it('leaves answers to different numbers alone', () => {
    staysQuiet(rule, `${questions}Antwoord 1\nJa.\n\nAntwoord 2\nNee.\n`);
  });

  it('gives the second answer the one number that is left', () => {
    mends(
      rule,
      `${questions}Antwoord 1\nJa.\n\nAntwoord 1\nNee.\n`,
      `${questions}Antwoord 1\nJa.\n\nAntwoord 2\nNee.\n`,
    );
  });
});
