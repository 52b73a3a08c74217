import type { Placed, Span } from '../text/span.ts';
import { cleanText, type TextRun } from './clean-text.ts';
import type { CleanText } from './model.ts';
import { sourceSpan } from './source-span.ts';

/** A header never runs longer; what stands behind it is not searched. */
const longestHeader = 12_000;

/** Asterisks, and underscores that stand at the edge of a word: Markdown's emphasis. */
const emphasis = /\*{1,3}|(?<![\p{L}\d])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\p{L}\d])/gu;

/** The text before the first question, in which the header fields are looked for. */
export class HeaderText {
  readonly text: string;
  readonly #clean: CleanText;

  constructor(source: string, runs: readonly TextRun[]) {
    const from = runs[0]?.start ?? 0;
    const head = runs.filter(({ start }) => start - from < longestHeader);
    const end = Math.min(head.at(-1)?.end ?? from, from + longestHeader);
    const inside = head.map((run) => ({ ...run, end: Math.min(run.end, end) }));
    this.#clean = cleanText(source, inside, emphasisIn(source.slice(from, end), from));
    this.text = this.#clean.text;
  }

  /** Where `[start, end)` of the text stands in the source. */
  place(start: number, end: number): Span {
    return sourceSpan(this.#clean, start, end);
  }

  placed<T>(value: T, { start, end }: Span): Placed<T> {
    return { value, span: this.place(start, end) };
  }
}

function emphasisIn(text: string, offset: number): Span[] {
  return Array.from(text.matchAll(emphasis), (match) => ({
    start: offset + match.index,
    end: offset + match.index + match[0].length,
  }));
}

/** What separates accents from their letters in some PDF files: `Yes¸ilgöz`, `Kostic ´`. */
const accents: Readonly<Record<string, string>> = {
  '¸': '\u0327',
  '´': '\u0301',
  '`': '\u0300',
  '¨': '\u0308',
  '˘': '\u0306',
  ˇ: '\u030c',
};

/** A name as a reader would write it: accents on their letters, composed. */
export function tidyName(text: string): string {
  const joined = text.replace(/(\p{L})\s?([¸´`¨˘ˇ])/gu, (found, letter: string, accent: string) => {
    const composed = (letter + (accents[accent] ?? '')).normalize('NFC');
    return composed.length === 1 ? composed : found;
  });
  return joined.normalize('NFC').trim();
}
