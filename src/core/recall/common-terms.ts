import { gain } from './gain.ts';
import { frequencyCode } from './postings.ts';
import type { WeightedTerm } from './ranking.ts';
import { TermTable } from './term-table.ts';

const mostCommon = 255;
/** Question, answer and subject. */
const fields = 3;

/** Adds up what common terms bring, from the running text instead of their long lists of postings. */
export class CommonTerms {
  readonly #weights: readonly number[];
  /** By term: one more than its index among the weights, 0 for other terms. */
  readonly #indexOf: TermTable;
  /** Per term how often it stands in the question, the answer and the subject. */
  readonly #counts: Uint16Array;

  constructor(terms: readonly WeightedTerm[]) {
    const weights = new Map<number, number>();
    for (const { term, weight } of terms.slice(0, mostCommon)) weights.set(term, (weights.get(term) ?? 0) + weight);
    this.#weights = [...weights.values()];
    this.#indexOf = new TermTable(new Map([...weights.keys()].map((term, index) => [term, index + 1])));
    this.#counts = new Uint16Array(fields * weights.size);
  }

  /** `terms` is the entry's running text, see `IndexReader.forward`. */
  score(terms: Uint32Array, norm: number): number {
    if (this.#weights.length === 0) return 0;
    const counts = this.#counts.fill(0);
    let field = 0;
    for (const term of terms) {
      if (term === 0) field += 1;
      const index = this.#indexOf.get(term);
      if (index === 0) continue;
      const at = fields * (index - 1) + field;
      counts[at] = (counts[at] ?? 0) + 1;
    }
    return this.#weights.reduce((sum, weight, index) => {
      const [question = 0, answer = 0, subject = 0] = counts.subarray(fields * index, fields * (index + 1));
      return sum + gain(weight, frequencyCode(question, answer, subject, 0), norm);
    }, 0);
  }
}
