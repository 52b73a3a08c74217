import { splitCompound } from './compounds.ts';
import { correctionsOf, misspeltParts } from './corrections.ts';
import { furniture } from './furniture.ts';
import { type Collection, countOf } from './index-reader.ts';
import { type QueryWord, resemblanceToQuestion } from './query.ts';
import { rarity } from './rarity.ts';
import { relativesOf } from './relatives.ts';
import { functionStems, stem } from './stems.ts';
import { furtherSynonymsOf, synonymsOf } from './synonyms.ts';
import { tag, tagFields } from './tags.ts';
import { completionsOf } from './unfinished.ts';

/** Words that fewer entries have may be typing errors that somebody made before. */
const rare = 4;
/** In a large archive the same error was made more often. */
const rareShare = 1 / 10_000;
const rareCorrection = 0.4;
/** What the thesaurus has is hardly an error, only no word of this archive. */
const wordCorrection = 0.1;
const partFactor = 0.55;
const misspeltPart = 0.6;
const shortestUnknownCompound = 9;
const relatedFactor = 0.75;
const shortestRelated = 5;
/** Words that are more common need no relatives. */
const commonShare = 0.03;
/** The more a query is running text in somebody's own words, the more synonyms count. */
const synonymFactor = 0.25;
const synonymInQuestion = 0.6;
/** Synonyms of synonyms are what another would write less often. */
const furtherFactor = 0.5;
/** Of a word that has more synonyms each is less likely to be what another would write. */
const fullSynonyms = 4;
/** What a word that is being typed may become, as a share of what all of that together is worth. */
const completionFactor = 0.8;
/** A word that stands as it is in an archive is so much likelier to be finished than any longer one. */
const finishedFactor = 3;
/** What begins a known word is less likely to be misspelt. */
const correctionOfBeginning = 0.5;

/** Gathers what one word of a query is looked for under. */
export class WordPlan {
  /** How much the word says about what is asked: nothing for `de` or `waarom`, else how rare it is. */
  readonly telling: number;
  /** Whether questions are made of the word, whatever they ask. */
  readonly isFurniture: boolean;
  readonly #word: QueryWord;
  readonly #collection: Collection;
  readonly #weights = new Map<string, number>();
  readonly #count: number;
  /** Nothing that stands for a known word is worth more than the word. */
  readonly #most: number;

  constructor(word: QueryWord, collection: Collection, queryLength: number, growing: boolean) {
    this.#word = word;
    this.#collection = collection;
    this.#count = countOf(collection, word.stem);
    this.#most = this.#count > 0 ? this.#rarity(this.#count) : Number.POSITIVE_INFINITY;
    this.isFurniture = functionStems.has(word.stem) || furniture.has(word.stem);
    this.telling = functionStems.has(word.stem) ? 0 : this.#rarity(this.#count);
    this.add(word.stem, 1);
    const unfinished = growing ? this.#addCompletions() : 0;
    if (!this.#addNames()) this.#addCorrections(1 - correctionOfBeginning * unfinished);
    this.#addParts();
    this.#addRelatives();
    this.#addSynonyms(queryLength);
  }

  /** The word itself, and what stands for it and is worth at least so much. */
  terms(least: number): readonly (readonly [text: string, weight: number])[] {
    return [...this.#weights].filter(([text, weight]) => weight >= least || text === this.#word.stem);
  }

  worth(): number {
    return Math.max(0, ...this.#weights.values());
  }

  /** Looks for a term too, for this share of its worth. */
  add(text: string, share: number): void {
    this.#addAtMost(text, share, this.#most);
  }

  #addAtMost(text: string, share: number, most: number): void {
    const count = countOf(this.#collection, text);
    if (count === 0) return;
    const weight = share * Math.min(most, this.#rarity(count));
    this.#weights.set(text, Math.max(this.#weights.get(text) ?? 0, weight));
  }

  #rarity(count: number): number {
    const { entries } = this.#collection;
    return rarity(Math.min(count, entries), entries);
  }

  /** Returns how likely it is, from 0 to 1, that the word is not finished. */
  #addCompletions(): number {
    const { stems, entries } = completionsOf(this.#word, this.#collection);
    if (entries === 0) return 0;
    const unfinished = entries / (entries + finishedFactor * this.#count);
    for (const text of stems) this.#addAtMost(text, completionFactor * unfinished, this.#rarity(entries));
    return unfinished;
  }

  /** Who asked or answered, where the word is the name of somebody rather than a word of texts. Returns whether it is. */
  #addNames(): boolean {
    const { text } = this.#word;
    if (this.telling === 0) return false;
    const named = tagFields.map((field) => tag(field, text)).filter((name) => this.#isMostly(name));
    for (const name of named) this.add(name, 1);
    return named.length > 0;
  }

  #isMostly(name: string): boolean {
    const count = countOf(this.#collection, name);
    return count > 0 && count >= this.#count;
  }

  /** A less likely correction is worth no more than a likelier one because it is rarer. */
  #addCorrections(share: number): void {
    if (this.#count >= Math.max(rare, this.#collection.entries * rareShare)) return;
    const factor = share * this.#errorLikelihood();
    let most = this.#most;
    for (const { stem: meant, likeness } of correctionsOf(this.#word, this.#collection)) {
      most = Math.min(most, this.#rarity(countOf(this.#collection, meant)));
      this.#addAtMost(meant, factor * likeness, most);
    }
  }

  #errorLikelihood(): number {
    if (this.#count > 0) return rareCorrection;
    return synonymsOf(this.#word.stem).length > 0 ? wordCorrection : 1;
  }

  #addParts(): void {
    const { text } = this.#word;
    const parts = splitCompound(text, (form) => countOf(this.#collection, stem(form)));
    for (const part of parts) this.add(stem(part), partFactor);
    if (parts.length > 0 || this.#count > 0 || text.length < shortestUnknownCompound) return;
    for (const part of misspeltParts(text, this.#collection)) this.add(part, misspeltPart);
  }

  #addRelatives(): void {
    const { stem: own } = this.#word;
    if (own.length < shortestRelated || this.#count > this.#collection.entries * commonShare) return;
    for (const reader of this.#collection.readers) {
      for (const { text, similarity } of relativesOf(own, reader)) this.add(text, relatedFactor * similarity ** 2);
    }
  }

  #addSynonyms(queryLength: number): void {
    const share = synonymFactor + synonymInQuestion * resemblanceToQuestion(queryLength);
    const near = this.#known(synonymsOf(this.#word.stem));
    const further = this.#known(furtherSynonymsOf(this.#word.stem));
    for (const text of near) this.add(text, share * damping(near.length));
    for (const text of further) this.add(text, share * furtherFactor * damping(near.length + further.length));
  }

  #known(stems: readonly string[]): readonly string[] {
    return stems.filter((text) => countOf(this.#collection, text) > 0);
  }
}

function damping(synonyms: number): number {
  return Math.min(1, Math.sqrt(fullSynonyms / synonyms));
}
