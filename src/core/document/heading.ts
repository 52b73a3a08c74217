import { type NumberList, parseNumberList } from '../text/numbers.ts';
import { type Span, shifted } from '../text/span.ts';
import type { Heading, NumberMention } from './model.ts';
import { opensQuestion } from './unnumbered.ts';

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

/**
 * A printer may have left soft hyphens or spaces in the words (`V raag`); Word's own numbering may stand before them
 * (`1. Vraag 1`), and, where a number follows, a bullet or what kind of answer it is (`Aanvullend antwoord 3`).
 */
const opener =
  /^(?:\d{1,3}[.)]\s{1,4})?[#>*_\s\u00a0\u200b-\u200f\u2060]{0,20}([•●▪◦‣·–—-]\s{1,4}[*_]{0,3}|(?:aanvullende?|nadere?|gewijzigde?|herziene?)\s{1,4}|vervolg)?(v ?r ?a ?a ?g|v ?r ?a\u00ad? ?g ?e ?n|vr\.?|a ?n ?t\u00ad? ?w ?o ?o ?r ?d|a ?n ?t\u00ad? ?w ?o ?o ?r\u00ad? ?d ?e ?n|antw\.?|beantwoording|reactie(?=\s{1,8}op\s))(?![\p{L}])/iu;
const answerFiller =
  /[\s\u00a0]{0,8}(?:(?:op|bij|van)[\s\u00a0]{1,8})?(?:de[\s\u00a0]{1,8})?(?:deel|sub)?(?:vraag|vragen)?(?!\p{L})(?:[\s\u00a0]{1,8}(?:nr\.?|nummers?)(?!\p{L}))?(?:\s{0,8}\((?=\d))?/iuy;
const between = /[\s*_:.\u00a0]{1,12}/y;
const questionFiller = /(?:[\s\u00a0]{1,8}(?:nr\.?|nummers?)(?!\p{L}))?(?:\s{0,8}\((?=\d))?/iuy;
/**
 * What may close a heading, and parts it from text on the same line; also `Vraag 1 (lid Jansen)` and `## Vraag 1 ##`.
 * Marks behind white space open emphasis in the text.
 */
const closer =
  /[*_]{0,3}(?:\s{0,8}\([^()]{1,60}\)(?=\s*[*_:]*\s*$))?\s{0,8}(,(?=[*_\s]{0,8}$)|\)?[:.]?)[*_]{0,3}\s{0,8}(?:#{1,6}\s{0,8}$)?/y;
/** `Vraag 1 – Hoe …`: a dash parts as well where a sentence begins behind it, or at the end of the line. */
const dash = /[*_]{0,3}\s{1,4}[-–—]\s{0,4}(?=(?<=\s)[\p{Lu}«“"‘]|$)/uy;
/** `Vraag 1⇥Kunt u …`: a table or a tab stop put the text beside its heading. */
const wideGap = /(?:[ \u00a0]{0,4}\t[\s\u00a0]{0,8}|[ \u00a0]{2,8})(?=[\p{Lu}«“"‘])/uy;
/** `Vraag 1¹`, `**Vraag 1** [1]`: a footnote mark, which belongs to the text. */
const beforeMark = /[*_:]{0,4}\s{0,2}(?=(?:\[\^?\d{1,3}\s?\]|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|<sup>\d{1,3}<\/sup>)[*_\s]{0,4}$)/y;
/** What may follow the numbers on a line of their own. */
const qualifier =
  /\s{1,4}(?:(?:te)?zamen|gezamenlijk|samen|van\s\d{1,3}|van\s(?:het\slid|de\sleden)\s[^.?!:\n]{1,80}\))\s{0,4}:?[*_\s]{0,4}$|\s{0,4}\([^()]{1,60}\([^()]{1,20}\)[^()]{0,20}\)\s{0,4}:?[*_\s]{0,4}$/uy;
/** `Antwoord op vraag 1 en vraag 2`, `vraag 1 t/m vraag 3`: the word again before the next number. */
const wordAgain = /(?<=\d[a-z]?\s?(?:,|&|en|,\sen|t\/m|tot\sen\smet)\s)(?:de\s)?(?:vraag|vragen|antwoord)(?=\s\d)/giu;
const opensAnswer = /^[«“"‘']?\p{Lu}\p{Ll}*(?:[,.]|\s\p{Ll})/u;
/** `**Vraag** **1**`: emphasis that a program put on each word. */
const emphasisAgain = /(?<=\p{L})\*{1,3}\s{1,2}\*{1,3}(?=\d)/gu;
const invisible = /[\u200b-\u200f\u2060\ufeff]/g;

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}

/** The beginning of a line with white space for what does not count, so that every place stays the same. */
function blankedHead(text: string): string {
  const blank = (match: string) => ' '.repeat(match.length);
  return text.slice(0, longestHeading).replace(invisible, ' ').replace(wordAgain, blank).replace(emphasisAgain, blank);
}

/** Reads `text` (a line, standing at `offset`) as a heading, or gives null: prose may begin with the same words. */
export function readHeading(text: string, offset: number): HeadingLine | null {
  const line = readWords(text);
  return line === null ? null : (repeatedHeading(line, offset) ?? plainHeading(line, offset));
}

/** A line that begins with the words of a heading, and with its numbers where it has any. */
interface OpenedLine {
  readonly text: string;
  readonly type: HeadingLine['type'];
  readonly word: Span;
  readonly list: NumberList | null;
}

function readWords(text: string): OpenedLine | null {
  const match = opener.exec(text.slice(0, longestHeading));
  const written = match?.[2];
  if (match === null || written === undefined) return null;
  const head = blankedHead(text);
  const type = /^v/i.test(written) ? 'question' : 'answer';
  const numbersAt = skip(type === 'answer' ? answerFiller : questionFiller, head, match[0].length);
  const list = parseNumberList(head, numbersAt, 'any');
  if (list === null && (match[1] !== undefined || !/^(?:vraag|antwoord|antw\.?)$/i.test(written))) return null;
  return { text, type, word: { start: match[0].length - written.length, end: match[0].length }, list };
}

function plainHeading({ text, type, word, list }: OpenedLine, offset: number): HeadingLine | null {
  return list === null ? bareHeading(text, offset, type, word) : numberedHeading(text, offset, type, list, word.start);
}

/** `VRAAG 1: Vraag 1`: a style that writes the heading before one that was typed. They count, and change, as one. */
function repeatedHeading({ text, type, word, list }: OpenedLine, offset: number): HeadingLine | null {
  if (list === null) return null;
  const at = skip(between, text, list.span.end);
  const second = at < longestHeading && /^[va]/i.test(text.charAt(at)) ? readWords(text.slice(at)) : null;
  const again = second === null ? null : plainHeading(second, offset + at);
  const numbers = list.items.flatMap((item) => item.numbers);
  if (again?.type !== type || again.numbers.join() !== numbers.join()) return null;
  const { end } = again.heading.span;
  const mention = {
    span: { start: offset + list.span.start, end: again.heading.mentions.at(-1)?.span.end ?? end },
    numbers,
  };
  return { ...again, heading: { span: { start: offset + word.start, end }, mentions: [mention] } };
}

function numberedHeading(
  text: string,
  offset: number,
  type: HeadingLine['type'],
  list: NumberList,
  wordStart: number,
): HeadingLine | null {
  for (const parting of [dash, wideGap, qualifier]) {
    const behind = skip(parting, text, list.span.end);
    if (behind > list.span.end) return headingLine(text, offset, type, list, wordStart, behind);
  }
  beforeMark.lastIndex = list.span.end;
  const mark = beforeMark.exec(text);
  if (mark !== null) return headingLine(text, offset, type, list, wordStart, list.span.end + mark[0].length);
  closer.lastIndex = list.span.end;
  const close = closer.exec(text);
  const bodyStart = list.span.end + (close?.[0].length ?? 0);
  const isSpelled = !/^\d/.test(text.slice(list.span.start));
  if (bodyStart < text.length && !close?.[1] && (isSpelled || !beginsSentence(type, text, bodyStart))) return null;
  if (bodyStart < text.length && close?.[1]?.endsWith('.') && !/[\s*_]/.test(text[bodyStart - 1] ?? '')) return null;
  return headingLine(text, offset, type, list, wordStart, bodyStart);
}

/** `Vraag 1 Kunt u …`, `Antwoord 1 Ja.`: a page's text glued together; in prose a verb follows, in small letters. */
function beginsSentence(type: HeadingLine['type'], text: string, at: number): boolean {
  const behind = text.slice(at, at + 40);
  return /\s/.test(text.charAt(at - 1)) && (type === 'question' ? opensQuestion : opensAnswer).test(behind);
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
  const mentions: NumberMention[] = list.items.map(({ span, numbers }) => ({ span: shifted(span, offset), numbers }));
  return {
    type,
    heading: { span: shifted({ start: wordStart, end }, offset), mentions },
    numbers: [...new Set(mentions.flatMap(({ numbers }) => numbers))],
    bodyStart: offset + bodyStart,
  };
}
