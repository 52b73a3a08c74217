import type { Span } from '../text/span.ts';
import type { CleanText } from './model.ts';

/** Where the stretch `[start, end)` of a clean text stands in the source; it may run over furniture there. */
export function sourceSpan({ pieces }: CleanText, start: number, end: number): Span {
  const from = sourceOffset(pieces, start);
  const to = end > start ? sourceOffset(pieces, end - 1) + 1 : from;
  return { start: from, end: Math.max(from, to) };
}

/** The source offset of one place; a place between two pieces (a folded space) counts with the piece before it. */
function sourceOffset(pieces: CleanText['pieces'], at: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.at ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low];
  return piece === undefined ? 0 : piece.source + Math.min(Math.max(at - piece.at, 0), piece.length);
}
