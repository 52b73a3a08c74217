import assert from 'node:assert/strict';
import { freshSample } from '../../../../src/core/edits/sample-draft.ts';

describe('the sample draft', () => {
  it('came in two weeks ago, whenever it is opened', () => {
    const draft = 'kenmerk: 2026Z20417\ningezonden: 2026-11-07\n---\n\nVraag 1\n';
    assert.equal(freshSample(draft, '2027-03-03'), 'kenmerk: 2026Z20417\ningezonden: 2027-02-17\n---\n\nVraag 1\n');
  });
});
