import { boundByte } from './gain.ts';
import { ByteWriter, type Postings } from './postings.ts';

/**
 * A term's postings in one segment, in blocks of 128. The blocks' directory goes first: for each block the most that a
 * posting in it can bring (`boundByte`), and for each but the last the distance to its last entry and its number of
 * bytes. Then the blocks: per entry the distance to the one before (the first: to 0) as a varint, and the frequency
 * code. So a search reads the blocks that can matter, and passes over the others.
 */
export interface Chunk {
  readonly count: number;
  /** The last entry. */
  readonly last: number;
  readonly data: Uint8Array;
}

/** Postings per block. */
export const blockSize = 128;

/** Writes chunks; one is enough for all. */
export class ChunkWriter {
  readonly #directory = new ByteWriter();
  readonly #blocks = new ByteWriter();

  /** `normOf` gives an entry's `lengthNorm` at the segment's own average length. */
  write({ entries, codes }: Postings, normOf: (entry: number) => number): Chunk {
    this.#directory.clear();
    this.#blocks.clear();
    let before = 0;
    for (let from = 0; from < entries.length; from += blockSize) {
      const to = Math.min(from + blockSize, entries.length);
      const start = this.#blocks.length;
      this.#directory.byte(this.#writeBlock(entries, codes, from, to, normOf));
      if (to === entries.length) break;
      const last = entries[to - 1] ?? 0;
      this.#directory.varint(last - before);
      this.#directory.varint(this.#blocks.length - start);
      before = last;
    }
    this.#directory.append(this.#blocks.written());
    return { count: entries.length, last: entries.at(-1) ?? 0, data: this.#directory.take() };
  }

  /** Returns the bound of the block. */
  #writeBlock(
    entries: Uint32Array,
    codes: Uint8Array,
    from: number,
    to: number,
    normOf: (entry: number) => number,
  ): number {
    let bound = 0;
    let before = from === 0 ? 0 : (entries[from - 1] ?? 0);
    for (let i = from; i < to; i += 1) {
      const entry = entries[i] ?? 0;
      const code = codes[i] ?? 0;
      this.#blocks.varint(entry - before);
      this.#blocks.byte(code);
      bound = Math.max(bound, boundByte(code, normOf(entry)));
      before = entry;
    }
    return bound;
  }
}
