import type { Span } from '../text/span.ts';

/**
 * A line of the source without the white space around it, and with plain spaces for hard ones. Lines end at CR, LF, CRLF
 * and form feed.
 */
export interface SourceLine {
  readonly index: number;
  /** Where `text` stands; empty for a blank line. */
  readonly span: Span;
  readonly text: string;
  /** A form feed stands right before the line. */
  readonly afterFormFeed: boolean;
  /** Characters before `text` on the line. */
  readonly indent: number;
}

const formFeed = 12;
const quoteMark = 62;

/** What may be cut off at both ends of a line: white space, NUL, BOM, zero-width space. */
function isBlank(code: number): boolean {
  if (code > 32) return code === 0xa0 || code === 0xfeff || (code >= 0x2000 && code <= 0x200b) || code === 0x202f;
  return true;
}

/** More lines than anybody ever wrote; what comes behind is taken as one. It bounds the memory that a text takes. */
const mostLines = 3_000_000;
/** So many empty lines in a row say all that a gap can say; more are left out. */
const mostBlankLines = 4;

/** Spaces that keep words together; each takes one unit, as a plain one does. */
const hardSpaces = ['\u00a0', '\u2007', '\u202f'];

/** A question or an answer that stands in a quotation (`> Vraag 1`): its marks are no part of the text. */
const quotedHeading = /^[ \t]{0,3}>[>*_# \t]{0,8}(?:vra(?:ag|gen)|antwoord)/im;

/** Cuts `source` from `from` into lines. Offsets refer to `source`. */
export function readLines(source: string, from = 0): SourceLine[] {
  const text = hardSpaces.reduce(
    (plain, space) => (plain.includes(space) ? plain.replaceAll(space, ' ') : plain),
    source,
  );
  const lines: SourceLine[] = [];
  let start = from;
  let afterFormFeed = false;
  let blanks = 0;
  const isMargin = quotedHeading.test(text) ? isBlankOrQuote : isBlank;
  for (let at = from; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 10;
    if (code !== 10 && code !== 13 && code !== formFeed) continue;
    if (lines.length === mostLines - 1 && at < text.length) continue;
    const line = lineBetween(text, lines.length, { start, end: at }, { afterFormFeed, isMargin });
    blanks = line.text === '' ? blanks + 1 : 0;
    const isKept = blanks <= mostBlankLines;
    if (isKept) lines.push(line);
    if (code === 13 && text.charCodeAt(at + 1) === 10) at++;
    afterFormFeed = code === formFeed || (afterFormFeed && !isKept);
    start = at + 1;
  }
  return lines;
}

function isBlankOrQuote(code: number): boolean {
  return code === quoteMark || isBlank(code);
}

function lineBetween(
  text: string,
  index: number,
  whole: Span,
  { afterFormFeed, isMargin }: { readonly afterFormFeed: boolean; readonly isMargin: (code: number) => boolean },
): SourceLine {
  let { start, end } = whole;
  while (start < end && isMargin(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return {
    index,
    span: { start, end },
    text: text.slice(start, end),
    afterFormFeed,
    indent: start - whole.start,
  };
}
