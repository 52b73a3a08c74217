import type { EntryMask, IndexReader } from './index-reader.ts';

/** A term of one archive and what finding it is worth. */
export interface WeightedTerm {
  readonly term: number;
  readonly weight: number;
}

export interface RankedEntry {
  readonly entry: number;
  readonly score: number;
}

export interface RankingOptions {
  readonly averageLength: number;
  readonly limit: number;
  readonly mask: EntryMask;
  /** Look at every posting instead of leaving out what cannot matter. Gives the same; for tests and the bench. */
  readonly exhaustive?: boolean;
}

/** Saturation and length normalisation of BM25. */
const SATURATION = 1.2;
const LENGTH = 0.8;

/** What the occurrences behind a frequency code count for together. */
const occurrences = Float64Array.from({ length: 256 }, (_, code) => {
  const question = code & 7;
  const answer = (code >> 3) & 7;
  return question * 1.2 + answer + (code & 0x40 ? 0.8 : 0) + (code & 0x80 ? 0.7 : 0);
});

/** What a term worth `weight` brings to an entry, by its frequency code and the entry's `lengthNorm`. */
export function gain(weight: number, code: number, norm: number): number {
  const frequency = occurrences[code] ?? 0;
  return (weight * frequency * (SATURATION + 1)) / (frequency + norm);
}

/** How an entry's length, in words, tempers its gains. */
export function lengthNorm(length: number, averageLength: number): number {
  return SATURATION * (1 - LENGTH + (LENGTH * length) / averageLength);
}

/** Scores are sums of rounded numbers: a bound is only sure with some room. */
const ROOM = 1e-6;

/**
 * The best entries by the sum of their terms' weights (BM25), best first; equal scores by entry number.
 *
 * The most telling terms go first. Once what the terms that are left can still add is less than what separates an
 * entry from the best `limit`, that entry is dropped, and the common terms are only looked up in the entries that
 * are left. The result is the same as that of adding everything up.
 */
export function rankEntries(
  terms: readonly WeightedTerm[],
  reader: IndexReader,
  options: RankingOptions,
): readonly RankedEntry[] {
  return new Ranking(terms, reader, options).run();
}

class Ranking {
  readonly #terms: readonly WeightedTerm[];
  readonly #reader: IndexReader;
  readonly #options: RankingOptions;
  readonly #scores: Float64Array;
  readonly #norms: Float32Array;
  #touched: Uint32Array;
  #count = 0;
  #highest = 0;

  constructor(terms: readonly WeightedTerm[], reader: IndexReader, options: RankingOptions) {
    this.#terms = [...terms].sort((a, b) => b.weight - a.weight || a.term - b.term);
    this.#reader = reader;
    this.#options = options;
    const workspace = workspaceOf(reader);
    this.#scores = workspace.scores;
    this.#touched = workspace.touched;
    this.#norms = workspace.norms(options.averageLength);
  }

  run(): readonly RankedEntry[] {
    let keeping = false;
    this.#terms.forEach((term, index) => {
      if (this.#options.exhaustive !== true && index % STRIDE === 0) keeping = this.#prune(index) || keeping;
      if (keeping) this.#addToKept(term);
      else this.#addToAll(term);
    });
    const best = this.#best();
    this.#clear();
    return best;
  }

  /** Drops the entries that can no longer be among the best; true once no others can come in. */
  #prune(index: number): boolean {
    if (this.#count <= this.#options.limit) return false;
    const rest = this.#terms.slice(index).reduce((sum, { weight }) => sum + weight * (SATURATION + 1), 0);
    if (this.#highest <= rest) return false;
    const threshold = this.#threshold();
    if (threshold <= rest + ROOM) return false;
    this.#keep(threshold - rest - ROOM);
    this.#touched.subarray(0, this.#count).sort();
    return true;
  }

  #addToAll({ term, weight }: WeightedTerm): void {
    const { entries, codes } = this.#reader.postings(term);
    const { mask } = this.#options;
    const scores = this.#scores;
    for (let i = 0; i < entries.length; i += 1) {
      const entry = entries[i] ?? 0;
      if (mask !== null && mask[entry] !== 1) continue;
      const before = scores[entry] ?? 0;
      if (before === 0) this.#touched[this.#count++] = entry;
      const score = before + gain(weight, codes[i] ?? 0, this.#norms[entry] ?? 0);
      scores[entry] = score;
      if (score > this.#highest) this.#highest = score;
    }
  }

  /** Both lists ascend: each entry that is left is looked for from where the one before was found. */
  #addToKept({ term, weight }: WeightedTerm): void {
    const { entries, codes } = this.#reader.postings(term);
    const kept = this.#touched.subarray(0, this.#count);
    let at = 0;
    for (const entry of kept) {
      at = seek(entries, entry, at);
      if (entries[at] !== entry) continue;
      const score = (this.#scores[entry] ?? 0) + gain(weight, codes[at] ?? 0, this.#norms[entry] ?? 0);
      this.#scores[entry] = score;
      if (score > this.#highest) this.#highest = score;
    }
  }

  /** The `limit`-th best score so far, or somewhat less. */
  #threshold(): number {
    const { limit } = this.#options;
    if (this.#count < limit) return 0;
    const steps = new Uint32Array(BINS + 1);
    const scale = BINS / this.#highest;
    for (let i = 0; i < this.#count; i += 1) {
      const bin = Math.floor((this.#scores[this.#touched[i] ?? 0] ?? 0) * scale);
      steps[bin] = (steps[bin] ?? 0) + 1;
    }
    let above = 0;
    for (let bin = BINS; bin >= 0; bin -= 1) {
      above += steps[bin] ?? 0;
      if (above >= limit) return bin / scale;
    }
    return 0;
  }

  #keep(least: number): void {
    let kept = 0;
    for (let i = 0; i < this.#count; i += 1) {
      const entry = this.#touched[i] ?? 0;
      if ((this.#scores[entry] ?? 0) >= least) this.#touched[kept++] = entry;
      else this.#scores[entry] = 0;
    }
    this.#count = kept;
  }

  #best(): readonly RankedEntry[] {
    const { limit } = this.#options;
    this.#keep(this.#threshold() - ROOM);
    return Array.from(this.#touched.subarray(0, this.#count), (entry) => ({ entry, score: this.#scores[entry] ?? 0 }))
      .sort((a, b) => b.score - a.score || a.entry - b.entry)
      .slice(0, limit);
  }

  #clear(): void {
    for (let i = 0; i < this.#count; i += 1) this.#scores[this.#touched[i] ?? 0] = 0;
  }
}

const BINS = 512;
/** Terms between two looks at what can be dropped. */
const STRIDE = 6;

/** The first index from `from` on whose entry is not below `entry`. */
function seek(entries: Uint32Array, entry: number, from: number): number {
  let step = 1;
  let low = from;
  let high = from;
  while (high < entries.length && (entries[high] ?? 0) < entry) {
    low = high + 1;
    high += step;
    step *= 2;
  }
  high = Math.min(high, entries.length);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle] ?? 0) < entry) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What a ranking needs room for, kept for the next search of the same archive. */
class Workspace {
  /** All zero: every search leaves it as it found it. */
  readonly scores: Float64Array;
  readonly touched: Uint32Array;
  readonly #lengths: Uint16Array;
  #norms = new Float32Array(0);
  #averageLength = 0;

  constructor({ size, lengths }: IndexReader) {
    this.scores = new Float64Array(size);
    this.touched = new Uint32Array(size);
    this.#lengths = lengths;
  }

  /** The `lengthNorm` of every entry. */
  norms(averageLength: number): Float32Array {
    if (this.#averageLength !== averageLength) {
      this.#norms = Float32Array.from(this.#lengths, (length) => lengthNorm(length, averageLength));
      this.#averageLength = averageLength;
    }
    return this.#norms;
  }
}

const workspaces = new WeakMap<IndexReader, Workspace>();

function workspaceOf(reader: IndexReader): Workspace {
  const known = workspaces.get(reader) ?? new Workspace(reader);
  workspaces.set(reader, known);
  return known;
}
