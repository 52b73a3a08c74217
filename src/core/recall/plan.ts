import { splitCompound } from './compounds.ts';
import type { IndexReader } from './index-reader.ts';
import type { QueryWord } from './query.ts';
import { stem } from './stems.ts';
import { nearTerms } from './vocabulary.ts';

/** A term to look for, and what finding it is worth. */
export interface PlannedTerm {
  readonly term: number;
  readonly weight: number;
}

const CORRECTIONS = 4;

/** Rarity of a term that `count` of `entries` have (the idf of BM25). */
export function rarity(count: number, entries: number): number {
  return Math.log(1 + (entries - count + 0.5) / (count + 0.5));
}

/** The terms to look for: the words themselves, what unknown words may have meant, and the parts of compounds. */
export function planTerms(words: readonly QueryWord[], reader: IndexReader): readonly PlannedTerm[] {
  const weights = new Map<number, number>();
  const add = (term: number, factor: number) => {
    if (term === 0) return;
    const count = reader.count(term);
    if (count === 0) return;
    const weight = factor * rarity(count, reader.entries);
    weights.set(term, Math.max(weights.get(term) ?? 0, weight));
  };
  for (const word of words) {
    const term = reader.termNumber(word.stem);
    if (term !== 0 && reader.count(term) > 0) add(term, 1);
    else for (const { text, factor } of corrections(word, reader)) add(reader.termNumber(text), factor);
    for (const part of partsOf(word, reader)) add(reader.termNumber(part), 0.4);
  }
  return [...weights].map(([term, weight]) => ({ term, weight }));
}

function partsOf(word: QueryWord, reader: IndexReader): readonly string[] {
  return splitCompound(word.text, (form) => reader.count(reader.termNumber(stem(form)))).map(stem);
}

function corrections(
  word: QueryWord,
  reader: IndexReader,
): readonly { readonly text: string; readonly factor: number }[] {
  const { length } = word.stem;
  if (length < 4) return [];
  return reader
    .vocabulary()
    .flatMap((packed) => nearTerms(packed, word.stem, length > 7 ? 2 : 1))
    .sort((a, b) => a.distance - b.distance || b.magnitude - a.magnitude)
    .slice(0, CORRECTIONS)
    .map(({ text, distance }) => ({ text, factor: distance === 1 ? 0.8 : 0.5 }));
}
