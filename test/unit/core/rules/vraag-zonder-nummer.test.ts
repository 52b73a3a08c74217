import { mends, reports, staysQuiet } from './rule-example.ts';

const rule = 'vraag-zonder-nummer';
const head =
  'Vragen van het lid Jansen (ABC) aan de Minister van Financiën over bruggen (ingezonden 24 oktober 2024)\n\n';

describe('rule vraag-zonder-nummer', () => {
  it('reports a set without numbers once', () => {
    reports(rule, `${head}⟦Is de brug veilig⟧?\n\nIs de sluis veilig? Zo nee, waarom niet?\n`, ['geen nummers']);
  });

  it('is quiet where the questions have numbers', () => {
    staysQuiet(rule, `${head}Vraag 1\nIs de brug veilig?\n`);
  });

  it('numbers all questions', () => {
    mends(
      rule,
      `${head}Is de brug veilig?\n\nIs de sluis veilig? Zo nee, waarom niet?\n`,
      `${head}Vraag 1\nIs de brug veilig?\n\nVraag 2\nIs de sluis veilig? Zo nee, waarom niet?\n`,
    );
  });
});
