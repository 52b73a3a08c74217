import { blockSize, type Chunk } from './chunk.ts';
import type { Postings } from './postings.ts';

/** Joins the chunks of a term, one after the other; what it has grown to is used for the next term. */
export class PostingBuffer {
  #entries = new Uint32Array(1024);
  #codes = new Uint8Array(1024);
  #length = 0;

  clear(): void {
    this.#length = 0;
  }

  /** Adds the postings of a chunk without those of entries that were removed. A damaged chunk gives wrong postings, never an error. */
  append({ count, data }: Chunk, removed: ReadonlySet<number>): void {
    // A posting takes two bytes at least.
    const most = Math.min(count, data.length >> 1);
    this.#reserve(most);
    let at = directoryLength(count, data);
    let entry = 0;
    for (let i = 0; i < most; i += 1) {
      let byte = data[at++] ?? 0;
      let delta = byte & 127;
      for (let shift = 7; byte > 127 && shift < 35; shift += 7) {
        byte = data[at++] ?? 0;
        delta |= (byte & 127) << shift;
      }
      entry += delta;
      const code = data[at++] ?? 0;
      if (removed.size > 0 && removed.has(entry)) continue;
      this.#entries[this.#length] = entry;
      this.#codes[this.#length] = code;
      this.#length += 1;
    }
  }

  /** What was added, valid until more is. */
  postings(): Postings {
    return { entries: this.#entries.subarray(0, this.#length), codes: this.#codes.subarray(0, this.#length) };
  }

  #reserve(extra: number): void {
    const needed = this.#length + extra;
    if (needed <= this.#entries.length) return;
    const size = Math.max(needed, 2 * this.#entries.length);
    const entries = new Uint32Array(size);
    const codes = new Uint8Array(size);
    entries.set(this.#entries);
    codes.set(this.#codes);
    this.#entries = entries;
    this.#codes = codes;
  }
}

/** The bytes before the first block: a bound for each, and for each but the last two numbers more. */
function directoryLength(count: number, data: Uint8Array): number {
  const blocks = Math.ceil(count / blockSize);
  let at = 0;
  for (let block = 1; block < blocks && at < data.length; block += 1) at = afterVarint(data, afterVarint(data, at + 1));
  return at + 1;
}

function afterVarint(data: Uint8Array, from: number): number {
  let at = from;
  while ((data[at] ?? 0) > 127) at += 1;
  return at + 1;
}
