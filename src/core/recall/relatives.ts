import type { IndexReader } from './index-reader.ts';
import { relatedTerms } from './pieces.ts';

export interface Relative {
  readonly text: string;
  readonly similarity: number;
}

const mostRelated = 5;
const mostRemembered = 2000;
const remembered = new WeakMap<IndexReader, Map<string, readonly Relative[]>>();

/** Terms that share rare pieces with a stem. While somebody types, and within a set, the same words come again and again. */
export function relativesOf(stem: string, reader: IndexReader): readonly Relative[] {
  const known = remembered.get(reader) ?? new Map<string, readonly Relative[]>();
  remembered.set(reader, known);
  let relatives = known.get(stem);
  if (relatives === undefined) {
    relatives = relatedTerms(stem, reader, mostRelated).map(({ term, similarity }) => ({
      text: reader.termText(term),
      similarity,
    }));
    if (known.size >= mostRemembered) known.clear();
    known.set(stem, relatives);
  }
  return relatives;
}
