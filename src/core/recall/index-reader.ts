import type { Postings } from './postings.ts';

/** What ranking asks of a store. Terms and entries are numbers; 0 is no term. */
export interface IndexReader {
  /** Entries that can be found. */
  readonly entries: number;
  /** One more than the highest entry number. */
  readonly size: number;
  /** Average number of words of an entry. */
  readonly averageLength: number;
  /** Words per entry, by entry number. */
  readonly lengths: Uint16Array;
  /** Days since 1970 per entry, by entry number; 0 where there is no date. */
  readonly days: Uint16Array;
  /** Packed lists of terms, see `vocabulary.ts`. */
  vocabulary(): readonly Uint8Array[];
  termNumber(text: string): number;
  /** Number of entries that have the term. */
  count(term: number): number;
  postings(term: number): Postings;
  isRemoved(entry: number): boolean;
  /** Term numbers of the running text: question, 0, answer, 0, subject. */
  forward(entry: number): Uint32Array;
}
