import assert from 'node:assert/strict';
import { segmentsToMerge } from '../../../src/archive/merge.ts';

/** Adds batches one at a time and merges as the archive does; returns the sizes at the end and what was written anew. */
function grow(start: readonly number[], batches: readonly number[]) {
  let sizes = [...start];
  let rewritten = 0;
  let most = 0;
  for (const batch of batches) {
    sizes.push(batch);
    const merged = segmentsToMerge(sizes.map((entries, id) => ({ id, entries })));
    const sum = merged.reduce((total, { entries }) => total + entries, 0);
    if (merged.length > 0) sizes = [...sizes.slice(0, sizes.length - merged.length), sum];
    rewritten += sum;
    most = Math.max(most, sum);
  }
  return { sizes, rewritten, most };
}

describe('merging of segments', () => {
  it('leaves a large archive alone while single documents are added', () => {
    const large = [105_000, 105_000, 13_000, 13_000, 13_000, 13_000];
    const { most, rewritten, sizes } = grow(
      large,
      Array.from({ length: 1000 }, () => 1),
    );
    assert.ok(most <= 1000, `${most} entries written anew for one document`);
    assert.ok(rewritten < 5000);
    assert.ok(sizes.length < large.length + 4 * 8);
  });

  it('writes every entry anew a few times at most while a large archive is built', () => {
    const { rewritten, sizes } = grow(
      [],
      Array.from({ length: 76 }, () => 13_200),
    );
    assert.ok(rewritten <= 2 * 76 * 13_200);
    assert.ok(sizes.length <= 3 * 7);
  });
});
