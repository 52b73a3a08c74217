import { fold } from '../text/fold.ts';
import type { Chunk } from './chunk.ts';
import { type FormCount, splitCompound } from './compounds.ts';
import { lengthNorm } from './gain.ts';
import { NumberList } from './number-list.ts';
import { answerField, Occurrences, questionField, subjectField } from './occurrences.ts';
import { ByteWriter } from './postings.ts';
import { stem } from './stems.ts';
import { forEachWord } from './words.ts';

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
  /** Its place in the list of forms: what the run of tokens is made of. */
  readonly place: number;
  readonly term: number;
  readonly folded: string;
  count: number;
  /** Terms of the parts of a compound; null until the segment is written. */
  parts: readonly number[] | null;
}

/** Most words are no compounds: one empty list is enough for all. */
const noParts: readonly number[] = [];

/**
 * Turns texts into postings. It outlives segments: the word forms it has met make the next ones cheap, and tell which
 * parts a compound may be cut into.
 */
export class SegmentBuilder {
  readonly #termNumber: TermNumber;
  readonly #isKnown: ((term: string) => boolean) | null;
  readonly #byWord = new Map<string, WordForm>();
  readonly #byForm = new Map<string, WordForm>();
  readonly #forms: WordForm[] = [];
  /** The words of all entries since the last segment, as places of forms. */
  readonly #tokens = new NumberList();
  #entries: PendingEntry[] = [];
  readonly #occurrences = new Occurrences();

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
      this.#tokens.push(form.place);
    });
  }

  #meet(word: string): WordForm {
    const folded = withoutItsText(fold(word));
    let form = this.#byForm.get(folded);
    if (form === undefined) {
      form = { place: this.#forms.length, term: this.#termNumber(stem(folded)), folded, count: 0, parts: null };
      this.#forms.push(form);
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
      form.parts = noParts;
      const all = splitCompound(form.folded, this.#countForm).flatMap((part) => {
        const known = this.#byForm.get(part);
        return [this.#termNumber(stem(part)), ...(known === undefined ? [] : this.#parts(known))];
      });
      form.parts = all.length === 0 ? noParts : [...new Set(all)];
    }
    return form.parts;
  }

  /** Makes the segment of everything added since the last call: first the running texts, then the postings. */
  finish(sink: SegmentSink): void {
    const entries = this.#entries;
    const occurrences = this.#occurrences;
    const writer = new ByteWriter();
    let at = 0;
    for (const { entry, question, answer, end, tags } of entries) {
      writer.clear();
      for (; at < question; at += 1) this.#count(at, questionField, writer);
      writer.byte(0);
      for (; at < answer; at += 1) this.#count(at, answerField, writer);
      writer.byte(0);
      for (; at < end; at += 1) this.#count(at, subjectField, writer);
      for (const tag of tags) occurrences.meetTag(tag);
      occurrences.close(entry);
      sink.forward(entry, writer.written());
    }
    this.#entries = [];
    this.#tokens.clear();
    occurrences.flush(normsIn(entries), (term, chunk) => sink.chunk(term, chunk));
  }

  #count(at: number, field: number, writer: ByteWriter): void {
    const form = this.#forms[this.#tokens.at(at)];
    if (form === undefined) return;
    this.#occurrences.meet(form.term, field);
    for (const part of this.#parts(form)) this.#occurrences.meetPart(part);
    writer.varint(form.term);
  }

  /** Forgets the word forms where they have become too many to keep in memory; only after `finish`. */
  trim(most: number): void {
    if (this.#byWord.size <= most) return;
    this.#byWord.clear();
    this.#byForm.clear();
    this.#forms.length = 0;
  }
}

/** A copy of its own: a piece cut from a text keeps that whole text in memory, and word forms are kept for long. */
function withoutItsText(word: string): string {
  return word.split('').join('');
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
