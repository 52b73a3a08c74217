import type { IndexReader } from './index-reader.ts';
import type { QueryPlan } from './plan.ts';

/** The word of a query that a term stands for, as its index, and what finding it is worth. */
export interface TermWord {
  readonly word: number;
  readonly weight: number;
}

/** What each term of an archive stands for; one that stands for several words, for the one it is worth most to. */
export function wordsByTerm({ terms }: QueryPlan, reader: IndexReader): ReadonlyMap<number, TermWord> {
  const best = new Map<number, TermWord>();
  for (const { text, word, weight } of terms) {
    const term = reader.termNumber(text);
    if (term > 0 && weight > (best.get(term)?.weight ?? -1)) best.set(term, { word, weight });
  }
  return best;
}
