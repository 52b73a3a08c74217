import type { TextRun } from './clean-text.ts';
import type { Layout } from './layout.ts';
import type { SourceLine } from './source-lines.ts';

/** Lines above this length are not cut by a printer: there every line is a paragraph, or a page's text glued together. */
const longestPrinted = 130;
const shareOfLong = 0.03;

const sentenceEnd = /[.?!:;…][»”"’')\]\d*_]{0,4}$/;
const opensSentence = /^[«“"‘'(*_]{0,3}[\p{Lu}\d]/u;
const bullet = /^(?:[-–•*+▪◦·\u0081]\s|\d{1,2}[.)]\s|[a-z][.)]\s)/;

/** A footnote mark that the layout put at the start of the next line. */
const markLine = /^\d{1,2}(?:[.,;:»)]{0,3}$|\s)/;

/** Turns stretches of lines into runs of text, and tells where one paragraph ends and the next begins. */
export class BodyRuns {
  readonly #layout: Layout;
  readonly #noteLines: ReadonlySet<number>;
  /** The length to which a printer fills lines; null where lines are whole paragraphs. */
  readonly #width: number | null;

  constructor(layout: Layout, noteLines: ReadonlySet<number>) {
    this.#layout = layout;
    this.#noteLines = noteLines;
    this.#width = printedWidth(layout.lines);
  }

  /** Lines are longer than a printer makes them. */
  get linesAreGlued(): boolean {
    return this.#width === null;
  }

  /** The text on lines `[first, last)` from offset `start`, without furniture and notes. */
  read(first: number, last: number, start: number): TextRun[] {
    const runs: TextRun[] = [];
    let between: 'nothing' | 'blank' | 'page' = 'nothing';
    let previous: SourceLine | undefined;
    for (let index = first; index < last; index++) {
      const line = this.#layout.lines[index];
      if (line === undefined) break;
      if (this.#layout.furniture.has(index) || this.#noteLines.has(index)) between = 'page';
      else {
        if (this.#layout.pageStarts.has(index)) between = 'page';
        const from = Math.max(start, line.span.start);
        if (from < line.span.end) {
          const newPage = between === 'page' && previous !== undefined;
          runs.push({ start: from, end: line.span.end, gap: this.#gap(between, previous, line), newPage });
          between = 'nothing';
          previous = line;
        } else if (between === 'nothing' && line.text === '') between = 'blank';
      }
    }
    return runs;
  }

  #gap(between: 'nothing' | 'blank' | 'page', previous: SourceLine | undefined, line: SourceLine): TextRun['gap'] {
    if (between === 'blank') return 'paragraph';
    if (previous === undefined) return 'line';
    const ends = sentenceEnd.test(previous.text.slice(-6));
    const head = line.text.slice(0, 40);
    if (markLine.test(head)) return 'line';
    if (bullet.test(head) && (ends || /^[-–•*+▪◦·\u0081]/.test(head))) return 'paragraph';
    return ends && opensSentence.test(head) && this.#hadRoom(previous, head) ? 'paragraph' : 'line';
  }

  /** The first word of the next line would have fitted on the line before. */
  #hadRoom(previous: SourceLine, head: string): boolean {
    if (this.#width === null) return true;
    return previous.text.length + 1 + (/^\S*/.exec(head)?.[0].length ?? 0) < this.#width - 2;
  }
}

function printedWidth(lines: readonly SourceLine[]): number | null {
  const lengths = lines.filter(({ text }) => text !== '').map(({ text }) => text.length);
  const long = lengths.filter((length) => length > longestPrinted).length;
  if (lengths.length === 0 || long > shareOfLong * lengths.length) return null;
  const printed = lengths.filter((length) => length <= longestPrinted).sort((a, b) => a - b);
  return printed[Math.floor(printed.length * 0.95)] ?? null;
}
