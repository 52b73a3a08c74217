import { CommonTerms } from './common-terms.ts';
import { highestGain } from './gain.ts';
import type { IndexReader } from './index-reader.ts';
import type { QueryPlan } from './plan.ts';
import { functionStems } from './stems.ts';

/** What an entry has of a query at least, as a share of what all telling words of the query are worth. */
const leastShare = 0.15;
/** More is asked in an archive of few entries: nothing there drives out what matches by chance. */
const moreInSmall = 0.1;
const smallArchive = 200;
/** One telling word is no measure: it may be the one that differs in a quotation. */
const fewestTelling = 2;

/**
 * Whether an entry is worth showing: in an archive of a few documents everything has `gemeente` and `de`, and there
 * would always be something. The measure is the share of what a query asks, in which the words that the archive does
 * not know at all count as the rarest, and function words for nothing.
 */
export class Relevance {
  readonly #functionWords: CommonTerms;
  /** The most that they can bring: where an entry has enough without it, they need not be counted. */
  readonly #mostOfFunctionWords: number;
  readonly #least: number;

  constructor({ terms, telling }: QueryPlan, reader: IndexReader) {
    const idle = terms.filter(({ word, text }) => telling[word] === 0 || functionStems.has(text));
    const numbered = idle.map(({ text, weight }) => ({ term: reader.termNumber(text), weight }));
    this.#functionWords = new CommonTerms(numbered.filter(({ term }) => term > 0));
    this.#mostOfFunctionWords = highestGain * numbered.reduce((sum, { weight }) => sum + weight, 0);
    const share = leastShare + moreInSmall / (1 + reader.entries / smallArchive);
    this.#least = tellsEnough(telling) ? share * telling.reduce((sum, one) => sum + one, 0) : 0;
  }

  /** `score` is what all terms of the query bring to an entry with this running text and `lengthNorm`. */
  isEnough(score: number, terms: Uint32Array, norm: number): boolean {
    if (this.#least === 0 || score - this.#mostOfFunctionWords >= this.#least) return true;
    return score >= this.#least && score - this.#functionWords.score(terms, norm) >= this.#least;
  }
}

/** Whether a query says what it is about. */
export function tellsEnough(telling: readonly number[]): boolean {
  return telling.filter((one) => one > 0).length >= fewestTelling;
}
