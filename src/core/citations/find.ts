import type { Citation } from './citation.ts';
import { findAanhangsel } from './find-aanhangsel.ts';
import { findEuropean } from './find-european.ts';
import { findKamerstukken } from './find-kamerstuk.ts';
import { findGazettes, findHandelingen, findKenmerken, findMoties } from './find-others.ts';

/** Every citation in `text`, in order and without overlap. Lines may break inside one. */
export function findCitations(text: string): Citation[] {
  const all: Citation[] = [
    ...findAanhangsel(text),
    ...findKamerstukken(text),
    ...findHandelingen(text),
    ...findGazettes(text),
    ...findEuropean(text),
    ...findKenmerken(text),
    ...findMoties(text),
  ];
  const found: Citation[] = [];
  for (const citation of all.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)) {
    if (citation.span.start >= (found.at(-1)?.span.end ?? 0)) found.push(citation);
  }
  return found;
}
