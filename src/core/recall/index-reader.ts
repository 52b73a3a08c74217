import type { PieceIndex } from './pieces.ts';
import type { PostingList } from './posting-list.ts';

/** Which entries may be found; null for all. One byte per entry, 1 for yes. */
export type EntryMask = Uint8Array | null;

/** What ranking asks of a store. Terms and entries are numbers from 1; 0 is no term. */
export interface IndexReader extends PieceIndex {
  /** Entries that can be found. */
  readonly entries: number;
  /** One more than the highest entry number. */
  readonly size: number;
  /** Number of words of all entries together. */
  readonly words: number;
  /** Words per entry, by entry number. */
  readonly lengths: Uint16Array;
  /** Days since 1970 per entry, by entry number; 0 where there is no date. */
  readonly days: Uint16Array;
  /** Packed lists of terms, see `vocabulary.ts`. */
  vocabulary(): readonly Uint8Array[];
  termNumber(text: string): number;
  termText(term: number): string;
  /** Number of entries that have the term. */
  count(term: number): number;
  postings(term: number): PostingList;
  /** Which entries still exist. */
  readonly present: EntryMask;
  /** Term numbers of the running text: question, 0, answer, 0, subject. */
  forward(entry: number): Uint32Array;
  /** The entries whose file lies below a folder, as ranges of entry numbers with both ends included. */
  entriesBelow(folder: string): readonly (readonly [first: number, last: number])[];
}

/** Several archives searched as one. */
export interface Collection {
  readonly readers: readonly IndexReader[];
  readonly entries: number;
  /** Words per entry on average. */
  readonly averageLength: number;
}

/** The archives with what they hold together. */
export function collectionOf(readers: readonly IndexReader[]): Collection {
  const entries = readers.reduce((sum, reader) => sum + reader.entries, 0);
  const words = readers.reduce((sum, reader) => sum + reader.words, 0);
  return { readers, entries, averageLength: Math.max(1, words / Math.max(1, entries)) };
}

/** Number of entries that have the term, in all archives together. */
export function countOf(collection: Collection, text: string): number {
  return collection.readers.reduce((sum, reader) => sum + reader.count(reader.termNumber(text)), 0);
}
