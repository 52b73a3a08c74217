import { ByteWriter } from './postings.ts';

/**
 * The archive's terms in alphabetical order, each written as what it shares with the term before: the number of
 * shared bytes, the number of own bytes, the own bytes, and how common it is (a power of two). A million terms take
 * about seven megabytes, are read in one piece, and are walked without making strings.
 */
export interface VocabularyTerm {
  readonly text: string;
  /** Entries that have the term, as a power of two. */
  readonly magnitude: number;
}

const longest = 60;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** `terms` in byte order. Terms longer than 60 bytes and tags are left out. */
export function packVocabulary(terms: Iterable<VocabularyTerm>): Uint8Array {
  const writer = new ByteWriter(1 << 16);
  let before = new Uint8Array(0);
  for (const { text, magnitude } of terms) {
    const bytes = encoder.encode(text);
    if (bytes.length === 0 || bytes.length > longest) continue;
    let shared = 0;
    while (shared < before.length && shared < bytes.length && before[shared] === bytes[shared]) shared += 1;
    writer.byte(shared);
    writer.byte(bytes.length - shared);
    writer.append(bytes.subarray(shared));
    writer.byte(magnitude);
    before = bytes;
  }
  return writer.take();
}

/** Terms per band. */
const bandSize = 64;

/** Where every band of terms starts in a packed list, and the fewest bytes that a term in it shares with the one before. */
interface Bands {
  readonly starts: Uint32Array;
  readonly shared: Uint8Array;
}

const bands = new WeakMap<Uint8Array, Bands>();

function bandsOf(packed: Uint8Array): Bands {
  const known = bands.get(packed);
  if (known !== undefined) return known;
  const starts: number[] = [];
  const shared: number[] = [];
  let terms = 0;
  for (let at = 0; at < packed.length; at += 3 + (packed[at + 1] ?? 0)) {
    const common = packed[at] ?? 0;
    if (terms % bandSize === 0) {
      starts.push(at);
      shared.push(common);
    } else if (common < (shared.at(-1) ?? 0)) {
      shared[shared.length - 1] = common;
    }
    terms += 1;
  }
  starts.push(packed.length);
  const made = { starts: Uint32Array.from(starts), shared: Uint8Array.from(shared) };
  bands.set(packed, made);
  return made;
}

export interface NearTerm extends VocabularyTerm {
  /** Letters inserted, left out, changed or swapped with their neighbour. */
  readonly distance: number;
}

/**
 * The terms within `most` typing errors of `word` that start with the same letter (or, swapped, the second one).
 * Walks the list once: what a term shares with the one before it keeps its row of the edit table, and terms below a
 * prefix that is already too far off are passed over, whole bands at a time.
 */
export function nearTerms(packed: Uint8Array, word: string, most: number): readonly NearTerm[] {
  const target = encoder.encode(word);
  if (target.length > longest + most) return [];
  const found: NearTerm[] = [];
  const width = target.length + 1;
  const rows = new Uint8Array((longest + 2) * width);
  for (let column = 0; column < width; column += 1) rows[column] = column;
  const current = new Uint8Array(longest + 1);
  // Prefixes of `current` longer than this are too far off.
  let dead = longest + 1;
  const { starts, shared: sharedInBand } = bandsOf(packed);
  let at = 0;
  let band = 0;
  while (at < packed.length) {
    if (at === starts[band]) {
      while ((sharedInBand[band] ?? 0) >= dead) band += 1;
      at = starts[band] ?? packed.length;
      band += 1;
      if (at >= packed.length) break;
    }
    const shared = packed[at] ?? 0;
    const own = packed[at + 1] ?? 0;
    const next = at + 2 + own + 1;
    if (shared >= dead) {
      at = next;
      continue;
    }
    dead = longest + 1;
    const length = shared + own;
    for (let depth = shared; depth < length; depth += 1) {
      current[depth] = packed[at + 2 + depth - shared] ?? 0;
      if (fillRow(rows, width, current, depth, target) > most || (depth === 0 && !opensAlike(current[0], target))) {
        dead = depth + 1;
        break;
      }
    }
    if (dead > length) {
      const distance = rows[length * width + target.length] ?? 255;
      if (distance <= most) {
        found.push({ text: decoder.decode(current.subarray(0, length)), magnitude: packed[next - 1] ?? 0, distance });
      }
    }
    at = next;
  }
  return found;
}

function opensAlike(byte: number | undefined, target: Uint8Array): boolean {
  return byte === target[0] || byte === target[1];
}

/** Fills the row of the edit table below the byte at `depth`; returns its smallest number. */
function fillRow(rows: Uint8Array, width: number, current: Uint8Array, depth: number, target: Uint8Array): number {
  const row = (depth + 1) * width;
  const above = row - width;
  const byte = current[depth];
  rows[row] = depth + 1;
  let least = depth + 1;
  for (let column = 1; column < width; column += 1) {
    const same = target[column - 1] === byte;
    let value = (rows[above + column - 1] ?? 0) + (same ? 0 : 1);
    value = Math.min(value, (rows[above + column] ?? 0) + 1, (rows[row + column - 1] ?? 0) + 1);
    if (depth > 0 && column > 1 && !same && target[column - 2] === byte && target[column - 1] === current[depth - 1]) {
      value = Math.min(value, (rows[above - width + column - 2] ?? 0) + 1);
    }
    rows[row + column] = value;
    if (value < least) least = value;
  }
  return least;
}
