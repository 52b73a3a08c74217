import { type Chunk, ChunkWriter } from './chunk.ts';
import { type FormCount, splitCompound } from './compounds.ts';
import { lengthNorm } from './gain.ts';
import { ByteWriter, frequencyCode } from './postings.ts';
import { stem } from './stems.ts';
import { fold, forEachWord } from './words.ts';

/** The texts of an entry that are searched. */
export interface IndexedTexts {
  readonly question: string;
  readonly answer: string;
  readonly subject: string;
}

/** Gives every term its number: the one the archive knows, or a new one. Numbers start at 1. */
export type TermNumber = (term: string) => number;

/** Takes what is made of a segment, one piece at a time. */
export interface SegmentSink {
  /** An entry's running text as varints of term numbers: question, 0, answer, 0, subject; only good until it returns. */
  forward(entry: number, terms: Uint8Array): void;
  /** A term's postings; terms ascend. */
  chunk(term: number, chunk: Chunk): void;
}

const questionField = 1;
const answerField = 8;
const mask = 0xff;

/** An entry of the segment: where its fields end in the run of tokens. */
interface PendingEntry {
  readonly entry: number;
  readonly start: number;
  readonly question: number;
  readonly answer: number;
  readonly end: number;
  readonly tags: readonly number[];
}

interface WordForm {
  readonly term: number;
  readonly folded: string;
  count: number;
  /** Terms of the parts of a compound; null until the segment is written. */
  parts: readonly number[] | null;
}

/**
 * Turns texts into postings. It outlives segments: the word forms it has met make the next ones cheap, and tell which
 * parts a compound may be cut into.
 */
export class SegmentBuilder {
  readonly #termNumber: TermNumber;
  readonly #isKnown: ((term: string) => boolean) | null;
  readonly #byWord = new Map<string, WordForm>();
  readonly #byForm = new Map<string, WordForm>();
  #tokens: WordForm[] = [];
  #entries: PendingEntry[] = [];

  /** `isKnown` says whether the archive has a term from an earlier session; null where it is new. */
  constructor(termNumber: TermNumber, isKnown: ((term: string) => boolean) | null) {
    this.#termNumber = termNumber;
    this.#isKnown = isKnown;
  }

  get size(): number {
    return this.#entries.length;
  }

  get tokens(): number {
    return this.#tokens.length;
  }

  /** `entry` numbers must ascend; `tags` are terms of their own, see `tags.ts`. Returns the length it counts for: the words in question and answer. */
  add(entry: number, texts: IndexedTexts, tags: readonly string[]): number {
    const start = this.#tokens.length;
    this.#read(texts.question);
    const question = this.#tokens.length;
    this.#read(texts.answer);
    const answer = this.#tokens.length;
    this.#read(texts.subject);
    this.#entries.push({ entry, start, question, answer, end: this.#tokens.length, tags: tags.map(this.#termNumber) });
    return countedLength(answer - start);
  }

  #read(text: string): void {
    forEachWord(text, (start, end) => {
      const word = text.slice(start, end);
      const form = this.#byWord.get(word) ?? this.#meet(word);
      form.count += 1;
      this.#tokens.push(form);
    });
  }

  #meet(word: string): WordForm {
    const folded = withoutItsText(fold(word));
    let form = this.#byForm.get(folded);
    if (form === undefined) {
      form = { term: this.#termNumber(stem(folded)), folded, count: 0, parts: null };
      this.#byForm.set(folded, form);
    }
    this.#byWord.set(word === folded ? folded : withoutItsText(word), form);
    return form;
  }

  readonly #countForm: FormCount = (folded) => {
    const form = this.#byForm.get(folded);
    if (form !== undefined && form.count >= 2) return form.count;
    return this.#isKnown?.(stem(folded)) === true ? 2 : 0;
  };

  #parts(form: WordForm): readonly number[] {
    if (form.parts === null) {
      form.parts = [];
      const all = splitCompound(form.folded, this.#countForm).flatMap((part) => {
        const known = this.#byForm.get(part);
        return [this.#termNumber(stem(part)), ...(known === undefined ? [] : this.#parts(known))];
      });
      form.parts = [...new Set(all)];
    }
    return form.parts;
  }

  /** Makes the segment of everything added since the last call: first the running texts, then the postings. */
  finish(sink: SegmentSink): void {
    const entries = this.#entries;
    const tokens = this.#tokens;
    this.#entries = [];
    this.#tokens = [];
    const occurrences = new Occurrences();
    const writer = new ByteWriter();
    let at = 0;
    for (const { entry, question, answer, end, tags } of entries) {
      writer.clear();
      for (; at < question; at += 1) this.#count(tokens[at], questionField, occurrences, writer);
      writer.byte(0);
      for (; at < answer; at += 1) this.#count(tokens[at], answerField, occurrences, writer);
      writer.byte(0);
      for (; at < end; at += 1) this.#count(tokens[at], 0, occurrences, writer);
      for (const tag of tags) occurrences.meetTag(tag);
      occurrences.close(entry);
      sink.forward(entry, writer.written());
    }
    occurrences.writeChunks(normsIn(entries), sink);
  }

  #count(form: WordForm | undefined, field: number, occurrences: Occurrences, writer: ByteWriter): void {
    if (form === undefined) return;
    occurrences.meet(form.term, field);
    for (const part of this.#parts(form)) occurrences.meetPart(part);
    writer.varint(form.term);
  }

  /** Forgets the word forms where they have become too many to keep in memory. */
  trim(most: number): void {
    if (this.#byWord.size <= most) return;
    this.#byWord.clear();
    this.#byForm.clear();
  }
}

/** A copy of its own: a piece cut from a text keeps that whole text in memory, and word forms are kept for long. */
function withoutItsText(word: string): string {
  return ` ${word}`.slice(1);
}

/** Lengths are kept in two bytes. */
function countedLength(words: number): number {
  return Math.min(words, 0xffff);
}

/** How many words the entries of a segment have on average: what the bounds in its chunks are reckoned with. */
export function averageLengthOf(words: number, entries: number): number {
  return Math.max(1, words / Math.max(1, entries));
}

function normsIn(entries: readonly PendingEntry[]): (entry: number) => number {
  const lengths = new Map(entries.map(({ entry, start, answer }) => [entry, countedLength(answer - start)]));
  const words = [...lengths.values()].reduce((sum, length) => sum + length, 0);
  const average = averageLengthOf(words, entries.length);
  return (entry) => lengthNorm(lengths.get(entry) ?? 0, average);
}

/** Collects (term, entry, code) and sorts them by term. */
class Occurrences {
  #open = new Map<number, number>();
  #terms = new Uint32Array(4096);
  #entries = new Uint32Array(4096);
  #codes = new Uint8Array(4096);
  #length = 0;

  /** `field` is 1 for the question, 8 for the answer, 0 for the subject: counts packed as in `frequencyCode`. */
  meet(term: number, field: number): void {
    const packed = this.#open.get(term) ?? 0;
    const shift = field === questionField ? 0 : field === answerField ? 8 : 16;
    if (((packed >> shift) & mask) < mask) this.#open.set(term, packed + (1 << shift));
  }

  meetPart(term: number): void {
    this.#open.set(term, (this.#open.get(term) ?? 0) | (1 << 24));
  }

  meetTag(term: number): void {
    this.#open.set(term, 0);
  }

  close(entry: number): void {
    if (this.#length + this.#open.size > this.#terms.length) this.#grow(this.#open.size);
    for (const [term, packed] of this.#open) {
      this.#terms[this.#length] = term;
      this.#entries[this.#length] = entry;
      this.#codes[this.#length] = frequencyCode(
        packed & mask,
        (packed >> 8) & mask,
        (packed >> 16) & mask,
        packed >>> 24,
      );
      this.#length += 1;
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

  /** A counting sort by term keeps the entries of each term in order. */
  writeChunks(normOf: (entry: number) => number, sink: SegmentSink): void {
    const terms = this.#terms.subarray(0, this.#length);
    const highest = terms.reduce((most, term) => Math.max(term, most), 0);
    const starts = new Uint32Array(highest + 2);
    for (const term of terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
    for (let term = 1; term < starts.length; term += 1) starts[term] = (starts[term] ?? 0) + (starts[term - 1] ?? 0);
    const order = new Uint32Array(this.#length);
    const next = starts.slice();
    for (let i = 0; i < terms.length; i += 1) {
      const term = terms[i] ?? 0;
      order[next[term] ?? 0] = i;
      next[term] = (next[term] ?? 0) + 1;
    }
    const entries = Uint32Array.from(order, (i) => this.#entries[i] ?? 0);
    const codes = Uint8Array.from(order, (i) => this.#codes[i] ?? 0);
    const writer = new ChunkWriter();
    for (let term = 1; term <= highest; term += 1) {
      const from = starts[term] ?? 0;
      const to = starts[term + 1] ?? 0;
      if (to === from) continue;
      const postings = { entries: entries.subarray(from, to), codes: codes.subarray(from, to) };
      sink.chunk(term, writer.write(postings, normOf));
    }
  }
}
