/**
 * The postings of a term: the entries it occurs in, ascending, each with a frequency code. Stored as one chunk per
 * segment: per entry the distance to the one before (the first: to 0) as a varint, and the code as a byte. Chunks of
 * neighbouring segments join by rewriting one number.
 */
export interface Postings {
  readonly entries: Uint32Array;
  readonly codes: Uint8Array;
}

/** One byte: three bits for the question, three for the answer, one each for the subject and a part of a compound. */
export function frequencyCode(question: number, answer: number, subject: number, part: number): number {
  return Math.min(question, 7) | (Math.min(answer, 7) << 3) | (subject > 0 ? 0x40 : 0) | (part > 0 ? 0x80 : 0);
}

/** A growing run of bytes with variable-length numbers. */
export class ByteWriter {
  #bytes: Uint8Array;
  #length = 0;

  constructor(capacity = 1024) {
    this.#bytes = new Uint8Array(capacity);
  }

  get length(): number {
    return this.#length;
  }

  clear(): void {
    this.#length = 0;
  }

  byte(value: number): void {
    if (this.#length === this.#bytes.length) this.#grow(1);
    this.#bytes[this.#length++] = value;
  }

  varint(value: number): void {
    let rest = value;
    while (rest > 127) {
      this.byte((rest & 127) | 128);
      rest >>>= 7;
    }
    this.byte(rest);
  }

  append(bytes: Uint8Array): void {
    if (this.#length + bytes.length > this.#bytes.length) this.#grow(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** A copy of what was written. */
  take(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #grow(extra: number): void {
    const next = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + extra));
    next.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = next;
  }
}

/** Reads `count` entries and codes from `bytes` into the arrays from index `at`. Damaged bytes give fewer; returns how many. */
export function decodePostings(
  bytes: Uint8Array,
  count: number,
  entries: Uint32Array,
  codes: Uint8Array,
  at: number,
): number {
  let offset = 0;
  let entry = 0;
  for (let i = 0; i < count; i += 1) {
    if (offset >= bytes.length) return i;
    let byte = bytes[offset++] ?? 0;
    let delta = byte & 127;
    let shift = 7;
    while (byte > 127 && shift < 35) {
      byte = bytes[offset++] ?? 0;
      delta |= (byte & 127) << shift;
      shift += 7;
    }
    entry += delta;
    entries[at + i] = entry;
    codes[at + i] = bytes[offset++] ?? 0;
  }
  return count;
}

/** The numbers in a run of varints. */
export function decodeVarints(bytes: Uint8Array): Uint32Array {
  const numbers = new Uint32Array(bytes.length);
  let length = 0;
  let value = 0;
  let shift = 0;
  for (const byte of bytes) {
    value |= (byte & 127) << shift;
    if (byte > 127) {
      shift += 7;
      continue;
    }
    numbers[length++] = value;
    value = 0;
    shift = 0;
  }
  return numbers.subarray(0, length);
}

/** The first number in a run of varints and where the next one starts. */
export function firstVarint(bytes: Uint8Array): { readonly value: number; readonly end: number } {
  let value = 0;
  let end = 0;
  for (let shift = 0; shift < 35; shift += 7) {
    const byte = bytes[end++] ?? 0;
    value |= (byte & 127) << shift;
    if (byte < 128) break;
  }
  return { value, end };
}

/** Ascending numbers as the distances between them. */
export function encodeAscending(numbers: Iterable<number>): Uint8Array {
  const writer = new ByteWriter();
  let last = 0;
  for (const number of numbers) {
    writer.varint(number - last);
    last = number;
  }
  return writer.take();
}

export function decodeAscending(bytes: Uint8Array): Uint32Array {
  let last = 0;
  return decodeVarints(bytes).map((distance) => {
    last += distance;
    return last;
  });
}
