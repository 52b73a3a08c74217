import { endsPart } from './closing.ts';
import { type HeadingLine, readHeading } from './heading.ts';
import { lineBefore } from './line-before.ts';
import type { SourceLine } from './source-lines.ts';

/** A stretch of lines under one heading. The first section (`front`) holds what stands before any heading. */
export interface Section {
  readonly type: 'front' | 'question' | 'answer' | 'toelichting' | 'mededeling' | 'statement' | 'closing';
  readonly heading: HeadingLine | null;
  /** Lines `[first, last)`; the heading stands on the first. */
  readonly first: number;
  readonly last: number;
  /** Where text behind the heading on its own line begins. */
  readonly bodyStart: number;
}

export type Opening = Omit<Section, 'last'>;

const toelichting = /^[*_#\s]{0,10}(?:Toelichting|TOELICHTING)[*_\s]{0,4}:?[*_\s]{0,4}/;
const mededeling = /^[*_#\s]{0,10}(?:Mededeling|MEDEDELING)[*_\s]{0,4}:?[*_\s]{0,4}$/;
/** `Antwoord van Minister … (ontvangen …)` between the questions and the answers. */
const answerStatement =
  /^[*_#\s]{0,10}(?:(?:nader|aanvullend|herzien)\s)?antwoord(?:en)?\svan\s(?:de\s)?(?:demissionair\s)?(?:minister|staats{1,2}ecretaris)/i;
/** Lines that such a statement takes at most. */
const longestStatement = 8;

/** A list of numbers that the next line goes on with. */
const unfinishedList = /\d[a-z]?\s?(?:,|,?\s(?:en|t\/m|tot en met))$/;
const onlyList = /^\d(?:[\d\s,&–-]|en\s|t\/m\s)*:?$/;
const restOfList = /^(?:en|t\/m|tot en met)\s\d{1,3}[a-z]?\s?:?$/;
const longestPair = 200;
/** The last word of a line that a reference follows. */
const leadsToReference = /(?:^|\s)(?:zie|ook|mijn|het|de|op|in|bij|naar|van|onder)$/i;

const bullet = /^[*•●▪◦‣·–—-]\s/;

/** In some tables the number stands below its word: `Vraag⏎1`. An empty `Antwoord` may be followed by a number as well. */
const bareQuestion = /^[*_]{0,3}Vraag[*_]{0,3}$/i;
const bareHeading = /^[*_]{0,3}(?:Vraag|Antwoord)[*_]{0,3}$/i;

/** The sections of a text whose questions and answers have headings, in the order of the text. */
export function readOpenings(lines: readonly SourceLine[], furniture: ReadonlySet<number>): Opening[] {
  const openings: Opening[] = [];
  const numbersBelow = lines.some((line) => bareQuestion.test(line.text) && isNumber(lines[line.index + 1]));
  for (const line of lines) {
    if (line.text === '' || furniture.has(line.index)) continue;
    const opening = readOpening(line, lines, { numbersBelow, furniture });
    if (opening !== null && !opensNotice(opening, openings.at(-1), lines)) openings.push(opening);
  }
  return openings;
}

/** `Mededeling⏎Vragen van het lid …, kunnen niet …`: the notice itself begins like the head of a set. */
function opensNotice({ type, first }: Opening, last: Opening | undefined, lines: readonly SourceLine[]): boolean {
  if (type !== 'closing' || last?.type !== 'mededeling') return false;
  return lines.slice(last.first + 1, first).every(({ text }) => text === '');
}

/** The openings without those that say something only behind a question or an answer: in the front they are its text. */
export function withoutFront(openings: readonly Opening[]): readonly Opening[] {
  const first = openings.findIndex((opening) => !isBehindParts(opening));
  return first < 0 ? [] : openings.slice(first);
}

function isBehindParts({ type }: Opening): boolean {
  return type === 'closing' || type === 'statement';
}

/** A line that says who answers, with when the answer came: a sentence of an answer may begin with the same words. */
export function isAnswerStatement({ text, index }: SourceLine, lines: readonly SourceLine[]): boolean {
  if (!answerStatement.test(text)) return false;
  return lines.slice(index, index + longestStatement).some((line) => /\(\s?ontvangen/i.test(line.text));
}

function isNumber(line: SourceLine | undefined): boolean {
  return line !== undefined && /^[*_]{0,3}\d{1,3}[a-z]?[.:]?[*_]{0,3}$/.test(line.text);
}

/** The heading on a line, or on this line and the next: the printer broke a long list of numbers, or a table did. */
function headingAt(line: SourceLine, next: SourceLine | undefined, numbersBelow: boolean): HeadingLine | null {
  const goesOn =
    next !== undefined &&
    ((numbersBelow && bareHeading.test(line.text) && isNumber(next)) ||
      (unfinishedList.test(line.text.slice(-40)) && onlyList.test(next.text)) ||
      (line.text.length > 6 && restOfList.test(next.text)));
  if (goesOn && line.text.length + next.text.length < longestPair) {
    const gap = ' '.repeat(next.span.start - line.span.end);
    const both = readHeading(line.text + gap + next.text, line.span.start);
    if (both !== null && both.bodyStart >= next.span.end) return both;
  }
  return readHeading(line.text, line.span.start);
}

function readOpening(
  line: SourceLine,
  lines: readonly SourceLine[],
  { numbersBelow, furniture }: { readonly numbersBelow: boolean; readonly furniture: ReadonlySet<number> },
): Opening | null {
  const heading = headingAt(line, lines[line.index + 1], numbersBelow);
  if (heading !== null && (isWrapped(line, lineBefore(line, lines, furniture)) || isListed(line, heading, lines)))
    return null;
  if (heading !== null) return { type: heading.type, heading, first: line.index, bodyStart: heading.bodyStart };
  if (isAnswerStatement(line, lines)) return opening(line, 'statement', line.span.start);
  const type = mededeling.test(line.text) ? 'mededeling' : toelichtingType(line.text);
  if (type === null) return endsPart(line, lines, furniture) ? opening(line, 'closing', line.span.start) : null;
  const marks = type === 'toelichting' ? (toelichting.exec(line.text)?.[0].length ?? 0) : line.text.length;
  return opening(line, type, line.span.start + marks);
}

/** `… zie het antwoord op⏎vraag 3.`, `Zie⏎Antwoord 1.`: the printer broke the line in the middle of a sentence. */
function isWrapped(line: SourceLine, previous: SourceLine | undefined): boolean {
  if (previous === undefined) return false;
  if (/^\p{Ll}/u.test(line.text)) return /[\p{L},(]$/u.test(previous.text);
  return line.text.endsWith('.') && leadsToReference.test(previous.text.slice(-12));
}

/** `- vraag 2⏎- vraag 3`: a list of questions in a text; a heading with a bullet has a text of its own. */
function isListed({ text, index, span }: SourceLine, heading: HeadingLine, lines: readonly SourceLine[]): boolean {
  if (!bullet.test(text)) return false;
  if (/^\p{Ll}/u.test(text.slice(heading.heading.span.start - span.start))) return true;
  if (heading.bodyStart < span.end) return false;
  return [lines[index - 1], lines[index + 1]].some((neighbour) => bullet.test(neighbour?.text ?? ''));
}

function opening(line: SourceLine, type: Section['type'], bodyStart: number): Opening {
  return { type, heading: null, first: line.index, bodyStart };
}

function toelichtingType(text: string): 'toelichting' | null {
  const match = toelichting.exec(text);
  return match !== null && (match[0].includes(':') || match[0].length === text.length) ? 'toelichting' : null;
}

/** Each opening reaches to the next; what stands before the first is the `front`. */
export function sectionsOf(lines: readonly SourceLine[], openings: readonly Opening[]): Section[] {
  const front: Opening = { type: 'front', heading: null, first: 0, bodyStart: lines[0]?.span.start ?? 0 };
  const all = [front, ...openings];
  return all.map((section, index) => ({ ...section, last: all[index + 1]?.first ?? lines.length }));
}
