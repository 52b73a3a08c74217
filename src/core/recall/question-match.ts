import type { IndexReader } from './index-reader.ts';
import type { QueryPlan } from './plan.ts';
import { resemblanceToQuestion } from './query.ts';
import { rarity } from './rarity.ts';
import { TermTable } from './term-table.ts';
import type { TermWord } from './term-words.ts';

/** How much an entry gains whose question is the query, where the query is as long as a question. */
const mostGain = 1.5;
/** A gain that could not be seen is not reckoned. */
const leastGain = 0.01;

/** What is asked of an archive. */
type TermCounts = Pick<IndexReader, 'entries' | 'count'>;

/**
 * Compares the question of an entry as a whole with a query: what of the query stands in the question, and what of the
 * question in the query. A long answer has some word of everything; the question that was asked before has little else.
 */
export class QuestionMatch {
  readonly #most: number;
  readonly #counts: TermCounts;
  readonly #worth: readonly number[];
  readonly #total: number;
  /** By term: one more than its place in the two lists below, 0 for terms that are not looked for. */
  readonly #places: TermTable;
  readonly #words: readonly number[];
  /** How well a term stands for its word, up to 1. */
  readonly #fit: readonly number[];
  /** Rarity by term, as questions have many words in common. */
  readonly #rarities = new Map<number, number>();

  constructor({ sequence, worth }: QueryPlan, words: ReadonlyMap<number, TermWord>, counts: TermCounts) {
    this.#most = mostGain * resemblanceToQuestion(sequence.length);
    this.#counts = counts;
    this.#worth = worth;
    this.#total = Math.max(
      1e-9,
      worth.reduce((sum, one) => sum + one, 0),
    );
    this.#places = new TermTable(new Map([...words.keys()].map((term, index) => [term, index + 1])));
    this.#words = [...words.values()].map(({ word }) => word);
    this.#fit = [...words.values()].map(({ word, weight }) => Math.min(1, weight / Math.max(1e-9, worth[word] ?? 0)));
  }

  /** What the score of an entry with this running text (see `IndexReader.forward`) is multiplied by, from 1 on. */
  factor(terms: Uint32Array): number {
    if (this.#most < leastGain) return 1;
    const fits = new Map<number, number>();
    let [all, shared] = [0, 0];
    for (const term of new Set(terms.subarray(0, terms.indexOf(0)))) {
      const rare = this.#rarity(term);
      all += rare;
      const place = this.#places.get(term) - 1;
      if (place < 0) continue;
      const [word, fit] = [this.#words[place] ?? 0, this.#fit[place] ?? 0];
      shared += rare * fit;
      if (fit > (fits.get(word) ?? 0)) fits.set(word, fit);
    }
    let covered = 0;
    for (const [word, fit] of fits) covered += fit * (this.#worth[word] ?? 0);
    return 1 + this.#most * Math.sqrt((covered / this.#total) * (shared / Math.max(1e-9, all)));
  }

  #rarity(term: number): number {
    const known = this.#rarities.get(term);
    if (known !== undefined) return known;
    const { entries } = this.#counts;
    const rare = rarity(Math.min(this.#counts.count(term), entries), entries);
    this.#rarities.set(term, rare);
    return rare;
  }
}
