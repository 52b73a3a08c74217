import type { Span } from '../text/span.ts';

/** A line of the source without the white space around it. Lines end at CR, LF, CRLF and form feed. */
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

/** What may be cut off at both ends of a line: white space, NUL, BOM, zero-width space. */
function isBlank(code: number): boolean {
  if (code > 32) return code === 0xa0 || code === 0xfeff || (code >= 0x2000 && code <= 0x200b) || code === 0x202f;
  return true;
}

/** Cuts `text` from `from` into lines. Offsets refer to `text`. */
export function readLines(text: string, from = 0): SourceLine[] {
  const lines: SourceLine[] = [];
  let start = from;
  let afterFormFeed = false;
  for (let at = from; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 10;
    if (code !== 10 && code !== 13 && code !== formFeed) continue;
    lines.push(lineBetween(text, lines.length, start, at, afterFormFeed));
    if (code === 13 && text.charCodeAt(at + 1) === 10) at++;
    afterFormFeed = code === formFeed;
    start = at + 1;
  }
  return lines;
}

function lineBetween(text: string, index: number, from: number, to: number, afterFormFeed: boolean): SourceLine {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return { index, span: { start, end }, text: text.slice(start, end), afterFormFeed, indent: start - from };
}
