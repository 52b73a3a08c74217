import { type Chunk, ChunkWriter } from './chunk.ts';
import { frequencyCode } from './postings.ts';

/** The fields of an entry, as places in a number that counts how often a term occurs in each. */
export const questionField = 0;
export const answerField = 8;
export const subjectField = 16;
const partField = 24;
const mask = 0xff;

/** Takes a term's postings; terms ascend. */
export type ChunkSink = (term: number, chunk: Chunk) => void;

/** Collects which term occurs in which entry, and sorts that by term. What it has grown to is used for the next segment. */
export class Occurrences {
  #open = new Map<number, number>();
  #terms = new Uint32Array(4096);
  #entries = new Uint32Array(4096);
  #codes = new Uint8Array(4096);
  #length = 0;
  #highest = 0;

  meet(term: number, field: number): void {
    const packed = this.#open.get(term) ?? 0;
    if (((packed >> field) & mask) < mask) this.#open.set(term, packed + (1 << field));
  }

  meetPart(term: number): void {
    this.#open.set(term, (this.#open.get(term) ?? 0) | (1 << partField));
  }

  /** Who asked or answered is worth as much as a word that the question has once. */
  meetTag(term: number): void {
    this.#open.set(term, 1 << questionField);
  }

  /** Ends an entry; the numbers of entries ascend. */
  close(entry: number): void {
    if (this.#length + this.#open.size > this.#terms.length) this.#grow(this.#open.size);
    for (const [term, packed] of this.#open) {
      this.#terms[this.#length] = term;
      this.#entries[this.#length] = entry;
      this.#codes[this.#length] = frequencyCode(
        (packed >> questionField) & mask,
        (packed >> answerField) & mask,
        (packed >> subjectField) & mask,
        packed >>> partField,
      );
      this.#length += 1;
      if (term > this.#highest) this.#highest = term;
    }
    this.#open.clear();
  }

  #grow(extra: number): void {
    const size = Math.max(this.#terms.length * 2, this.#length + extra);
    const terms = new Uint32Array(size);
    const entries = new Uint32Array(size);
    const codes = new Uint8Array(size);
    terms.set(this.#terms);
    entries.set(this.#entries);
    codes.set(this.#codes);
    this.#terms = terms;
    this.#entries = entries;
    this.#codes = codes;
  }

  /** Gives every term's postings and forgets them. `normOf` is that of `ChunkWriter`. */
  flush(normOf: (entry: number) => number, sink: ChunkSink): void {
    const starts = this.#starts();
    const entries = new Uint32Array(this.#length);
    const codes = new Uint8Array(this.#length);
    const next = starts.slice();
    // A counting sort keeps the entries of each term in order.
    for (let i = 0; i < this.#length; i += 1) {
      const term = this.#terms[i] ?? 0;
      const place = next[term] ?? 0;
      entries[place] = this.#entries[i] ?? 0;
      codes[place] = this.#codes[i] ?? 0;
      next[term] = place + 1;
    }
    const highest = this.#highest;
    this.#length = 0;
    this.#highest = 0;
    const writer = new ChunkWriter();
    for (let term = 1; term <= highest; term += 1) {
      const from = starts[term] ?? 0;
      const to = starts[term + 1] ?? 0;
      if (to === from) continue;
      sink(term, writer.write({ entries: entries.subarray(from, to), codes: codes.subarray(from, to) }, normOf));
    }
  }

  /** Where each term starts among all, sorted by term. */
  #starts(): Uint32Array {
    const starts = new Uint32Array(this.#highest + 2);
    for (let i = 0; i < this.#length; i += 1) {
      const after = (this.#terms[i] ?? 0) + 1;
      starts[after] = (starts[after] ?? 0) + 1;
    }
    for (let term = 1; term < starts.length; term += 1) starts[term] = (starts[term] ?? 0) + (starts[term - 1] ?? 0);
    return starts;
  }
}
