import { type NumberList, parseNumberList } from '../text/numbers.ts';
import type { Span } from '../text/span.ts';
import type { Heading, NumberMention } from './model.ts';

/** A line that opens a question or an answer. `numbers` is empty for a bare `Antwoord` or `Vraag`. */
export interface HeadingLine {
  readonly type: 'question' | 'answer';
  readonly heading: Heading;
  readonly numbers: readonly string[];
  /** Where text on the same line begins: behind the heading. */
  readonly bodyStart: number;
}

/** Longer than any heading; what stands behind it on the line is body. */
const longestHeading = 240;

/** A printer may have left soft hyphens in the words. */
const opener =
  /^(?:[#>*_\s\u00a0]{0,20})(vraag|vra\u00ad?gen|vr\.?|ant\u00ad?woord|ant\u00ad?woor\u00ad?den|antw\.?|beantwoording)(?![\p{L}])/iu;
const answerFiller =
  /[\s\u00a0]{0,8}(?:(?:op|bij|van)[\s\u00a0]{1,8})?(?:de[\s\u00a0]{1,8})?(?:deel|sub)?(?:vraag|vragen)?(?!\p{L})(?:[\s\u00a0]{1,8}(?:nr\.?|nummers?)(?!\p{L}))?(?:\s{0,8}\((?=\d))?/iuy;
const questionFiller = /(?:[\s\u00a0]{1,8}(?:nr\.?|nummers?)(?!\p{L}))?(?:\s{0,8}\((?=\d))?/iuy;
/**
 * What may close a heading, and parts it from text on the same line; also `Vraag 1 (lid Jansen)` and `## Vraag 1 ##`.
 * Marks behind white space open emphasis in the text.
 */
const closer =
  /[*_]{0,3}(?:\s{0,8}\([^()]{1,60}\)(?=\s*[*_:]*\s*$))?\s{0,8}(\)?[:.]?)[*_]{0,3}\s{0,8}(?:#{1,6}\s{0,8}$)?/y;
/** `Vraag 1 – Hoe …`: a dash parts as well where a sentence begins behind it. */
const dash = /\s{1,4}[-–—]\s{1,4}(?=[\p{Lu}«“"‘])/uy;

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}

/** Reads `text` (a line, standing at `offset`) as a heading, or gives null: prose may begin with the same words. */
export function readHeading(text: string, offset: number): HeadingLine | null {
  const head = text.length > longestHeading ? text.slice(0, longestHeading) : text;
  const match = opener.exec(head);
  const word = match?.[1];
  if (match === null || word === undefined) return null;
  const type = /^v/i.test(word) ? 'question' : 'answer';
  const numbersAt = skip(type === 'answer' ? answerFiller : questionFiller, head, match[0].length);
  const list = parseNumberList(head, numbersAt);
  const wordStart = match[0].length - word.length;
  if (list === null) {
    return /^(?:vraag|antwoord|antw\.?)$/i.test(word)
      ? bareHeading(text, offset, type, { start: wordStart, end: match[0].length })
      : null;
  }
  return numberedHeading(text, offset, type, list, wordStart);
}

function numberedHeading(
  text: string,
  offset: number,
  type: HeadingLine['type'],
  list: NumberList,
  wordStart: number,
): HeadingLine | null {
  const afterDash = skip(dash, text, list.span.end);
  if (afterDash > list.span.end) return headingLine(text, offset, type, list, wordStart, afterDash);
  closer.lastIndex = list.span.end;
  const close = closer.exec(text);
  const bodyStart = list.span.end + (close?.[0].length ?? 0);
  if (bodyStart < text.length && !close?.[1]) return null;
  if (bodyStart < text.length && close?.[1]?.endsWith('.') && !/[\s*_]/.test(text[bodyStart - 1] ?? '')) return null;
  return headingLine(text, offset, type, list, wordStart, bodyStart);
}

/** `Antwoord`, `Antwoord:` or `Vraag:`; only a colon or the end of the line makes it a heading. */
function bareHeading(text: string, offset: number, type: HeadingLine['type'], word: Span): HeadingLine | null {
  closer.lastIndex = word.end;
  const close = closer.exec(text);
  const bodyStart = word.end + (close?.[0].length ?? 0);
  if (bodyStart < text.length && close?.[1] !== ':') return null;
  return headingLine(text, offset, type, { span: word, items: [] }, word.start, bodyStart);
}

function headingLine(
  text: string,
  offset: number,
  type: HeadingLine['type'],
  list: NumberList,
  wordStart: number,
  bodyStart: number,
): HeadingLine {
  const end = list.span.end + (/^\)?:?/.exec(text.slice(list.span.end, list.span.end + 2))?.[0].length ?? 0);
  const mentions: NumberMention[] = list.items.map(({ span, numbers }) => ({
    span: { start: offset + span.start, end: offset + span.end },
    numbers,
  }));
  return {
    type,
    heading: { span: { start: offset + wordStart, end: offset + end }, mentions },
    numbers: [...new Set(mentions.flatMap(({ numbers }) => numbers))],
    bodyStart: offset + bodyStart,
  };
}
