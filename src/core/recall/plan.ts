import { splitCompound } from './compounds.ts';
import { correctionsOf, misspeltParts } from './corrections.ts';
import { type Collection, countOf, type IndexReader } from './index-reader.ts';
import { relatedTerms } from './pieces.ts';
import type { QueryWord } from './query.ts';
import { stem } from './stems.ts';
import { abbreviationsOf, synonymsOf } from './synonyms.ts';

/** A term to look for, and what finding it is worth. */
export interface PlannedTerm {
  readonly text: string;
  readonly weight: number;
  /** Index of the query's word that it stands for. */
  readonly word: number;
}

/** What a query looks for; the same for every archive that is searched. */
export interface QueryPlan {
  readonly terms: readonly PlannedTerm[];
  /** Per place in the query the index of its word: the same word has the same index everywhere. */
  readonly sequence: readonly number[];
  /** Per word what it is worth to find it, or the best of what stands for it. */
  readonly worth: readonly number[];
}

/** Words that fewer entries have may be typing errors that somebody made before. */
const rare = 4;
const rareCorrection = 0.4;
const partFactor = 0.6;
const misspeltPart = 0.5;
const shortestUnknownCompound = 9;
const related = 0.75;
const mostRelated = 5;
const shortestRelated = 5;
/** Words that are more common need no relatives. */
const commonShare = 0.03;
/** The longer a query, the more of it is running text in somebody's own words: synonyms count for more. */
const synonymFactor = 0.3;
const synonymInLongQuery = 0.3;
const longQuery = 20;

/** Rarity of a term that `count` of `entries` have (the idf of BM25). */
export function rarity(count: number, entries: number): number {
  return Math.log(1 + (Math.max(0, entries - count) + 0.5) / (count + 0.5));
}

/** The words themselves, what misspelt words may have meant, parts of compounds, relatives and synonyms. */
export function planQuery(words: readonly QueryWord[], collection: Collection): QueryPlan {
  const distinct = new Map<string, number>();
  const planned: PlannedTerm[][] = [];
  const sequence = words.map((word) => {
    const known = distinct.get(word.stem);
    if (known !== undefined) return known;
    const index = planned.length;
    distinct.set(word.stem, index);
    planned.push(new WordPlan(word, index, collection).terms(words.length));
    return index;
  });
  for (const { short, word } of abbreviationsOf([...distinct.keys()])) {
    const weight = rarity(countOf(collection, short), collection.entries);
    if (countOf(collection, short) > 0) planned[word]?.push({ text: short, weight, word });
  }
  const worth = planned.map((terms) => Math.max(0, ...terms.map(({ weight }) => weight)));
  return { terms: planned.flat(), sequence, worth };
}

/**
 * Looking up a term that so many entries have takes long and hardly tells one entry from another: where a query has
 * enough besides, it chooses no candidates, and only takes part in putting them in order.
 */
const commonTerm = 0.15;
/** What the other words must be worth, as a share of all. */
const enoughShare = 0.75;

/** Parts the terms of a plan in those that find entries and those that are only counted in what was found. */
export function partTerms(
  { terms, worth }: QueryPlan,
  collection: Collection,
): { readonly telling: readonly PlannedTerm[]; readonly common: readonly PlannedTerm[] } {
  const most = collection.entries * commonTerm;
  const least = rarity(most, collection.entries);
  const telling = worth.reduce((sum, one) => sum + (one > least ? one : 0), 0);
  const all = worth.reduce((sum, one) => sum + one, 0);
  if (telling < all * enoughShare) return { telling: terms, common: [] };
  const isCommon = ({ text }: PlannedTerm) => countOf(collection, text) > most;
  return { telling: terms.filter((term) => !isCommon(term)), common: terms.filter(isCommon) };
}

/** Gathers what one word is looked for under. */
class WordPlan {
  readonly #word: QueryWord;
  readonly #index: number;
  readonly #collection: Collection;
  readonly #weights = new Map<string, number>();
  readonly #count: number;
  /** Nothing that stands for a known word is worth more than the word. */
  readonly #most: number;

  constructor(word: QueryWord, index: number, collection: Collection) {
    this.#word = word;
    this.#index = index;
    this.#collection = collection;
    this.#count = countOf(collection, word.stem);
    this.#most = this.#count > 0 ? rarity(this.#count, collection.entries) : Number.POSITIVE_INFINITY;
  }

  terms(queryLength: number): PlannedTerm[] {
    this.#add(this.#word.stem, 1);
    this.#addCorrections();
    this.#addParts();
    this.#addRelatives();
    const synonym = synonymFactor + synonymInLongQuery * Math.min(1, queryLength / longQuery);
    for (const text of synonymsOf(this.#word.stem)) this.#add(text, synonym);
    return [...this.#weights].map(([text, weight]) => ({ text, weight, word: this.#index }));
  }

  #add(text: string, factor: number): void {
    const count = countOf(this.#collection, text);
    if (count === 0) return;
    const weight = factor * Math.min(this.#most, rarity(count, this.#collection.entries));
    this.#weights.set(text, Math.max(this.#weights.get(text) ?? 0, weight));
  }

  #addCorrections(): void {
    if (this.#count >= rare) return;
    const factor = this.#count > 0 ? rareCorrection : 1;
    for (const { stem: meant, likeness } of correctionsOf(this.#word, this.#collection))
      this.#add(meant, factor * likeness);
  }

  #addParts(): void {
    const { text } = this.#word;
    const parts = splitCompound(text, (form) => countOf(this.#collection, stem(form)));
    for (const part of parts) this.#add(stem(part), partFactor);
    if (parts.length > 0 || this.#count > 0 || text.length < shortestUnknownCompound) return;
    for (const part of misspeltParts(text, this.#collection)) this.#add(part, misspeltPart);
  }

  #addRelatives(): void {
    const { stem: own } = this.#word;
    if (own.length < shortestRelated || this.#count > this.#collection.entries * commonShare) return;
    for (const reader of this.#collection.readers) {
      for (const { text, similarity } of relativesOf(own, reader)) this.#add(text, related * similarity ** 2);
    }
  }
}

interface Relative {
  readonly text: string;
  readonly similarity: number;
}

const mostRemembered = 2000;
const remembered = new WeakMap<IndexReader, Map<string, readonly Relative[]>>();

/** While somebody types, and within a set, the same words come again and again. */
function relativesOf(stem: string, reader: IndexReader): readonly Relative[] {
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
