import assert from 'node:assert/strict';
import { textIn, textsIn, wholeNumberIn } from '../../../../src/editor/host/setting-values.ts';

describe('a setting that was written by hand', () => {
  it('gives its texts, whatever else stands between them', () => {
    assert.deepEqual(textsIn(['a', 5, null, {}, 'b']), ['a', 'b']);
    assert.deepEqual(textsIn('a'), ['a']);
    for (const wrong of [5, null, undefined, { a: 'b' }]) assert.deepEqual(textsIn(wrong), []);
    assert.deepEqual(['a', 5, null].map(textIn), ['a', '', '']);
  });

  it('gives a number within its limits, else the usual one', () => {
    for (const wrong of ['5', -1, 0, 101, 2.5, Number.NaN, null]) assert.equal(wholeNumberIn(wrong, 1, 100, 10), 10);
    assert.equal(wholeNumberIn(5, 1, 100, 10), 5);
  });
});
