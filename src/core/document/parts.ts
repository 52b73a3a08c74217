import type { Span } from '../text/span.ts';
import type { BodyRuns } from './body-runs.ts';
import { cleanText, type TextRun } from './clean-text.ts';
import { closingMarks } from './emphasised-heading.ts';
import type { HeadingLine } from './heading.ts';
import { LayoutHyphens } from './layout-hyphens.ts';
import type { MarkReader } from './marks.ts';
import type { Answer, CleanText, FootnoteMark, Heading, Home, Question, QuestionReference } from './model.ts';
import type { Section } from './outline.ts';
import { findReferences } from './references.ts';
import { titleStart } from './section-title.ts';
import { splitSubquestions } from './subquestions.ts';

const elsewhere: Home = { type: 'elsewhere', index: -1 };

/** Collects the questions, answers and blocks of a document in the order in which they stand. */
export class PartCollector {
  readonly questions: Question[] = [];
  readonly answers: Answer[] = [];
  readonly marks: FootnoteMark[] = [];
  readonly references: QuestionReference[] = [];
  toelichting: CleanText | null = null;
  mededeling: CleanText | null = null;
  readonly #numbers = new Set<string>();
  readonly #source: string;
  readonly #isPrinted: boolean;
  readonly #hasTitles: boolean;
  readonly #hyphens: LayoutHyphens | null;
  readonly #bodies: BodyRuns;
  readonly #markReader: MarkReader;

  /** Printed texts come from a publication of the Kamer, which may have titles between the questions, as others may. */
  constructor(
    source: string,
    bodies: BodyRuns,
    markReader: MarkReader,
    { isPrinted, hasTitles }: { readonly isPrinted: boolean; readonly hasTitles: boolean },
  ) {
    this.#source = source;
    this.#isPrinted = isPrinted;
    this.#hasTitles = hasTitles;
    this.#hyphens = isPrinted && bodies.linesAreGlued ? new LayoutHyphens(source) : null;
    this.#bodies = bodies;
    this.#markReader = markReader;
  }

  /** Adds what stands in a section; `next` is the section behind it. */
  add(section: Section, next: Section | undefined): void {
    const runs = this.#bodies.read(section.first, section.last, section.bodyStart);
    if (section.type === 'toelichting') this.toelichting ??= this.#body(runs);
    else if (section.type === 'mededeling') this.mededeling ??= this.#body(runs);
    else if (section.heading?.type === 'question')
      this.addQuestion(section.heading, next?.type === 'question' ? this.#untitled(runs, this.#hasTitles) : runs);
    else if (section.heading?.type === 'answer') this.#addAnswerSection(section.heading, runs, next);
  }

  #addAnswerSection(heading: HeadingLine, runs: readonly TextRun[], next: Section | undefined): void {
    const lost = next?.heading?.type === 'answer' ? this.#questionAtEnd(runs, next.heading.numbers) : -1;
    const own = next?.type === 'question' ? this.#untitled(runs, this.#isPrinted || this.#hasTitles) : runs;
    this.#addAnswer(heading, lost < 0 ? own : runs.slice(0, lost));
    if (lost >= 0) this.addQuestion(null, runs.slice(lost), next?.heading?.numbers);
  }

  /** The text without the title of the next questions that stands at its end. */
  #untitled(runs: readonly TextRun[], titled: boolean): readonly TextRun[] {
    return runs.slice(0, titleStart(this.#source, runs, titled));
  }

  /**
   * Two answers follow each other. Where neither they nor the questions have numbers, the last paragraphs of the first
   * ask the next question; and some programs lose the first lines of a page, and with them a question's heading. Gives
   * the run with which that question begins, or -1.
   */
  #questionAtEnd(runs: readonly TextRun[], numbers: readonly string[]): number {
    if (numbers.some((number) => this.#numbers.has(number)) || !this.#asks(runs.at(-1))) return -1;
    if (numbers.length > 0) return runs.findLastIndex(({ newPage }) => newPage);
    if (this.questions.some(({ heading }) => heading !== null)) return -1;
    const start = runs.findLastIndex(({ gap }, index) => gap === 'paragraph' && !this.#asks(runs[index - 1]));
    return start > 0 ? start : -1;
  }

  #asks(run: TextRun | undefined): boolean {
    if (run === undefined) return false;
    return /\?[»”"’')\]\d\s]{0,6}$/.test(this.#source.slice(Math.max(run.start, run.end - 20), run.end));
  }

  addQuestion(heading: HeadingLine | null, runs: readonly TextRun[], given = heading?.numbers ?? []): void {
    const numbers = given.length > 0 ? given : [String(this.questions.length + 1)];
    const body = this.#body(runs, { type: 'question', index: this.questions.length }, heading?.heading);
    const part = { numbers, heading: heading?.heading ?? null, range: rangeOf(heading?.heading, runs), body };
    for (const number of numbers) this.#numbers.add(number);
    this.questions.push({ type: 'question', ...part, subquestions: splitSubquestions(body) });
  }

  #addAnswer(heading: HeadingLine, runs: readonly TextRun[]): void {
    const numbers = heading.numbers.length > 0 ? heading.numbers : (this.questions.at(-1)?.numbers ?? ['1']);
    const range = rangeOf(heading.heading, runs);
    const body = this.#body(runs, { type: 'answer', index: this.answers.length }, heading.heading);
    this.answers.push({ type: 'answer', numbers, heading: heading.heading, range, body });
  }

  addMededeling(runs: readonly TextRun[]): void {
    if (runs.length > 0) this.mededeling ??= this.#body(runs);
  }

  /** Marks and references in text that belongs to no part. */
  addElsewhere(runs: readonly TextRun[]): void {
    for (const mark of this.#markReader.read(runs).marks) this.marks.push(mark);
    this.addReferences(runs);
  }

  addReferences(runs: readonly TextRun[], home: Home = elsewhere): void {
    for (const reference of findReferences(this.#source, runs, home)) this.references.push(reference);
  }

  #body(runs: readonly TextRun[], home: Home = elsewhere, heading?: Heading): CleanText {
    const { marks, skipped } = this.#markReader.read(runs);
    for (const mark of marks) this.marks.push(mark);
    this.addReferences(runs, home);
    const closing = heading === undefined ? null : closingMarks(this.#source, heading, runs);
    const others = [...(this.#hyphens?.find(runs) ?? []), ...(closing === null ? [] : [closing])];
    const left = others.length === 0 ? skipped : [...skipped, ...others].sort((a, b) => a.start - b.start);
    return cleanText(this.#source, runs, left);
  }
}

function rangeOf(heading: Heading | undefined, runs: readonly TextRun[]): Span {
  const end = runs.at(-1)?.end ?? heading?.span.end ?? 0;
  return { start: heading?.span.start ?? runs[0]?.start ?? end, end: Math.max(end, heading?.span.end ?? 0) };
}
