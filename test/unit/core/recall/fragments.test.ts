import assert from 'node:assert/strict';
import { fragmentsOf } from '../../../../src/core/recall/fragments.ts';

/** The fragments with the marked ones between brackets. */
function shown(text: string, matches: [number, number][]): string {
  return fragmentsOf(text, matches)
    .map((fragment) => (fragment.marked ? `[${fragment.text}]` : fragment.text))
    .join('');
}

describe('fragments of a found text', () => {
  it('mark what matched and lose nothing', () => {
    assert.equal(shown('de veilige steiger', [[3, 10]]), 'de [veilige] steiger');
    assert.equal(shown('de steiger', []), 'de steiger');
    assert.deepEqual(fragmentsOf('', [[0, 3]]), []);
  });

  it('bear ranges out of order, overlapping and past the end', () => {
    assert.equal(
      shown('abcdef', [
        [4, 99],
        [0, 2],
        [1, 3],
      ]),
      '[ab][c]d[ef]',
    );
  });
});
