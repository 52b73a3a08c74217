import { occurrences } from './gain.ts';
import type { PostingList } from './posting-list.ts';
import type { Postings } from './postings.ts';

/** Above every entry number. */
export const endOfEntries = 0xffff_ffff;

/** Where scores are added up: a stretch of entries, starting at `first`. */
export interface ScoreWindow {
  first: number;
  readonly scores: Float64Array;
  /** One bit per entry that has a score. */
  readonly touched: Uint32Array;
}

/** What the length of an entry does to its gains, see `lengthSlope`. */
export interface LengthNorms {
  readonly lengths: Uint16Array;
  readonly base: number;
  readonly perWord: number;
}

/** Walks the postings of a term once, upwards, and passes over blocks that it is not asked for. */
export class PostingCursor {
  /** The posting that it stands at; `endOfEntries` after the last. */
  entry: number = endOfEntries;
  code = 0;
  readonly #list: PostingList;
  #block = -1;
  #data: Uint8Array = new Uint8Array(0);
  #offset = 0;
  /** Postings after this one in the block. */
  #left = 0;

  constructor(list: PostingList) {
    this.#list = list;
    this.#open(0);
  }

  #open(block: number): void {
    const list = this.#list;
    this.#block = block;
    if (block >= list.blocks) {
      this.entry = endOfEntries;
      return;
    }
    this.#data = list.data[list.chunk[block] ?? 0] ?? this.#data;
    this.#offset = list.start[block] ?? 0;
    this.#left = list.count[block] ?? 0;
    this.entry = list.base[block] ?? 0;
    this.next();
  }

  next(): void {
    if (this.#left === 0) {
      this.#open(this.#block + 1);
      return;
    }
    this.#left -= 1;
    let byte = this.#data[this.#offset++] ?? 0;
    let delta = byte & 127;
    for (let shift = 7; byte > 127 && shift < 35; shift += 7) {
      byte = this.#data[this.#offset++] ?? 0;
      delta |= (byte & 127) << shift;
    }
    this.entry += delta;
    this.code = this.#data[this.#offset++] ?? 0;
  }

  /** Goes on to the first posting that is not below `entry`. */
  seek(entry: number): void {
    if (this.entry >= entry) return;
    const { last, blocks } = this.#list;
    let block = this.#block;
    while (block < blocks && (last[block] ?? 0) < entry) block += 1;
    if (block !== this.#block) this.#open(block);
    while (this.entry < entry) this.next();
  }

  /** The most that a term of weight 1 brings to an entry from `first` up to `end`; 0 where it has none there. */
  bound(first: number, end: number, averageLength: number): number {
    const { last, base, blocks } = this.#list;
    let block = this.#block;
    while (block < blocks && (last[block] ?? 0) < first) block += 1;
    let most = 0;
    for (; block < blocks && (base[block] ?? 0) < end - 1; block += 1) {
      most = Math.max(most, this.#list.bound(block, averageLength));
    }
    return most;
  }

  /**
   * Adds what the term brings, `scale` times frequency over frequency and norm, to every entry up to `end`. Here and in
   * `addTo` the steps of `next` are written out over local variables: these are the innermost loops of every search.
   */
  addAll(end: number, scale: number, { first, scores, touched }: ScoreWindow, norms: LengthNorms): void {
    this.seek(first);
    const { lengths, base, perWord } = norms;
    while (this.entry < end) {
      const data = this.#data;
      let offset = this.#offset;
      let left = this.#left;
      let entry = this.entry;
      let code = this.code;
      for (;;) {
        const at = entry - first;
        const frequency = occurrences[code] ?? 0;
        const norm = base + perWord * (lengths[entry] ?? 0);
        scores[at] = (scores[at] ?? 0) + (scale * frequency) / (frequency + norm);
        touched[at >>> 5] = (touched[at >>> 5] ?? 0) | (1 << (at & 31));
        if (left === 0) break;
        left -= 1;
        let byte = data[offset++] ?? 0;
        let delta = byte & 127;
        for (let shift = 7; byte > 127 && shift < 35; shift += 7) {
          byte = data[offset++] ?? 0;
          delta |= (byte & 127) << shift;
        }
        entry += delta;
        code = data[offset++] ?? 0;
        if (entry >= end) break;
      }
      this.#offset = offset;
      this.#left = left;
      this.entry = entry;
      this.code = code;
      if (entry < end) this.next();
    }
  }

  /** Does so for the first `count` of the entries in `wanted` alone: ascending, counted from the start of the window. */
  addTo(
    wanted: Uint32Array,
    count: number,
    scale: number,
    { first, scores }: ScoreWindow,
    { lengths, base, perWord }: LengthNorms,
  ): void {
    let i = 0;
    let at = wanted[0] ?? 0;
    while (i < count) {
      this.seek(first + at);
      if (this.entry === endOfEntries) return;
      const data = this.#data;
      let offset = this.#offset;
      let left = this.#left;
      let entry = this.entry;
      let code = this.code;
      for (;;) {
        while (entry < first + at && left > 0) {
          left -= 1;
          let byte = data[offset++] ?? 0;
          let delta = byte & 127;
          for (let shift = 7; byte > 127 && shift < 35; shift += 7) {
            byte = data[offset++] ?? 0;
            delta |= (byte & 127) << shift;
          }
          entry += delta;
          code = data[offset++] ?? 0;
        }
        if (entry < first + at) break;
        if (entry === first + at) {
          const frequency = occurrences[code] ?? 0;
          const norm = base + perWord * (lengths[entry] ?? 0);
          scores[at] = (scores[at] ?? 0) + (scale * frequency) / (frequency + norm);
        }
        i += 1;
        if (i >= count) break;
        at = wanted[i] ?? 0;
      }
      this.#offset = offset;
      this.#left = left;
      this.entry = entry;
      this.code = code;
    }
  }
}

/** All postings of a list. */
export function everyPosting(list: PostingList): Postings {
  const entries = new Uint32Array(list.length);
  const codes = new Uint8Array(list.length);
  let length = 0;
  for (const cursor = new PostingCursor(list); cursor.entry < endOfEntries && length < list.length; cursor.next()) {
    entries[length] = cursor.entry;
    codes[length] = cursor.code;
    length += 1;
  }
  return { entries: entries.subarray(0, length), codes: codes.subarray(0, length) };
}
