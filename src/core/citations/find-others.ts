import type { GazetteCitation, HandelingenCitation, KenmerkCitation, MotieCitation } from './citation.ts';
import { readYear, yearSource } from './year.ts';

const handelingen = new RegExp(
  `(?<![\\p{L}]|Aanhangsel\\s|Aanhangsel\\svan\\sde\\s|Aanhangsel\\sder\\s|Aanhangsel\\sbij\\sde\\s)Handelingen\\s(?:(?<chamber>I{1,2}|TK|EK)(?![\\p{L}])[\\s,]{1,2})?(?:vergaderjaar,?\\s)?(?:(?<year>${yearSource}))?(?:[\\s,]{1,3}nr\\.?\\s{0,2}(?<number>\\d{1,4}))?(?:[\\s,]{1,3}item\\s(?<item>\\d{1,3}))?`,
  'gu',
);
const gazette =
  /(?<![\p{L}])(?<word>Staatsblad|Stb\.|Staatscourant|Stcrt\.)\s{0,2}(?<year>(?:18|19|20)\d{2})(?!\d)(?:[\s,]{1,3}(?:nr\.?\s{0,2})?(?<number>\d{1,5})(?!\d))?/gu;
const kenmerk = /(?<![\p{L}\d])(?<value>\d{4}\s?(?<letter>[ZD])\s?\d{4,6})(?!\d)/gu;
/** `motie-Jansen/De Vries c.s.`, `motie Jansen`, `motie van het lid Jansen`, `motie van de leden A en B`. */
const motie =
  /(?<![\p{L}])(?:gewijzigde\s)?motie(?:-|\s(?:van\s(?:het\slid|de\sleden)\s)?)(?<names>(?:(?:van|de|der|den|ter|Van|De|Der|Den|Ter)\s){0,3}(?!Kamerstuk|Aanhangsel|Handelingen)\p{Lu}[\p{L}'’-]{1,30}(?:(?:\s?\/\s?|,\s|\sen\s)(?:(?:van|de|der|den|ter|Van|De|Der|Den|Ter)\s){0,3}(?!Kamerstuk|Aanhangsel|Handelingen)\p{Lu}[\p{L}'’-]{1,30}){0,6}(?:\sc\.s\.)?)/gu;

export function findHandelingen(text: string): HandelingenCitation[] {
  const found: HandelingenCitation[] = [];
  for (const match of text.matchAll(handelingen)) {
    const { chamber, year, number, item } = match.groups ?? {};
    if (year === undefined && number === undefined) continue;
    found.push({
      kind: 'handelingen',
      span: { start: match.index, end: match.index + match[0].trimEnd().length },
      chamber: chamber === undefined ? null : chamber === 'I' || chamber === 'EK' ? 'I' : 'II',
      year: year === undefined ? null : readYear(year, match.index + match[0].indexOf(year)),
      number: number ?? null,
      item: item ?? null,
    });
  }
  return found;
}

export function findGazettes(text: string): GazetteCitation[] {
  return Array.from(text.matchAll(gazette), (match): GazetteCitation => {
    const { word = '', year = '', number } = match.groups ?? {};
    return {
      kind: /^(?:Staatsblad|Stb)/.test(word) ? 'staatsblad' : 'staatscourant',
      span: { start: match.index, end: match.index + match[0].length },
      year,
      number: number ?? null,
      written: word.endsWith('.') ? 'short' : 'full',
    };
  });
}

export function findKenmerken(text: string): KenmerkCitation[] {
  return Array.from(
    text.matchAll(kenmerk),
    (match): KenmerkCitation => ({
      kind: match.groups?.letter === 'Z' ? 'kenmerk' : 'kamerdocument',
      span: { start: match.index, end: match.index + match[0].length },
      value: match[0].replace(/\s/g, ''),
    }),
  );
}

export function findMoties(text: string): MotieCitation[] {
  return Array.from(
    text.matchAll(motie),
    (match): MotieCitation => ({
      kind: 'motie',
      span: { start: match.index, end: match.index + match[0].length },
      names: match.groups?.names ?? '',
    }),
  );
}
