import assert from 'node:assert/strict';
import { remembered } from '../../../../src/core/text/remembered.ts';

describe('remembered', () => {
  it('looks once at each text, and forgets what was long not asked for', () => {
    const asked: string[] = [];
    const find = remembered((text) => {
      asked.push(text);
      return [text.length];
    });
    assert.deepEqual([find('brug'), find('brug'), asked.length], [[4], [4], 1]);
    for (let index = 0; index < 6000; index++) find(String(index));
    assert.deepEqual(find('brug'), [4]);
    assert.equal(asked.filter((text) => text === 'brug').length, 2);
  });
});
