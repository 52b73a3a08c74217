import type { IndexReader } from './index-reader.ts';
import type { QueryPlan } from './plan.ts';
import { resemblanceToQuestion } from './query.ts';
import { functionStems } from './stems.ts';
import { TermTable } from './term-table.ts';
import type { TermWord } from './term-words.ts';

/** How much an entry gains whose question is the query, where the query is as long as a question. */
const mostGain = 1.5;
/** A gain that could not be seen is not reckoned. */
const leastGain = 0.01;

/**
 * Compares the question of an entry as a whole with a query: what of the query stands in the question, and what of the
 * question in the query. A long answer has some word of everything; the question that was asked before has little else.
 *
 * What the other words of a question tell is not looked up, as that takes longer than all the rest: each counts as much
 * as a telling word of the query does on average, and function words for nothing.
 */
export class QuestionMatch {
  readonly #most: number;
  readonly #worth: readonly number[];
  readonly #total: number;
  readonly #average: number;
  /** By term: one more than its place in the two lists below, 0 for terms that are not looked for. */
  readonly #places: TermTable;
  readonly #words: readonly number[];
  /** How well a term stands for its word, up to 1. */
  readonly #fit: readonly number[];
  readonly #idle: ReadonlySet<number>;

  constructor(
    { sequence, worth, telling }: QueryPlan,
    words: ReadonlyMap<number, TermWord>,
    reader: Pick<IndexReader, 'termNumber'>,
  ) {
    this.#most = mostGain * resemblanceToQuestion(sequence.length);
    this.#worth = worth;
    this.#total = Math.max(1e-9, sum(worth));
    this.#average = sum(telling) / Math.max(1, telling.filter((one) => one > 0).length);
    this.#places = new TermTable(new Map([...words.keys()].map((term, index) => [term, index + 1])));
    this.#words = [...words.values()].map(({ word }) => word);
    this.#fit = [...words.values()].map(({ word, weight }) => Math.min(1, weight / Math.max(1e-9, worth[word] ?? 0)));
    this.#idle = new Set(this.#most < leastGain ? [] : [...functionStems].map((stem) => reader.termNumber(stem)));
  }

  /** What the score of an entry with this running text (see `IndexReader.forward`) is multiplied by, from 1 on. */
  factor(terms: Uint32Array): number {
    if (this.#most < leastGain) return 1;
    const fits = new Map<number, number>();
    let [all, shared] = [0, 0];
    for (const term of new Set(terms.subarray(0, terms.indexOf(0)))) {
      const place = this.#places.get(term) - 1;
      if (place < 0) {
        if (!this.#idle.has(term)) all += this.#average;
        continue;
      }
      const [word, fit] = [this.#words[place] ?? 0, this.#fit[place] ?? 0];
      all += this.#worth[word] ?? 0;
      shared += fit * (this.#worth[word] ?? 0);
      if (fit > (fits.get(word) ?? 0)) fits.set(word, fit);
    }
    let covered = 0;
    for (const [word, fit] of fits) covered += fit * (this.#worth[word] ?? 0);
    return 1 + this.#most * Math.sqrt((covered / this.#total) * (shared / Math.max(1e-9, all)));
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
