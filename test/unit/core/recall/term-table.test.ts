import assert from 'node:assert/strict';
import { TermTable } from '../../../../src/core/recall/term-table.ts';

describe('a table of terms', () => {
  it('has the numbers it was given, and 0 for all other terms', () => {
    for (const step of [1, 4096, 1 << 20]) {
      const terms = Array.from({ length: 300 }, (_, i) => 1 + i * step);
      const table = new TermTable(new Map(terms.map((term, i) => [term, i + 1])));
      assert.deepEqual(
        terms.map((term) => table.get(term)),
        terms.map((_, i) => i + 1),
      );
      assert.deepEqual(
        [0, 2 + step, 301 * step + 1].map((term) => (terms.includes(term) ? 0 : table.get(term))),
        [0, 0, 0],
      );
    }
    assert.equal(new TermTable(new Map()).get(7), 0);
  });
});
