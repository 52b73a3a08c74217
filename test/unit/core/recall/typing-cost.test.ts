import assert from 'node:assert/strict';
import { typingCost } from '../../../../src/core/recall/typing-cost.ts';

describe('what a typing error costs', () => {
  it('is less the more often people make it', () => {
    const costs = [
      typingCost('burg', 'brug'),
      typingCost('brut', 'brud'),
      typingCost('bruh', 'brug'),
      typingCost('bug', 'brug'),
      typingCost('brrug', 'brug'),
      typingCost('brum', 'brug'),
      typingCost('kromme', 'brug'),
    ];
    assert.deepEqual(
      costs,
      costs.toSorted((a, b) => a - b),
    );
  });

  it('is more in the first letter', () => {
    assert.ok(typingCost('vrug', 'brug') > typingCost('brub', 'bruv'));
  });
});
