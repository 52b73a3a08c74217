import { enumeration } from './enumeration.ts';
import type { Span } from './span.ts';
import { readSpelledNumber } from './spelled-numbers.ts';

/** One number (`4`, `6a`) or range (`7 t/m 9`) as written; `numbers` spells the range out. */
export interface NumberItem {
  readonly span: Span;
  readonly numbers: readonly string[];
}

export interface NumberList {
  readonly span: Span;
  readonly items: readonly NumberItem[];
}

/** More numbers than any set ever had; a "range" beyond it is a mistake and not spelled out. */
const longestRange = 400;

const spaces = /[\s\u00ad]*/y;
const numberPattern = /(\d{1,3})([a-z](?![\p{L}\d]))?(?![\d\p{L}])/uy;
const letterPattern = /([a-z])(?![\p{L}\d])/uy;
/** `2A`, which in running text is no number of a question (`3D`). */
const capitalPattern = /\d{1,3}[A-Z](?![\p{L}\d])/uy;
/** `2 a`, `2 a en b`: a sub-number apart from its number. */
const apartPattern = /[ \u00a0]([a-h])(?=[\s.:,)*_]|$)/y;
const rangePattern =
  /\s{0,8}(?:t\s{0,3}\/\s{0,3}m?(?!\p{L})|tm(?!\p{L})|tot\s{1,8}en\s{1,8}met(?!\p{L})|[-–—‐‑])\s{0,8}/iuy;
const separatorPattern =
  /\s{0,8}(?:[,;&+/]\s{0,8}(?:(?:en|alsmede)(?!\p{L})\s{0,16})?|(?:en|alsmede)(?:\/of)?(?!\p{L})\s{0,16})/iuy;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/**
 * How numbers may be written: in digits alone; with letters apart (`2 a`) or in capitals (`2A`); or in any way that can
 * only be a number in a heading (`één`, `IV`, what a scan makes of `1`).
 */
type NumberWriting = 'digits' | 'apart' | 'any';

/**
 * The list of question numbers that begins at `from` (after white space): `4, 5 en 7 t/m 9`, `6a`, `6a en b`, `4-7`,
 * `1,2,3 en 4`. Null where none begins there. What follows the list is not looked at.
 */
export function parseNumberList(text: string, from = 0, writing: NumberWriting = 'digits'): NumberList | null {
  const start = from + (matchAt(spaces, text, from)?.[0].length ?? 0);
  const items: NumberItem[] = [];
  let at = start;
  while (true) {
    const item = parseItem(text, at, items.at(-1)?.numbers.at(-1), begunIn(writing, text.charAt(start)));
    if (item === null) break;
    items.push(item);
    at = item.span.end;
    const separator = matchAt(separatorPattern, text, at);
    if (separator === null) break;
    at += separator[0].length;
  }
  const end = items.at(-1)?.span.end;
  return end === undefined ? null : { span: { start, end }, items };
}

/** A list that begins with a digit goes on so, and what stands behind it begins with a word. */
function begunIn(writing: NumberWriting, first: string): NumberWriting {
  return writing === 'any' && /\d/.test(first) ? 'apart' : writing;
}

function parseItem(text: string, at: number, previous: string | undefined, writing: NumberWriting): NumberItem | null {
  const first = parseNumber(text, at, previous, writing);
  if (first === null) return null;
  const dash = matchAt(rangePattern, text, first.end);
  const last = dash === null ? null : parseNumber(text, first.end + dash[0].length, first.number, writing);
  const numbers = last === null ? null : spellOut(first.number, last.number);
  if (last === null || numbers === null) return { span: { start: at, end: first.end }, numbers: [first.number] };
  return { span: { start: at, end: last.end }, numbers };
}

/** A number, or a bare letter that goes on from a sub-number (`6a en b`). */
function parseNumber(
  text: string,
  at: number,
  previous: string | undefined,
  writing: NumberWriting,
): { number: string; end: number } | null {
  const match = matchAt(numberPattern, text, at);
  if (match !== null) {
    const end = at + match[0].length;
    const apart = writing !== 'digits' && match[2] === undefined ? matchAt(apartPattern, text, end) : null;
    return {
      number: String(Number(match[1])) + (match[2] ?? apart?.[1] ?? ''),
      end: end + (apart?.[0].length ?? 0),
    };
  }
  const capital = writing === 'digits' ? null : matchAt(capitalPattern, text, at);
  if (capital !== null) return { number: capital[0].replace(/^0+(?=\d)/, ''), end: at + capital[0].length };
  const spelled = writing === 'any' ? readSpelledNumber(text, at) : null;
  if (spelled !== null) return spelled;
  if (previous === undefined || !/[a-z]$/.test(previous)) return null;
  const letter = matchAt(letterPattern, text, at);
  return letter === null ? null : { number: `${Number.parseInt(previous, 10)}${letter[1]}`, end: at + 1 };
}

/** All numbers from `first` to `last`: `7`…`9`, or `6a`…`6c`. Null where the range runs backwards or far too long. */
function spellOut(first: string, last: string): string[] | null {
  const from = Number.parseInt(first, 10);
  const to = Number.parseInt(last, 10);
  const [fromLetter, toLetter] = [first.replace(/\d+/, ''), last.replace(/\d+/, '')];
  if (from === to && fromLetter !== '' && fromLetter < toLetter) {
    const codes = Array.from({ length: toLetter.charCodeAt(0) - fromLetter.charCodeAt(0) + 1 });
    return codes.map((_, index) => from + String.fromCharCode(fromLetter.charCodeAt(0) + index));
  }
  if (from >= to || to - from > longestRange) return null;
  const numbers = Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
  numbers[0] = first;
  numbers[numbers.length - 1] = last;
  return numbers;
}

/** Orders numbers as a reader does: 2, 6, 6a, 6b, 10. */
export function compareNumbers(a: string, b: string): number {
  return Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : a > b ? 1 : 0);
}

/** Numbers as one writes them, in the order given: `4, 5 en 7 t/m 9`. Three or more in a row become a range. */
export function formatNumberList(numbers: readonly string[]): string {
  const runs: string[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && follows(run.at(-1), number)) run.push(number);
    else runs.push([number]);
  }
  const parts = runs.flatMap((run) => (run.length > 2 ? [`${run[0]} t/m ${run.at(-1)}`] : run));
  return enumeration(parts);
}

function follows(previous: string | undefined, next: string): boolean {
  return /^\d+$/.test(next) && previous === String(Number(next) - 1);
}
