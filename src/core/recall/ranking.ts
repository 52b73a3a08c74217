import type { IndexReader } from './index-reader.ts';
import type { PlannedTerm } from './plan.ts';

export interface RankedEntry {
  readonly entry: number;
  readonly score: number;
}

/** Saturation and length normalisation of BM25; weak, since long answers are good answers. */
const SATURATION = 1.2;
const LENGTH = 0.5;

/** What the occurrences behind a frequency code count for together. */
const occurrenceWeight = Float32Array.from({ length: 256 }, (_, code) => {
  const question = code & 7;
  const answer = (code >> 3) & 7;
  return question * 1.2 + answer + (code & 0x40 ? 0.8 : 0) + (code & 0x80 ? 0.4 : 0);
});

/** The best entries by the sum of their terms' weights, best first; equal scores by entry number. */
export function rankEntries(terms: readonly PlannedTerm[], reader: IndexReader, limit: number): readonly RankedEntry[] {
  const scores = new Float32Array(reader.size);
  for (const { term, weight } of terms) {
    const { entries, codes } = reader.postings(term);
    for (let i = 0; i < entries.length; i += 1) {
      const entry = entries[i] ?? 0;
      const frequency = occurrenceWeight[codes[i] ?? 0] ?? 0;
      const length = (reader.lengths[entry] ?? 0) / reader.averageLength;
      scores[entry] =
        (scores[entry] ?? 0) +
        (weight * frequency * (SATURATION + 1)) / (frequency + SATURATION * (1 - LENGTH + LENGTH * length));
    }
  }
  const ranked: RankedEntry[] = [];
  for (let entry = 0; entry < scores.length; entry += 1) {
    const score = scores[entry] ?? 0;
    if (score > 0 && !reader.isRemoved(entry)) ranked.push({ entry, score });
  }
  return ranked.sort((a, b) => b.score - a.score || a.entry - b.entry).slice(0, limit);
}
