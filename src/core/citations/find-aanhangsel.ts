import { monthSource } from '../text/dates.ts';
import type { AanhangselCitation } from './citation.ts';
import { furtherNumbers } from './further-numbers.ts';
import { readYear, yearSource } from './year.ts';

const handelingen = '(?:van\\s(?:de|het)\\s|der\\s|bij\\sde\\s)?Handelingen';
const body = `Aanhangsels?\\s{0,2}(?:${handelingen})?`;
const chamber = '(?:[\\s,]{1,2}(?:der\\s|van\\sde\\s)?(?:I{1,2}|Il|TK|EK|Tweede\\sKamer)(?![\\p{L}]))?';
const numbers = 'nrs?\\.?\\s{0,2}(?<number>\\d{1,5})(?!\\d)';
/** Year behind the word, as most write it, or before it, as the Kamer's own footnotes do. */
const behind = new RegExp(
  `(?<![\\p{L}])(?:Kamervragen\\s\\()?${body}\\)?${chamber}[\\s,]{0,3}(?<word>vergaderjaar,?\\s{0,2})?(?:(?<year>${yearSource})[\\s,]{0,3})?(?:${numbers})?`,
  'giu',
);
const before = new RegExp(
  `(?<![\\p{L}])(?:vergaderjaar,?\\s{0,2}|Handelingen\\s(?:I{1,2}|TK)[\\s,]{1,2})(?<year>${yearSource})[\\s,]{1,3}${body}${chamber}[\\s,]{0,3}(?:${numbers})?`,
  'giu',
);
const further = new RegExp(
  String.raw`(?:,|\sen|;)\s{0,2}(?:nr\.?\s)?(?<number>\d{1,5})(?![\d\p{L}]|\s(?:${monthSource}))`,
  'uy',
);
const identifier = /(?<![\p{L}\d-])ah-tk-(?<year>\d{8})[-–](?<number>\d{1,5})(?!\d)/giu;

export function findAanhangsel(text: string): AanhangselCitation[] {
  const found: AanhangselCitation[] = [];
  for (const pattern of [before, behind]) {
    for (const match of text.matchAll(pattern)) {
      const year = match.groups?.year;
      const number = match.groups?.number ?? null;
      // The bare word, as in `zie het aanhangsel`, cites nothing.
      if (year === undefined && number === null && !/Handelingen/.test(match[0])) continue;
      // `Kamervragen (Aanhangsel) 2023–2024, nr. 12` is how the Kamer once printed it: neither house style.
      const isOther = pattern === before || /^Kamervragen/i.test(match[0]);
      const written = isOther ? 'other' : match.groups?.word === undefined ? 'short' : 'vergaderjaar';
      const first: AanhangselCitation = {
        kind: 'aanhangsel',
        span: { start: match.index, end: match.index + match[0].replace(/[\s,]+$/, '').length },
        year: year === undefined ? null : readYear(year, match.index + match[0].indexOf(year)),
        number,
        written,
      };
      found.push(first, ...listedBehind(text, first));
    }
  }
  for (const match of text.matchAll(identifier)) {
    const digits = match.groups?.year ?? '';
    const year = {
      ...readYear(`${digits.slice(0, 4)}-${digits.slice(4)}`, match.index + 6),
      span: { start: match.index + 6, end: match.index + 14 },
    };
    const span = { start: match.index, end: match.index + match[0].length };
    found.push({ kind: 'aanhangsel', span, year, number: match.groups?.number ?? null, written: 'identifier' });
  }
  return found;
}

/** `nr. 811 en 812`: each number is a citation of its own. */
function listedBehind(text: string, first: AanhangselCitation): readonly AanhangselCitation[] {
  if (first.number === null) return [];
  return furtherNumbers(further, text, first.span.end).map((item) => ({ ...first, ...item, written: 'item' }));
}
