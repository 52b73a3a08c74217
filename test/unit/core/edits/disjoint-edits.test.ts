import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DisjointEdits } from '../../../../src/core/edits/disjoint-edits.ts';
import type { Span, TextEdit } from '../../../../src/core/text/span.ts';

const edit = (start: number, end: number, newText = 'x'): TextEdit => ({ span: { start, end }, newText });
const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

describe('edits that are put together', () => {
  it('leave out what overlaps an earlier one, with all that belongs to it', () => {
    const edits = new DisjointEdits();
    edits.addAll([edit(4, 8)]);
    edits.addAll([edit(0, 2), edit(7, 9)]);
    edits.addAll([edit(8, 9)]);
    assert.deepEqual(edits.ascending(), [edit(4, 8), edit(8, 9)]);
  });

  it('keep two inserts at one place in the order given, and the same edit once', () => {
    const edits = new DisjointEdits();
    for (const text of ['a', 'b', 'a']) edits.addAll([edit(3, 3, text)]);
    edits.addAll([edit(3, 6)]);
    edits.addAll([edit(4, 4)]);
    assert.deepEqual(edits.ascending(), [edit(3, 3, 'a'), edit(3, 3, 'b'), edit(3, 6)]);
  });

  it('are those that a comparison with all earlier ones would keep', () => {
    const span = fc.tuple(fc.nat(20), fc.nat(4)).map(([start, length]) => edit(start, start + length));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 30 }), (given) => {
        const edits = new DisjointEdits();
        const kept: TextEdit[] = [];
        for (const one of given) {
          edits.addAll([one]);
          const isKnown = kept.some(({ span: { start, end } }) => start === one.span.start && end === one.span.end);
          if (!isKnown && !kept.some((other) => overlaps(one.span, other.span))) kept.push(one);
        }
        const byPlace = kept.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
        assert.deepEqual(edits.ascending(), byPlace);
      }),
    );
  });
});
