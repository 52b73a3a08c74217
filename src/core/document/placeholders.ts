import { quotedCharacters } from '../text/quotations.ts';
import { remembered } from '../text/remembered.ts';
import type { Span } from '../text/span.ts';
import type { CleanText } from './model.ts';

/** A cheap look whether a text can hold a placeholder at all. */
const hint = /[[<]|\?\?\?|PM|[Pp]\.[Mm]\.|XXX|xxx|TODO|TBD/;

/** Words that open a bracketed note to oneself: `[invullen]`, `[nog navragen]`, `[PM]`. */
const noteWords =
  'pm|p\\.m\\.|todo|tbd|x{2,}|nog|invullen|in te vullen|aanvullen|aan te vullen|volgt|check|checken|nakijken|naam|datum|bedrag|aantal|getal|bron|nummer|tekst|@';
const bracketed = new RegExp(
  `[[<]\\s?(?:(?:${noteWords})(?![\\p{L}\\d=:/-])[^\\]>\\n]{0,80}|(?:…|\\.{2,5}|_{1,20})\\s?)[\\]>](?!\\()`,
  'giu',
);
const omission = /^.\s?(?:…|\.{2,5})/u;

/** `PM10`, `PM2,5`, `PM-er` and `500 p.m.` (a month) are none. */
const bare =
  /(?<![\p{L}\d.\-/_[<])(?:PM(?![\p{L}\d\-/_’']|\s\d|\.\p{L})|[Pp]\.[Mm]\.(?!-?\p{L})|(?:X{3,}|x{3,}|TODO|TBD)(?![\p{L}\d/_-]|\.\p{L}))|\?{3,}/gu;
const amountBefore = /[\d€]\s?(?:,-\s?|euro\s)?$/u;

/** An answer of nothing but dots or dashes. */
const onlyDots = /^[\s.…–—_-]+$/;

/** The placeholders of a text, ascending: what was meant to be filled in later. */
export function findPlaceholders(text: string): readonly Span[] {
  if (text !== '' && text.length < 40 && onlyDots.test(text)) return [{ start: 0, end: text.length }];
  if (!hint.test(text)) return [];
  const spans = [...bracketedIn(text), ...bareIn(text)].sort((a, b) => a.start - b.start);
  return spans.filter(({ start }, index) => index === 0 || start >= (spans[index - 1]?.end ?? 0));
}

/** An omission in a quotation («… […] …») is none. */
function bracketedIn(text: string): readonly Span[] {
  let quoted: Uint8Array | null = null;
  return [...text.matchAll(bracketed)].flatMap(({ 0: match, index }) => {
    const isOmission = omission.test(match);
    if (isOmission) quoted ??= quotedCharacters(text);
    return isOmission && quoted?.[index] === 1 ? [] : { start: index, end: index + match.length };
  });
}

function bareIn(text: string): readonly Span[] {
  return [...text.matchAll(bare)].flatMap(({ 0: match, index }) => {
    const isAmount = /^p/i.test(match) && amountBefore.test(text.slice(Math.max(0, index - 12), index));
    return isAmount ? [] : { start: index, end: index + match.length };
  });
}

const placeholdersOfText = remembered(findPlaceholders);

/** The placeholders of a clean text. */
export function placeholdersIn({ text }: CleanText): readonly Span[] {
  return placeholdersOfText(text);
}
