import fc from 'fast-check';
import { documentText } from '../fuzz/documents.ts';
import { assertInvariants } from '../fuzz/invariants.ts';

describe('any text', () => {
  it('gives a document with places inside it, and problems whose fixes fit', () => {
    fc.assert(fc.property(documentText, assertInvariants), { numRuns: 300 });
  });
});
