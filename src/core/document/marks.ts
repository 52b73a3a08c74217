import { type Span, shifted } from '../text/span.ts';
import type { TextRun } from './clean-text.ts';
import { findMarkCandidates, type MarkCandidate } from './mark-candidates.ts';
import type { FootnoteMark } from './model.ts';
import type { NoteForm } from './note-label.ts';

/** What is known of a note when its marks are looked for. */
export interface KnownNote {
  readonly label: string;
  readonly form: NoteForm;
  /** Where it stands. */
  readonly at: number;
}

export interface FoundMarks {
  readonly marks: readonly FootnoteMark[];
  /** What goes out of the clean text, ascending. */
  readonly skipped: readonly Span[];
}

/** Finds the marks in running text. Bare digits are marks only in the order of the notes, and only where one exists. */
export class MarkReader {
  readonly #source: string;
  readonly #notes: readonly KnownNote[];
  /** Form and label → such notes; more than one where they are counted anew. */
  readonly #byForm = new Map<string, number[]>();
  /** Label → the notes that are not written as Markdown. */
  readonly #byLabel = new Map<string, number[]>();
  /** Notes to which a mark leads. */
  readonly #used = new Set<number>();
  readonly #labels: ReadonlySet<string>;
  readonly #highestPlain: number;
  readonly #hasBracketedNotes: boolean;
  #lastPlain = 0;
  readonly #marked = new Set<string>();

  constructor(source: string, notes: readonly KnownNote[]) {
    this.#source = source;
    this.#notes = notes;
    this.#labels = new Set(notes.map(({ label }) => label));
    this.#hasBracketedNotes = notes.some(({ form }) => form === 'paren');
    this.#highestPlain = notes.reduce(
      (most, { form, label }) => (form === 'plain' ? Math.max(most, Number(label)) : most),
      0,
    );
    notes.forEach(({ label, form }, index) => {
      addTo(this.#byForm, `${form} ${label}`, index);
      if (form !== 'markdown') addTo(this.#byLabel, label, index);
    });
  }

  read(runs: readonly TextRun[]): FoundMarks {
    const marks: FootnoteMark[] = [];
    const skipped: Span[] = [];
    const candidates = runs.map((run) =>
      findMarkCandidates(this.#source.slice(run.start, run.end)).map((found) => this.#weighed(found, run)),
    );
    for (const { certain, labels } of candidates.flat()) {
      if (certain) for (const { label } of labels) this.#marked.add(label);
    }
    runs.forEach((run, index) => {
      for (const candidate of candidates[index] ?? []) {
        if (candidate.span.start + run.start < (skipped.at(-1)?.end ?? 0)) continue;
        // A text may begin with a number, but not with a bare digit as a mark.
        if (index === 0 && candidate.span.start === 0 && candidate.form === 'plain') continue;
        const found = this.#resolve(candidate, run.start);
        if (found.length === 0) continue;
        marks.push(...found);
        skipped.push(shifted(candidate.span, run.start));
      }
    });
    return { marks, skipped };
  }

  /** `Twee redenen. 1) De prijs. 2) De tijd.` counts things up where no note is written so. */
  #weighed(candidate: MarkCandidate, { start, end }: TextRun): MarkCandidate {
    if (candidate.form !== 'paren' || this.#hasBracketedNotes || start + candidate.span.end + 2 >= end)
      return candidate;
    return { ...candidate, certain: false };
  }

  #resolve(candidate: MarkCandidate, offset: number): FootnoteMark[] {
    const notes = candidate.labels.map(({ label, span }) => this.#noteFor(label, candidate.form, offset + span.start));
    if (!candidate.certain && !this.#fits(candidate, notes, offset) && !this.#lostItsNote(candidate, offset)) return [];
    if (candidate.form === 'plain') this.#lastPlain = Number(candidate.labels.at(-1)?.label);
    for (const { label } of candidate.labels) this.#marked.add(label);
    for (const note of notes) if (note !== null) this.#used.add(note);
    return candidate.labels.map(({ label, span }, index) => ({
      label,
      span: candidate.labels.length > 1 ? shifted(span, offset) : shifted(candidate.span, offset),
      note: notes[index] ?? null,
    }));
  }

  #fits(candidate: MarkCandidate, notes: readonly (number | null)[], offset: number): boolean {
    // Of `»?1 2 3` one note may be missing.
    if (candidate.form === 'plain' ? notes.every((note) => note === null) : notes.includes(null)) return false;
    // `(1)` counts things up in a text whose notes are written in another way.
    if (candidate.form === 'paren')
      return candidate.labels.every(({ label }) => this.#byForm.has(`paren ${label}`) && !this.#marked.has(label));
    if (candidate.form !== 'plain') return true;
    if (this.#countsUp(candidate.span, offset) || this.#belongsToName(candidate, offset)) return false;
    // A note has one mark: after `¹` or `[1]`, the `1.` of a list is none.
    return candidate.labels.every(
      ({ label }, index) =>
        (Number(label) > this.#lastPlain && !this.#marked.has(label)) || this.#beginsAnew(label, notes[index] ?? null),
    );
  }

  /** `…;⏎2. De prijs`: an item of a list, on a line of its own. */
  #countsUp({ start, end }: Span, offset: number): boolean {
    const before = this.#source.slice(Math.max(0, offset + start - 8), offset + start);
    const behind = this.#source.slice(offset + end, offset + end + 8);
    return /[.;:?!][»”"’')]?[ \t]{0,4}\r?[\n\r][ \t]{0,4}$/.test(before) && /^[.)][ \t]{1,4}\p{Lu}/u.test(behind);
  }

  /** `1 De prijs;⏎2 De tijd`: the line before begins with the number before, or announces a list. */
  #isListed(number: number, at: number): boolean {
    const above = this.#source.slice(Math.max(0, at - 300), at).split(/\r\n|[\r\n]/);
    if (above.length < 2 || above.at(-1)?.trim() !== '') return false;
    const line = above.at(-2)?.trim() ?? '';
    return /[;:]$/.test(line) || Number(/^(\d{1,3})[.)]?\s/.exec(line)?.[1]) === number - 1;
  }

  /** `PFAS4`: only the next number of the series can be a mark behind capitals. */
  #belongsToName({ labels, span }: MarkCandidate, offset: number): boolean {
    const isGlued = /\p{Lu}/u.test(this.#source.charAt(offset + span.start - 1));
    return isGlued && Number(labels[0]?.label) !== this.#lastPlain + 1;
  }

  /** The same label once more, with a note of its own below it. */
  #beginsAnew(label: string, note: number | null): boolean {
    return note !== null && !this.#used.has(note) && (this.#byForm.get(`plain ${label}`)?.length ?? 0) > 1;
  }

  /** A mark whose note is gone: the next one of the series. */
  #lostItsNote({ form, labels, span }: MarkCandidate, offset: number): boolean {
    const [only, ...others] = labels;
    if (only === undefined || others.length > 0 || this.#labels.has(only.label) || this.#marked.has(only.label))
      return false;
    const number = Number(only.label);
    const before = this.#source.slice(Math.max(0, offset + span.start - 4), offset + span.start);
    const behind = this.#source.slice(offset + span.end, offset + span.end + 4);
    const isNext = this.#labels.has(String(number - 1));
    if (form === 'paren') return isNext && this.#byForm.has(`paren ${number - 1}`) && closesWords.test(behind);
    if (form !== 'plain' || number !== this.#lastPlain + 1 || this.#isListed(number, offset + span.start)) return false;
    return looksLikeMark(before, behind, { goesOn: this.#highestPlain > number, isNext });
  }

  /**
   * The note of this label, of the mark's own form where there is one; of several the next one below that no mark leads
   * to yet. A `1)` never means a `[^1]:`.
   */
  #noteFor(label: string, form: NoteForm, at: number): number | null {
    const own = this.#byForm.get(`${form} ${label}`);
    const notes = own ?? (form === 'markdown' ? [] : (this.#byLabel.get(label) ?? []));
    if (notes.length < 2) return notes[0] ?? null;
    const below = notes.filter((index) => (this.#notes[index]?.at ?? 0) > at);
    return below.find((index) => !this.#used.has(index)) ?? below[0] ?? notes.at(-1) ?? null;
  }
}

/** Behind a mark: punctuation or the end of the line. */
const closesWords = /^[.,;:?!]?[ \t]*(?:[\r\n]|$)|^[,;]/;

/**
 * Whether a bare digit is a mark by what stands around it: behind a question or a quotation; behind any word where the
 * notes go on after it; glued to a word, by itself on a line, or before a new sentence, where it follows the last note.
 */
function looksLikeMark(before: string, behind: string, series: { goesOn: boolean; isNext: boolean }): boolean {
  const opensLine = /(?:^|[\r\n])$/.test(before);
  const inSentence = /[\p{L}\d)][ \t]?(?:\r?\n)$/u.test(before);
  if (opensLine && /^[.)][ \t]/.test(behind) && !(series.isNext && inSentence)) return false;
  if (/[?!»”][ \t]?(?:\r?\n)?$/.test(before)) return true;
  if (!/[\p{L}\d.,;:)%’"][ \t]?(?:\r?\n)?$/u.test(before)) return false;
  if (series.goesOn) return !/\d$/.test(before.trimEnd());
  if (!series.isNext) return false;
  if (!opensLine) return /\p{Ll}$|[\p{Ll}\d][.,;)]$/u.test(before);
  return closesWords.test(behind) || (inSentence && /^[.][ \t]/.test(behind)) || /^[ \t]\p{Lu}/u.test(behind);
}

/** More notes of one label than any text has, and few enough to look through for every mark. */
const mostOfOneLabel = 100;

function addTo(map: Map<string, number[]>, key: string, index: number): void {
  const found = map.get(key);
  if (found === undefined) map.set(key, [index]);
  else if (found.length < mostOfOneLabel) found.push(index);
}
