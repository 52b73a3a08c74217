import { monthSource } from '../text/dates.ts';
import type { KamerstukCitation } from './citation.ts';
import { furtherNumbers } from './further-numbers.ts';
import { readYear, yearSource } from './year.ts';

/** `30 826`, `30826`, `36.410`, with `-V`, ` XIV`, `-02`, ` A`, ` (R1903)` behind it. */
const dossierSource =
  '(?<!\\d)(?<dossier>\\d{2}[\\s.]?\\d{3})(?!\\d)(?:\\s?\\(R\\s?\\d{3,4}\\))?(?:\\s?[-–]\\s?(?<part>\\d{2}|[IVX]{1,5}[A-E]?)(?![\\p{L}\\d])|\\s(?<chapter>[IVX]{1,5}[A-E]?|[A-F])(?=[,\\s]))?';
const numberSource = '(?:,?\\s{0,2}nrs?\\.?\\s{0,2}|-)(?<number>\\d{1,4}|[A-Z]{1,2})(?![\\p{L}\\d])';
const opening = new RegExp(
  `(?<![\\p{L}])(?<word>kamerstuk(?:ken|nummer|s)?)(?:\\s(?<chamber>I{1,2}|EK|TK)(?![\\p{L}]))?,?\\s{0,2}(?:(?:vergaderjaar,?\\s{0,2})?(?<year>${yearSource}),?\\s{0,2})?(?:nr\\.?\\s)?${dossierSource}(?:${numberSource}|,\\s(?<letter>[A-Z]{1,2})(?![\\p{L}\\d]))?`,
  'giu',
);
/** `29 984, nr. 1207` without the word, and the items that go on a list. */
const bare = new RegExp(`${dossierSource}${numberSource}`, 'gu');
const further = new RegExp(
  String.raw`(?:,|\sen|;)\s{0,2}(?:nrs?\.?\s)?(?<number>\d{1,4})(?![\d\p{L}]|[\s.]\d{3}|\s(?:${monthSource}))`,
  'uy',
);
const identifier =
  /(?<![\p{L}\d-])kst-(?<dossier>\d{5})(?:-(?<chapter>[IVX]{1,5}[A-E]?|\d{2}(?=-)))?-(?<number>\d{1,4}|[A-Z]{1,2})(?![\d\p{L}])/giu;

export function findKamerstukken(text: string): KamerstukCitation[] {
  const found: KamerstukCitation[] = [];
  for (const match of text.matchAll(opening)) {
    const word = match.groups?.word ?? '';
    const first = citationAt(match, /ken$/i.test(word) ? 'kamerstukken' : 'kamerstuk');
    found.push(first, ...listedBehind(text, first));
  }
  const ends = found.map(({ span }) => span.end);
  let passed = 0;
  let previous = 0;
  for (const match of text.matchAll(bare)) {
    for (let end = ends[passed]; end !== undefined && end <= match.index; end = ends[++passed])
      previous = Math.max(previous, end);
    const inList =
      previous > 0 && /^[\s,;]{0,3}(?:en)?\s{0,2}$/.test(text.slice(previous, Math.min(match.index, previous + 12)));
    const citation = citationAt(match, inList && match.index - previous < 12 ? 'item' : 'bare');
    found.push(citation, ...listedBehind(text, citation));
    if (citation.written === 'item') previous = citation.span.end;
  }
  for (const match of text.matchAll(identifier)) found.push(citationAt(match, 'identifier'));
  return found;
}

function citationAt(match: RegExpExecArray, form: KamerstukCitation['written']): KamerstukCitation {
  const groups = match.groups ?? {};
  const year = groups.year;
  const chamber = groups.chamber?.toUpperCase();
  // The Eerste Kamer counts its papers with capitals: `Kamerstukken I 2024/25, 36 410, B`.
  const letter = chamber === 'I' && groups.letter === groups.letter?.toUpperCase() ? groups.letter : undefined;
  const written = letter === undefined && groups.letter !== undefined ? match[0].replace(/,[^,]*$/, '') : match[0];
  return {
    kind: 'kamerstuk',
    span: { start: match.index, end: match.index + written.trimEnd().length },
    chamber: chamber === undefined ? null : chamber === 'I' || chamber === 'EK' ? 'I' : 'II',
    year: year === undefined ? null : readYear(year, match.index + match[0].indexOf(year)),
    dossier: (groups.dossier ?? '').replace(/\D/g, ''),
    chapter: groups.part ?? groups.chapter ?? null,
    number: groups.number ?? letter ?? null,
    written: form,
  };
}

/** `nr. 811 en 812`: each number is a citation of its own. */
function listedBehind(text: string, first: KamerstukCitation): readonly KamerstukCitation[] {
  if (first.number === null) return [];
  return furtherNumbers(further, text, first.span.end).map((item) => ({ ...first, ...item, written: 'item' }));
}
