import { reports, staysQuiet } from './rule-example.ts';

const rule = 'verwijzing-kring';
const set = (...answers: readonly string[]) =>
  answers
    .map((answer, index) => `Vraag ${index + 1}\nIs de brug veilig?\n\nAntwoord ${index + 1}\n${answer}\n\n`)
    .join('');

describe('rule verwijzing-kring', () => {
  it('reports answers that refer to each other', () => {
    const text = set('Zie het antwoord op ⟦vraag 2⟧.', 'Zie het antwoord op ⟦vraag 1⟧.');
    reports(rule, text, ['antwoord 2', 'antwoord 1']);
  });

  it('reports an answer that refers to itself', () => {
    reports(rule, set('Ja.', 'Zie het antwoord op ⟦vraag 2⟧.'), ['naar zichzelf']);
  });

  it('reports a circle over three answers', () => {
    reports(rule, set('Zie ⟦vraag 2⟧.', 'Zie ⟦vraag 3⟧.', 'Zie ⟦vraag 1⟧.'), [
      'antwoord 2, 3',
      'antwoord 3, 1',
      'antwoord 1, 2',
    ]);
  });

  it('leaves a chain that ends in an answer alone', () => {
    staysQuiet(rule, set('Zie het antwoord op vraag 2.', 'Zie het antwoord op vraag 3.', 'De brug is in mei gekeurd.'));
  });

  it('leaves answers alone that also say something themselves', () => {
    staysQuiet(rule, set('Ja, zie ook vraag 2.', 'De brug is in mei gekeurd. Zie ook het antwoord op vraag 1.'));
  });
});
