import assert from 'node:assert/strict';
import { termsOpeningWith } from '../../../../src/core/recall/opening-letters.ts';
import { packVocabulary } from '../../../../src/core/recall/vocabulary.ts';
import { randomSeries } from '../../../bench/dutch.ts';

describe('the terms that open with some letters', () => {
  const random = randomSeries(4);
  const syllable = () => ['brug', 'dijk', 'ge', 'on', 'veer', 'zij', 'é', 'a'][Math.floor(random() * 8)] ?? '';
  const words = Array.from({ length: 3000 }, () => Array.from({ length: 5 }, syllable).join(''));
  // In the order of bytes, as the store gives them.
  const terms = [...new Set(words)].sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
  const packed = packVocabulary(terms.map((text) => ({ text, magnitude: 1 })));

  it('are all found, wherever they stand in the list', () => {
    for (const letters of ['a', 'brug', 'brugge', 'dijkdijk', 'gegege', 'zijzijz', 'é', 'éé', 'onveer', 'x', '0', '']) {
      assert.deepEqual(
        termsOpeningWith(packed, letters).map(({ text }) => text),
        terms.filter((term) => term.startsWith(letters)),
        letters,
      );
    }
  });

  it('are none in an empty list', () => assert.deepEqual(termsOpeningWith(new Uint8Array(0), 'a'), []));
});
