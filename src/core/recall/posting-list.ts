import { blockSize, type Chunk } from './chunk.ts';
import { boundOf, highestGain } from './gain.ts';

/** All blocks of a term in an archive, ascending. The arrays run parallel, one number per block. */
export class PostingList {
  readonly length: number;
  readonly bytes: number;
  readonly blocks: number;
  readonly last: Uint32Array;
  /** What the first distance of the block is counted from. */
  readonly base: Uint32Array;
  readonly count: Uint8Array;
  /** Which of `data` the block stands in, and where it starts there. */
  readonly chunk: Uint16Array;
  readonly start: Uint32Array;
  readonly data: readonly Uint8Array[];
  readonly #bound: Uint8Array;
  readonly #averages: readonly number[];

  /**
   * `averageLengths`: per chunk the average that its bounds were reckoned with (`averageLengthOf`); without them nothing
   * is passed over. Damaged chunks give wrong postings, never an error.
   */
  constructor(chunks: readonly Chunk[], averageLengths: readonly number[] = []) {
    const blocks = chunks.reduce((sum, { count }) => sum + Math.ceil(count / blockSize), 0);
    this.blocks = blocks;
    this.length = chunks.reduce((sum, { count }) => sum + count, 0);
    this.bytes = chunks.reduce((sum, { data }) => sum + data.length, 0);
    this.last = new Uint32Array(blocks);
    this.base = new Uint32Array(blocks);
    this.count = new Uint8Array(blocks);
    this.chunk = new Uint16Array(blocks);
    this.start = new Uint32Array(blocks);
    this.#bound = new Uint8Array(blocks);
    this.data = chunks.map(({ data }) => data);
    this.#averages = averageLengths;
    let block = 0;
    chunks.forEach((chunk, index) => {
      block = this.#readDirectory(chunk, index, block);
    });
  }

  #readDirectory({ count, last, data }: Chunk, index: number, first: number): number {
    const end = first + Math.ceil(count / blockSize);
    let at = 0;
    let before = 0;
    let length = 0;
    const varint = () => {
      let value = 0;
      for (let shift = 0; shift < 35; shift += 7) {
        const byte = data[at++] ?? 0;
        value |= (byte & 127) << shift;
        if (byte < 128) break;
      }
      return value;
    };
    for (let block = first; block < end; block += 1) {
      this.chunk[block] = index;
      this.#bound[block] = data[at++] ?? 0;
      this.base[block] = before;
      this.start[block] = length;
      this.count[block] = block === end - 1 ? count - (end - 1 - first) * blockSize : blockSize;
      before = block === end - 1 ? last : before + varint();
      length += block === end - 1 ? 0 : varint();
      this.last[block] = before;
    }
    for (let block = first; block < end; block += 1) this.start[block] = (this.start[block] ?? 0) + at;
    return end;
  }

  /** The most that a term of weight 1 brings to an entry of the block. */
  bound(block: number, averageLength: number): number {
    const then = this.#averages[this.chunk[block] ?? 0];
    return then === undefined ? highestGain : boundOf(this.#bound[block] ?? 255, then, averageLength);
  }
}
