import { mends, reports, staysQuiet } from './rule-example.ts';

const rule = 'antwoord-ontbreekt';

describe('rule antwoord-ontbreekt', () => {
  it('reports every question that no answer covers, at its heading', () => {
    const text =
      'Vraag 1\nIs de brug veilig?\n\nAntwoord 1\nJa.\n\n⟦Vraag 2⟧\nIs de sluis veilig?\n\n⟦Vraag 3⟧\nWaarom?\n';
    reports(rule, text, ['Vraag 2 heeft nog geen antwoord', 'Vraag 3']);
  });

  it('reports one number of a group where the others are answered', () => {
    reports(rule, 'Vraag 1, 2 en ⟦3⟧\nIs de brug veilig?\n\nAntwoord 1 en 2\nJa.\n', ['Vraag 3']);
  });

  it('reports a whole group once', () => {
    reports(rule, '⟦Vraag 1 t/m 3⟧\nIs de brug veilig?\n', ['De vragen 1 t/m 3 hebben']);
  });

  it('takes an answer for several questions as an answer to each', () => {
    staysQuiet(rule, 'Vraag 1\nIs de brug veilig?\n\nVraag 2\nIs de sluis veilig?\n\nAntwoord 1 en 2\nJa.\n');
  });

  it('takes an answer to 6 as an answer to 6a and 6b', () => {
    staysQuiet(
      rule,
      'Vraag 1a\nIs de brug veilig?\n\nVraag 1b\nIs de sluis veilig?\n\nAntwoord 1\nBeide zijn veilig.\n',
    );
  });

  it('is silent on a delay notice', () => {
    const text =
      'Vraag 1\nIs de brug veilig?\n\nMededeling\n\nDe vragen 2024Z01234 kunnen niet binnen de termijn worden beantwoord omdat afstemming nodig is.\n';
    staysQuiet(rule, text);
  });

  it('inserts the answer below the question', () => {
    mends(
      rule,
      'Vraag 1\nIs de brug veilig?\n\nVraag 2\nIs de sluis veilig?\n\nAntwoord 2\nJa.\n',
      'Vraag 1\nIs de brug veilig?\n\nAntwoord 1\n\n\nVraag 2\nIs de sluis veilig?\n\nAntwoord 2\nJa.\n',
    );
  });
});
