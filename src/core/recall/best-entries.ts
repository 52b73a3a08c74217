import type { RankedEntry } from './ranking.ts';

/** The best entries seen so far, at most `limit`: a heap with the worst of them on top. */
export class BestEntries {
  readonly #limit: number;
  readonly #scores: Float64Array;
  readonly #entries: Uint32Array;
  #size = 0;

  constructor(limit: number) {
    this.#limit = limit;
    this.#scores = new Float64Array(limit + 1);
    this.#entries = new Uint32Array(limit + 1);
  }

  /** What an entry must reach to come in: 0 as long as there is room. */
  get least(): number {
    return this.#size < this.#limit ? 0 : (this.#scores[0] ?? 0);
  }

  offer(entry: number, score: number): void {
    if (this.#size < this.#limit) {
      this.#size += 1;
      this.#rise(this.#size - 1, entry, score);
    } else if (this.#isWorse(0, entry, score)) {
      this.#sink(entry, score);
    }
  }

  /** Best first; equal scores by entry number. */
  inOrder(): readonly RankedEntry[] {
    return Array.from({ length: this.#size }, (_, i) => ({
      entry: this.#entries[i] ?? 0,
      score: this.#scores[i] ?? 0,
    })).sort((a, b) => b.score - a.score || a.entry - b.entry);
  }

  /** Whether the one at a place in the heap comes after the given one. */
  #isWorse(place: number, entry: number, score: number): boolean {
    const other = this.#scores[place] ?? 0;
    return other < score || (other === score && (this.#entries[place] ?? 0) > entry);
  }

  #put(place: number, entry: number, score: number): void {
    this.#entries[place] = entry;
    this.#scores[place] = score;
  }

  #rise(from: number, entry: number, score: number): void {
    let place = from;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (this.#isWorse(above, entry, score)) break;
      this.#put(place, this.#entries[above] ?? 0, this.#scores[above] ?? 0);
      place = above;
    }
    this.#put(place, entry, score);
  }

  #sink(entry: number, score: number): void {
    let place = 0;
    for (;;) {
      let below = 2 * place + 1;
      if (below >= this.#size) break;
      const right = below + 1;
      if (right < this.#size && this.#isWorse(right, this.#entries[below] ?? 0, this.#scores[below] ?? 0))
        below = right;
      if (!this.#isWorse(below, entry, score)) break;
      this.#put(place, this.#entries[below] ?? 0, this.#scores[below] ?? 0);
      place = below;
    }
    this.#put(place, entry, score);
  }
}
