import assert from 'node:assert/strict';
import { nearTerms, packVocabulary } from '../../../../src/core/recall/vocabulary.ts';
import { generatePairs } from '../../../bench/dutch.ts';

/** Letters to insert, leave out, change or swap with their neighbour: the definition, without any skipping. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (__, j) => i || j));
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(at(i - 1, j - 1) + (same ? 0 : 1), at(i - 1, j) + 1, at(i, j - 1) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(i - 2, j - 2) + 1);
      rows[i]?.splice(j, 1, least);
    }
  }
  return at(a.length, b.length);
}

describe('terms near a word', () => {
  const words = [...generatePairs(100, 3)].flatMap(
    ({ question, answer }) => `${question} ${answer}`.match(/\w+/g) ?? [],
  );
  const terms = [...new Set(words.map((word) => word.toLowerCase()))].sort();
  const packed = packVocabulary(terms.map((text) => ({ text, magnitude: 1 })));

  it('are all those that open alike and have so few typing errors, whatever lies between them', () => {
    for (const term of terms.filter((_, i) => i % 300 === 0)) {
      for (const word of [term, term.slice(0, -1), `${term.slice(0, 2)}q${term.slice(2)}`]) {
        const alike = terms.filter(
          (other) => (other[0] === word[0] || other[0] === word[1]) && Math.abs(other.length - word.length) <= 2,
        );
        for (const most of [1, 2]) {
          const expected = alike.filter((other) => distance(word, other) <= most);
          const found = nearTerms(packed, word, most).map(({ text }) => text);
          assert.deepEqual(found, expected, word);
        }
      }
    }
  });

  it('are none for a word longer than any term', () => {
    const longest = 'b'.repeat(60);
    const list = packVocabulary([{ text: longest, magnitude: 1 }]);
    assert.deepEqual(
      [61, 62, 63, 60_000].map((length) => nearTerms(list, 'b'.repeat(length), 2).length),
      [1, 1, 0, 0],
    );
  });

  it('are none in an empty list', () => assert.deepEqual(nearTerms(packVocabulary([]), 'brug', 2), []));
});
