import { BestEntries } from './best-entries.ts';
import { highestGain, lengthSlope } from './gain.ts';
import type { EntryMask, IndexReader } from './index-reader.ts';
import { endOfEntries, type LengthNorms, PostingCursor, type ScoreWindow } from './posting-cursor.ts';
import type { PostingList } from './posting-list.ts';

/** A term of one archive and what finding it is worth. */
export interface WeightedTerm {
  readonly term: number;
  readonly weight: number;
}

export interface RankedEntry {
  readonly entry: number;
  readonly score: number;
}

/** What ranking reads of an archive. */
export type RankedIndex = Pick<IndexReader, 'size' | 'lengths' | 'postings'>;

export interface RankingOptions {
  readonly averageLength: number;
  readonly limit: number;
  readonly mask: EntryMask;
  /** Look at every posting instead of leaving out what cannot matter. Gives the same; for tests and the bench. */
  readonly exhaustive?: boolean;
}

/** Entries that are scored at once: their scores stay in the processor's cache. */
const windowSize = 1 << 14;
/** Scores are sums of rounded numbers: a bound is only sure with some room. */
const roundingRoom = 1e-6;
/** The part of all postings that is read first to know what an entry must reach. */
const floorShare = 0.1;
/** Fewer are read through at once. */
const manyPostings = 20_000;

/**
 * The best entries by the sum of their terms' weights (BM25), best first; equal scores by entry number.
 *
 * The entries are gone through in windows, the terms from the most telling one on. From the bounds of the blocks of
 * postings follows what the terms can bring within a window. Once there are `limit` entries, an entry that only has
 * terms which together cannot lift it above the last of them is never looked at: those terms are only looked up for
 * entries that have others too. The result is the same as that of adding everything up.
 */
export function rankEntries(
  terms: readonly WeightedTerm[],
  reader: RankedIndex,
  options: RankingOptions,
): readonly RankedEntry[] {
  const lists = onceEach(terms).map(({ term, weight }) => ({ weight, list: reader.postings(term) }));
  return new Ranking(reader, options).run(lists);
}

interface TermPostings {
  readonly weight: number;
  readonly list: PostingList;
}

interface Seeker {
  readonly weight: number;
  readonly cursor: PostingCursor;
}

/** All zero between two rankings; there is never more than one at a time. */
const scoreWindow: ScoreWindow = {
  first: 0,
  scores: new Float64Array(windowSize),
  touched: new Uint32Array(windowSize >> 5),
};
const candidates = new Uint32Array(windowSize);

class Ranking {
  readonly #options: RankingOptions;
  readonly #size: number;
  readonly #norms: LengthNorms;
  readonly #window = scoreWindow;
  /** Entries of the window that may be among the best, ascending. */
  readonly #candidates = candidates;
  #seekers: readonly Seeker[] = [];
  /** By term: what it and all after it can bring within the window. */
  #rest = new Float64Array(0);
  #best: BestEntries;
  /** At least `limit` entries reach this. */
  #floor = 0;

  constructor({ size, lengths }: RankedIndex, options: RankingOptions) {
    this.#options = options;
    this.#size = size;
    this.#norms = { lengths, ...lengthSlope(options.averageLength) };
    this.#best = new BestEntries(options.limit);
  }

  run(terms: readonly TermPostings[]): readonly RankedEntry[] {
    if (this.#options.exhaustive !== true && postingsOf(terms) > manyPostings) {
      this.#sweep(fewPostings(terms));
      this.#floor = this.#best.least;
      this.#best = new BestEntries(this.#options.limit);
    }
    this.#sweep(terms);
    return this.#best.inOrder();
  }

  #sweep(terms: readonly TermPostings[]): void {
    this.#seekers = terms.map(({ weight, list }) => ({ weight, cursor: new PostingCursor(list) }));
    this.#rest = new Float64Array(terms.length + 1);
    for (let first = this.#nextWindow(); first < this.#size; first = Math.max(first + windowSize, this.#nextWindow())) {
      this.#rankWindow(first, Math.min(first + windowSize, this.#size));
    }
  }

  /** The start of the first window in which there is a posting left. */
  #nextWindow(): number {
    let entry = endOfEntries;
    for (const { cursor } of this.#seekers) entry = Math.min(entry, cursor.entry);
    return entry - (entry % windowSize);
  }

  #rankWindow(first: number, end: number): void {
    const { mask } = this.#options;
    if (mask !== null && !mask.subarray(first, end).includes(1)) return;
    this.#boundRest(first, end);
    const essential = this.#essential();
    this.#window.first = first;
    for (const { weight, cursor } of this.#seekers.slice(0, essential)) {
      cursor.addAll(end, weight * highestGain, this.#window, this.#norms);
    }
    let count = this.#gather(this.#least() - (this.#rest[essential] ?? 0));
    for (let index = essential; index < this.#seekers.length && count > 0; index += 1) {
      count = this.#lookUp(index, count);
    }
    this.#offer(count);
  }

  #boundRest(first: number, end: number): void {
    for (let index = this.#seekers.length - 1; index >= 0; index -= 1) {
      const seeker = this.#seekers[index];
      const bound = seeker?.cursor.bound(first, end, this.#options.averageLength) ?? 0;
      this.#rest[index] = (this.#rest[index + 1] ?? 0) + (seeker?.weight ?? 0) * bound;
    }
  }

  /** What an entry must have to come in. */
  #least(): number {
    return this.#options.exhaustive === true ? 0 : Math.max(this.#floor, this.#best.least) - roundingRoom;
  }

  /** So many terms are read in full: the others cannot bring in an entry by themselves. */
  #essential(): number {
    const least = this.#least();
    let essential = this.#seekers.length;
    while (essential > 0 && (this.#rest[essential - 1] ?? 0) < least) essential -= 1;
    return essential;
  }

  /** Takes what reaches `least` as candidates, and clears the scores of what does not; returns how many there are. */
  #gather(least: number): number {
    const { first, scores, touched } = this.#window;
    const { mask } = this.#options;
    let count = 0;
    for (let word = 0; word < touched.length; word += 1) {
      let bits = touched[word] ?? 0;
      if (bits === 0) continue;
      touched[word] = 0;
      while (bits !== 0) {
        const bit = 31 - Math.clz32(bits & -bits);
        bits &= bits - 1;
        const at = (word << 5) + bit;
        if ((scores[at] ?? 0) >= least && (mask === null || mask[first + at] === 1)) {
          this.#candidates[count++] = at;
        } else {
          scores[at] = 0;
        }
      }
    }
    return count;
  }

  /** Adds a term to the candidates that have it, and drops those that the terms after it cannot lift enough. */
  #lookUp(index: number, count: number): number {
    const seeker = this.#seekers[index];
    if (seeker === undefined) return count;
    const { scores } = this.#window;
    seeker.cursor.addTo(this.#candidates, count, seeker.weight * highestGain, this.#window, this.#norms);
    const least = this.#least() - (this.#rest[index + 1] ?? 0);
    let kept = 0;
    for (let i = 0; i < count; i += 1) {
      const at = this.#candidates[i] ?? 0;
      if ((scores[at] ?? 0) >= least) this.#candidates[kept++] = at;
      else scores[at] = 0;
    }
    return kept;
  }

  #offer(count: number): void {
    const { first, scores } = this.#window;
    for (let i = 0; i < count; i += 1) {
      const at = this.#candidates[i] ?? 0;
      this.#best.offer(first + at, scores[at] ?? 0);
      scores[at] = 0;
    }
  }
}

function postingsOf(terms: readonly TermPostings[]): number {
  return terms.reduce((sum, { list }) => sum + list.length, 0);
}

/** The terms that are read through in a moment; what the best entries have of them alone is a floor for the whole. */
function fewPostings(terms: readonly TermPostings[]): readonly TermPostings[] {
  const most = floorShare * postingsOf(terms);
  let postings = 0;
  return terms.filter(({ list }) => {
    if (postings + list.length > most) return false;
    postings += list.length;
    return true;
  });
}

/** The most telling first; what stands for several words is worth what it is worth to all of them. */
function onceEach(terms: readonly WeightedTerm[]): readonly WeightedTerm[] {
  const weights = new Map<number, number>();
  for (const { term, weight } of terms) weights.set(term, (weights.get(term) ?? 0) + weight);
  return [...weights]
    .map(([term, weight]) => ({ term, weight }))
    .sort((a, b) => b.weight - a.weight || a.term - b.term);
}
