import { normaliseSentence } from '../../../../src/core/text/repeated-sentences.ts';
import { mends, reports, staysQuiet } from './rule-example.ts';

const rule = 'herhaling';
const sentence = 'De brug wordt elk jaar in het voorjaar door een onafhankelijke dienst helemaal nagekeken.';
const set = (first: string, second: string) =>
  `Vraag 1\nIs de brug veilig?\n\nAntwoord 1\n${first}\n\nVraag 2\nIs de sluis veilig?\n\nAntwoord 2\n${second}\n`;

describe('rule herhaling', () => {
  it('leaves two answers to one question to the rule about those', () => {
    staysQuiet(rule, `Vraag 1\nHoe?\n\nAntwoord 1\n${sentence}\n\nAntwoord 1\n${sentence}\n`);
  });

  it('reports a long sentence that stands in an answer above', () => {
    reports(rule, set(sentence, `Nee. ⟦${sentence}⟧ Dat blijft zo.`), ['het antwoord op vraag 1']);
  });

  it('reports a sentence of the archive, however it is written', () => {
    const earlierSentences = new Map([
      [normaliseSentence(sentence.toUpperCase()), 'Aanhangsel Handelingen II 2022/23, nr. 1782'],
    ]);
    reports(rule, set(`⟦${sentence}⟧`, 'Nee.'), ['Aanhangsel Handelingen II 2022/23, nr. 1782'], { earlierSentences });
  });

  it('leaves short sentences alone', () => {
    staysQuiet(
      rule,
      set('De brug wordt elk jaar door een dienst nagekeken.', 'De brug wordt elk jaar door een dienst nagekeken.'),
    );
  });

  it('refers to the earlier answer', () => {
    mends(rule, set(sentence, sentence), set(sentence, 'Zie ook het antwoord op vraag 1.'));
  });
});
