/** The postings of a term: the entries it occurs in, ascending, each with a frequency code. */
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

  /** What was written, valid until more is. */
  written(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
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

/** The numbers that `encodeAscending` wrote. */
export function decodeAscending(bytes: Uint8Array): Uint32Array {
  let last = 0;
  return decodeVarints(bytes).map((distance) => {
    last += distance;
    return last;
  });
}
