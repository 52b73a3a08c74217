import { type Column, columnsOf } from './columns.ts';
import { type Segment, segmentsOf, segmentText, type TextItem } from './segments.ts';

/** A line of text on a page. */
export interface PageLine {
  readonly text: string;
  readonly baseline: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  /** A line of the notes at the bottom of a page. */
  readonly isNote: boolean;
}

/** How much smaller than the text the letters of notes are. */
const smaller = 0.93;
/** White space of so many lines parts the notes from what the printer put below them. */
const wideGap = 2.2;
const longestFoot = 3;

/** Reads the pages of one document, in their order; what it learns of one page helps with the next. */
export class PageReader {
  readonly #letters = new Map<number, number>();
  #gutter: number | null = null;
  #hadNotes = false;

  /** The lines of a page in reading order: columns one after the other, tables row by row, notes at the end. */
  read(items: readonly TextItem[]): readonly PageLine[] {
    for (const { text, height } of items) {
      const size = Math.round(height * 10);
      this.#letters.set(size, (this.#letters.get(size) ?? 0) + text.length);
    }
    const { columns, gutter } = columnsOf(segmentsOf(items), this.#gutter);
    this.#gutter = gutter ?? this.#gutter;
    const parts = columns.map((column) => cutColumn(column, this.#textSize() * smaller));
    const small = parts.flatMap((part) => part.small);
    const hasNotes = small.some(({ text }) => startsNote.test(text)) || (this.#hadNotes && small.length > 0);
    this.#hadNotes = hasNotes;
    if (!hasNotes) return parts.flatMap(({ text, small, foot }) => [...text, ...small, ...foot]);
    return [
      ...parts.flatMap(({ text }) => text),
      ...small.map((line) => ({ ...line, isNote: true })),
      ...parts.flatMap(({ foot }) => foot),
    ];
  }

  /** The size of most letters so far. */
  #textSize(): number {
    let size = 0;
    for (const [each, letters] of this.#letters) if (letters > (this.#letters.get(size) ?? 0)) size = each;
    return size / 10;
  }
}

interface ColumnParts {
  readonly text: readonly PageLine[];
  /** Lines in smaller letters at the bottom: notes, as a rule. */
  readonly small: readonly PageLine[];
  /** What the printer added below them. */
  readonly foot: readonly PageLine[];
}

const startsNote = /^[\d¹²³⁰⁴-⁹*]/;

function cutColumn({ segments, place }: Column, noteSize: number): ColumnParts {
  const lines = linesOf(segments);
  if (place === 'foot') return { text: [], small: [], foot: lines };
  if (place === 'body') return { text: lines, small: [], foot: [] };
  const end = lines.length - footLength(lines);
  const first = lines.slice(0, end).findLastIndex(({ height }) => height > noteSize) + 1;
  return { text: lines.slice(0, first), small: lines.slice(first, end), foot: lines.slice(end) };
}

/** How many lines at the bottom the printer added. */
function footLength(lines: readonly PageLine[]): number {
  for (let length = 1; length <= longestFoot && length < lines.length; length++) {
    const [above, below] = [lines.at(-length - 1), lines.at(-length)];
    if (above === undefined || below === undefined) return 0;
    if (below.baseline - above.baseline > above.height * wideGap) return length;
  }
  return 0;
}

/** Segments at one height make one line. */
function linesOf(segments: readonly Segment[]): readonly PageLine[] {
  const sorted = [...segments].sort((a, b) => a.baseline - b.baseline || a.left - b.left);
  const rows: Segment[][] = [];
  for (const segment of sorted) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (first !== undefined && Math.abs(first.baseline - segment.baseline) <= first.height * 0.2) row?.push(segment);
    else rows.push([segment]);
  }
  return rows.flatMap((row) => marginNumber(row.sort((a, b) => a.left - b.left)).map(lineOf));
}

/** A number that stands by itself in the margin is the heading of what stands beside it. */
function marginNumber(row: readonly Segment[]): readonly (readonly Segment[])[] {
  const [number, text, ...others] = row;
  if (number === undefined || text === undefined || others.length > 0) return [row];
  const isNumber =
    /^\d{1,2}[a-z]?(?:(?:,| en) ?\d{1,2}[a-z]?){0,20}$/.test(segmentText(number).trim()) &&
    number.height > text.height * smaller;
  return isNumber && /^[\p{L}«“"‘]/u.test(segmentText(text)) ? [[number], [text]] : [row];
}

function lineOf(row: readonly Segment[]): PageLine {
  return {
    text: row.map(segmentText).join(' ').trim(),
    baseline: row[0]?.baseline ?? 0,
    height: Math.max(...row.map((segment) => segment.height)),
    left: Math.min(...row.map((segment) => segment.left)),
    right: Math.max(...row.map((segment) => segment.right)),
    isNote: false,
  };
}
