import assert from 'node:assert/strict';
import { parseDocument } from '../../../../src/core/document/parse.ts';

function references(answer: string): string[] {
  const text = `Vraag 1\nHoe?\n\nAntwoord 1\n${answer}`;
  return parseDocument(text).references.map(({ span, mentions, external }) => {
    const numbers = mentions.flatMap((mention) => mention.numbers).join(' ');
    return `${text.slice(span.start, span.end)} = ${numbers}${external ? ', elders' : ''}`;
  });
}

describe('references to questions', () => {
  const cases: readonly [string, string[]][] = [
    ['Zie vraag 3.', ['vraag 3 = 3']],
    ['Zie het antwoord op de vragen 2 en 3 en op vraag 5 t/m 7.', ['vragen 2 en 3 = 2 3', 'vraag 5 t/m 7 = 5 6 7']],
    ['Zie het antwoord op\nvraag 4, net als antwoord 6a.', ['vraag 4 = 4', 'antwoord 6a = 6a']],
    ['Zoals bij vraag 3 en in 2024 gezegd.', ['vraag 3 = 3']],
    ['Zie Aanhangsel Handelingen II 2022/23, nr. 1782, antwoord op vraag 3.', ['vraag 3 = 3, elders']],
    ['Zie vraag 3 van het lid Jansen.', ['vraag 3 = 3, elders']],
    ['Zie vraag 3 (Aanhangsel Handelingen 2022–2023, nr. 12).', ['vraag 3 = 3, elders']],
    ['In antwoord op uw eerdere vragen, vraag 2, is dit gezegd.', ['vraag 2 = 2, elders']],
    [
      'Zie vraag 12 van 3 mei 2023, vraag 13 gesteld door hem en vraag 14 (ingezonden 3 mei).',
      ['vraag 12 = 12, elders', 'vraag 13 = 13, elders', 'vraag 14 = 14, elders'],
    ],
    ['Zie vraag 2 van deze set; de vraag naar 3 huizen; een aanvraag 4.', ['vraag 2 = 2']],
    ['Uit Kamerstuk 12 345, nr. 6 blijkt dit. Zie ook vraag 2.', ['vraag 2 = 2']],
  ];
  for (const [text, expected] of cases) it(text.replace('\n', ' '), () => assert.deepEqual(references(text), expected));

  it('knows the part in which it stands', () => {
    const text = 'Vraag 1\nHoe?\n\nVraag 2\nBlijkt dat uit vraag 1?\n\nAntwoord 1\nZo.\n\nAntwoord 2\nZie vraag 1.';
    assert.deepEqual(
      parseDocument(text).references.map(({ home }) => `${home.type} ${home.index}`),
      ['question 1', 'answer 1'],
    );
  });
});
