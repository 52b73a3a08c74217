import type { EuropeanCitation } from './citation.ts';

/** `Verordening (EU) nr. 1303/2013`, `Verordening (EU) 2016/679`: until 2015 the number stood before the year. */
const regulation =
  /(?<![\p{L}])(?<act>verordening|besluit)\s(?:\((?:EU|EG|EEG|Euratom)(?:,\s?Euratom)?\)\s)?(?:nr\.?\s)?(?<first>\d{1,4})\/(?<second>\d{1,4})(?!\d)/giu;
/** `Richtlijn 2014/24/EU`, `Richtlijn (EU) 2019/1152`. */
const directive =
  /(?<![\p{L}])richtlijn\s(?:\((?:EU|EG|EEG)\)\s)?(?<year>\d{2,4})\/(?<number>\d{1,4})(?!\d)(?:\/(?:EU|EG|EEG))?/giu;
const communication =
  /(?<![\p{L}])COM\s?\(?(?<year>(?:19|20)\d{2})\)?[\s/]{1,2}(?<number>\d{1,4})(?!\d)(?:\s(?:final|definitief))?/gu;

export function findEuropean(text: string): EuropeanCitation[] {
  return [...findRegulations(text), ...findDirectives(text), ...findCommunications(text)];
}

function findRegulations(text: string): EuropeanCitation[] {
  return Array.from(text.matchAll(regulation), (match): EuropeanCitation => {
    const { act = '', first = '', second = '' } = match.groups ?? {};
    const yearFirst = /^(?:19|20)\d{2}$/.test(first) && !(/^(?:19|20)\d{2}$/.test(second) && Number(second) < 2015);
    return {
      kind: 'europees',
      act: act.toLowerCase() === 'besluit' ? 'besluit' : 'verordening',
      span: spanOf(match),
      year: yearFirst ? first : second,
      number: yearFirst ? second : first,
    };
  });
}

function findDirectives(text: string): EuropeanCitation[] {
  return Array.from(text.matchAll(directive), (match): EuropeanCitation => {
    const { year = '', number = '' } = match.groups ?? {};
    return {
      kind: 'europees',
      act: 'richtlijn',
      span: spanOf(match),
      year: year.length === 2 ? `19${year}` : year,
      number,
    };
  });
}

function findCommunications(text: string): EuropeanCitation[] {
  return Array.from(text.matchAll(communication), (match): EuropeanCitation => {
    const { year = '', number = '' } = match.groups ?? {};
    return { kind: 'europees', act: 'com', span: spanOf(match), year, number };
  });
}

function spanOf(match: RegExpExecArray): { start: number; end: number } {
  return { start: match.index, end: match.index + match[0].length };
}
