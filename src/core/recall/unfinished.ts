import { type Collection, countOf } from './index-reader.ts';
import { termsOpeningWith } from './opening-letters.ts';
import type { QueryWord } from './query.ts';
import { stem } from './stems.ts';

/** What a word may become that is still being typed. */
export interface Completions {
  /** The most common ones first. */
  readonly stems: readonly string[];
  /** Entries that have one of them, at most: an entry with several counts for each. */
  readonly entries: number;
}

/** Fewer letters can become anything. */
const fewestLetters = 3;
const mostCompletions = 8;

/** The terms of the archive that a word may become when its last letters are typed, the word itself left out. */
export function completionsOf({ text, stem: own }: QueryWord, collection: Collection): Completions {
  const openings = text.length < fewestLetters ? [] : asInStems(text);
  const magnitudes = new Map<string, number>();
  for (const reader of collection.readers) {
    for (const packed of reader.vocabulary()) {
      for (const term of openings.flatMap((letters) => termsOpeningWith(packed, letters))) {
        magnitudes.set(term.text, Math.max(magnitudes.get(term.text) ?? 0, term.magnitude));
      }
    }
  }
  magnitudes.delete(own);
  const stems = [...magnitudes]
    .sort(([one, a], [other, b]) => b - a || one.length - other.length)
    .slice(0, mostCompletions)
    .map(([term]) => term);
  return { stems, entries: stems.reduce((sum, term) => sum + countOf(collection, term), 0) };
}

/** The opening letters as stems spell them: one letter for two, and `reiz` as in `reis`. */
function asInStems(text: string): readonly string[] {
  const single = text.replace(/([a-z])\1+/g, '$1');
  const ended = stem(`${single}en`);
  return ended === single || ended.length < single.length ? [single] : [single, ended];
}
