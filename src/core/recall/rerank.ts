import { CommonTerms } from './common-terms.ts';
import { lengthNorm } from './gain.ts';
import type { IndexReader } from './index-reader.ts';
import type { QueryPlan } from './plan.ts';
import { resemblanceToQuestion } from './query.ts';
import { QuestionMatch } from './question-match.ts';
import type { RankedEntry, WeightedTerm } from './ranking.ts';
import { Relevance } from './relevance.ts';
import { TermTable } from './term-table.ts';
import { type TermWord, wordsByTerm } from './term-words.ts';

/** Worth of two words that stand side by side in the query and in the entry, as a share of the two together. */
const neighbourShare = 0.6;
/** The same with one other word between them. */
const oneBetweenShare = 0.45;
/** Neighbours that follow on neighbours, or on one between, count for so much more: a quotation is no chance. */
const inARow = 0.55;
/** In a whole question pairs of the words that all questions are made of are worth so much less. */
const furnitureLoss = 0.5;
/** Worth of two telling words within a few words of each other, in any order, as a share of the lesser one. */
const nearShare = 0.35;
const nearbyPlaces = 12;
/** The most telling words of the query, between which nearness is looked for. */
const mostTelling = 8;
/** How much an entry gains that has all of the query. */
const coverage = 0.4;
/** A long text may touch every word of a query in passing: part of the score depends on the best passage alone. */
const passageLength = 120;
const passageShare = 0.35;
const mostWords = 1024;
/** Room for all pairs, to keep those of one kind apart from those of another. */
const mostPairs = mostWords * mostWords;
const never = -1_000_000;

/**
 * Ranks the candidates that are worth showing anew: adds the common terms, how the words of the query stand together,
 * and how much the question is like the query.
 */
export function rerank(
  candidates: readonly RankedEntry[],
  plan: QueryPlan,
  common: readonly WeightedTerm[],
  reader: IndexReader,
  averageLength: number,
): readonly RankedEntry[] {
  const words = wordsByTerm(plan, reader);
  const pattern = new QueryPattern(plan, words);
  const question = new QuestionMatch(plan, words, reader);
  const counter = new CommonTerms(common);
  const relevance = new Relevance(plan, reader);
  // The store reads neighbouring entries faster than entries here and there.
  return [...candidates]
    .sort((a, b) => a.entry - b.entry)
    .flatMap(({ entry, score }) => {
      const terms = reader.forward(entry);
      const norm = lengthNorm(reader.lengths[entry] ?? 0, averageLength);
      const sum = score + counter.score(terms, norm);
      if (!relevance.isEnough(sum, terms, norm)) return [];
      return [{ entry, score: pattern.score(terms, sum) * question.factor(terms) }];
    })
    .sort((a, b) => b.score - a.score || a.entry - b.entry);
}

function pairOf(first: number, second: number): number {
  return first * mostWords + second;
}

function connect(
  pairs: Map<number, number>,
  worth: readonly number[],
  first: number | undefined,
  second: number,
  share: number,
): void {
  if (first === undefined || first >= mostWords || second >= mostWords) return;
  pairs.set(pairOf(first, second), share * ((worth[first] ?? 0) + (worth[second] ?? 0)));
}

/** Where a word of the query stands in an entry. */
interface Hit {
  readonly at: number;
  readonly word: number;
}

class QueryPattern {
  /** By term: one more than the index of its word, 0 for terms that are not looked for. */
  readonly #wordOf: TermTable;
  readonly #worth: readonly number[];
  readonly #total: number;
  readonly #neighbours = new Map<number, number>();
  readonly #oneBetween = new Map<number, number>();
  readonly #telling: readonly number[];

  constructor(plan: QueryPlan, words: ReadonlyMap<number, TermWord>) {
    const followed = [...words].filter(([, { word }]) => word < mostWords);
    this.#wordOf = new TermTable(new Map(followed.map(([term, { word }]) => [term, word + 1])));
    this.#worth = plan.worth.slice(0, mostWords);
    this.#total = Math.max(
      1e-9,
      this.#worth.reduce((sum, worth) => sum + worth, 0),
    );
    this.#telling = [...this.#worth.keys()].sort((a, b) => this.#worthOf(b) - this.#worthOf(a)).slice(0, mostTelling);
    const loss = furnitureLoss * resemblanceToQuestion(plan.sequence.length);
    const inPair = this.#worth.map((worth, word) => (plan.furniture[word] === true ? worth * (1 - loss) : worth));
    plan.sequence.forEach((word, place) => {
      connect(this.#neighbours, inPair, plan.sequence[place - 1], word, neighbourShare);
      connect(this.#oneBetween, inPair, plan.sequence[place - 2], word, oneBetweenShare);
    });
  }

  #worthOf(word: number): number {
    return this.#worth[word] ?? 0;
  }

  /** `terms` is the entry's running text; `score` what its terms are worth by themselves. */
  score(terms: Uint32Array, score: number): number {
    const found = new Set<number>();
    const together = new Map<number, number>();
    const near = new Map<number, number>();
    const last = new Map<number, number>();
    const hits: Hit[] = [];
    let [before, twoBefore] = [-1, -1];
    let inRow = false;
    for (let at = 0; at < terms.length; at += 1) {
      const term = terms[at] ?? 0;
      const word = this.#wordOf.get(term) - 1;
      if (term === 0) last.clear();
      if (word >= 0) {
        found.add(word);
        hits.push({ at, word });
        const beside = this.#meet(together, this.#neighbours, before, word, 0);
        const between = this.#meet(together, this.#oneBetween, twoBefore, word, mostPairs);
        if (beside > 0 && inRow) together.set(pairOf(before, word) + 2 * mostPairs, beside * inARow);
        inRow = beside > 0 || between > 0;
        if (this.#telling.includes(word)) this.#meetNear(near, last, word, at);
      }
      if (word < 0) inRow = inRow && before >= 0;
      twoBefore = term === 0 ? -1 : before;
      before = term === 0 ? -1 : word;
    }
    let sum = score;
    for (const worth of together.values()) sum += worth;
    for (const worth of near.values()) sum += nearShare * worth;
    let covered = 0;
    for (const word of found) covered += this.#worthOf(word);
    if (covered > 0) sum *= 1 - passageShare + (passageShare * this.#bestPassage(hits)) / covered;
    return sum * (1 + (coverage * covered) / this.#total);
  }

  /** What the different words within one passage are worth, for the best passage. */
  #bestPassage(hits: readonly Hit[]): number {
    const counts = new Map<number, number>();
    let [worth, best, from] = [0, 0, 0];
    for (const { at, word } of hits) {
      const count = counts.get(word) ?? 0;
      counts.set(word, count + 1);
      if (count === 0) worth += this.#worthOf(word);
      for (let first = hits[from]; first !== undefined && at - first.at > passageLength; first = hits[from]) {
        const left = (counts.get(first.word) ?? 1) - 1;
        counts.set(first.word, left);
        if (left === 0) worth -= this.#worthOf(first.word);
        from += 1;
      }
      best = Math.max(best, worth);
    }
    return best;
  }

  /** Notes that two words stand together as they do in the query; returns what that is worth. */
  #meet(
    together: Map<number, number>,
    pairs: ReadonlyMap<number, number>,
    first: number,
    second: number,
    shift: number,
  ): number {
    const worth = first < 0 ? undefined : pairs.get(pairOf(first, second));
    if (worth === undefined) return 0;
    together.set(pairOf(first, second) + shift, worth);
    return worth;
  }

  #meetNear(near: Map<number, number>, last: Map<number, number>, word: number, at: number): void {
    for (const other of this.#telling) {
      const distance = at - (last.get(other) ?? never);
      if (other === word || distance > nearbyPlaces) continue;
      const worth = Math.min(this.#worthOf(other), this.#worthOf(word)) * (1 - (distance - 1) / nearbyPlaces);
      const pair = pairOf(Math.min(other, word), Math.max(other, word));
      if ((near.get(pair) ?? 0) < worth) near.set(pair, worth);
    }
    last.set(word, at);
  }
}
