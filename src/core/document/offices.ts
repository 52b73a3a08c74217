import type { Span } from '../text/span.ts';
import { spellPortfolio, splitPortfolios } from './portfolios.ts';

/** An office as it is named: `Minister van Financiën`. Offsets within the text that was read. */
export interface Office {
  /** As written, in the singular: `staatssecretaris van Justitie en Veiligheid`, `Minister-President`. */
  readonly title: string;
  readonly office: string;
  readonly name: string | null;
  readonly portfolio: string | null;
  readonly span: Span;
}

const officeWord =
  /(?<=^|[^\p{L}-]|(?<!\p{L})(?:en\s?)?de)(minister-president|minister|staats{1,2}ecretaris)(?:sen|s)?(?![\p{L}-])(?!-president)/giu;
/** What joins one office to the next. */
const joint = /(?:[\s,;]|(?<![\p{L}])(?:en|alsmede|aan|de|het|van|als)(?=[\s,]|$))+$/u;
const gluedArticle = /(?<=\s)(?:en\s?)?de$/;
const nextPortfolio = /,?\s(?:en\s)?(?=(?:van|voor)\s)|,\s(?=(?:van|voor)\s)/g;

/** An office word and the text that belongs to it. */
interface OfficeMention {
  readonly office: string;
  /** `Ministers`: several portfolios may follow. */
  readonly plural: boolean;
  readonly start: number;
  /** Where `segment`, the text behind the word, stands. */
  readonly from: number;
  readonly segment: string;
}

/**
 * The offices named in `text`, each on its own: `de Ministers van Financiën en van Defensie` are two. A name with a
 * portfolio in brackets is read as well: `Minister De Jonge (Volkshuisvesting)`.
 */
export function readOffices(text: string): Office[] {
  const words = Array.from(text.matchAll(officeWord));
  const found = words.flatMap((match, index) => {
    const office = match[1] ?? match[0];
    const from = match.index + match[0].length;
    const segment = text.slice(from, words[index + 1]?.index ?? text.length);
    const mention = { office, plural: office !== match[0], start: match.index, from, segment };
    return readNamed(mention) ?? readPortfolios(mention);
  });
  return joinPremier(text, found);
}

/** `Minister De Jonge (Volkshuisvesting)`; the closing bracket may have got lost. */
function readNamed({ office, start, from, segment }: OfficeMention): Office[] | null {
  const named = /^\s+(?!van\s|voor\s)([^(),]{2,60}?)\s*\(([^()]{2,120}(?:\([^()]{0,60}\)[^()]{0,60})?)\)?/.exec(
    segment,
  );
  if (named?.[1] === undefined || named[2] === undefined) return null;
  const name = named[1].trim();
  const span = { start, end: from + named[0].length };
  return [{ title: `${office} ${name}`, office, name, portfolio: spellPortfolio(named[2].trim()), span }];
}

/** `van X en van Y`, `van X, van Y en van Z`, or nothing (the Minister-President). */
function readPortfolios({ office, plural, start, from, segment: written }: OfficeMention): Office[] {
  const segment = written.replace(gluedArticle, '').replace(joint, '').trimEnd();
  if (!/^\s+(?:van|voor)\s/.test(segment)) {
    const name = /^\s+(\p{Lu}[\p{L}' -]{1,40})$/u.exec(segment)?.[1] ?? null;
    const end = from + (name === null ? 0 : segment.length);
    return [{ title: office, office, name, portfolio: null, span: { start, end } }];
  }
  const found: Office[] = [];
  let at = 0;
  for (const cut of [...segment.matchAll(nextPortfolio), null]) {
    if (cut?.index === 0) continue;
    const end = cut?.index ?? segment.length;
    const words = /^\s*(van|voor)\s+(.*)$/s.exec(segment.slice(at, end));
    at = end + (cut?.[0].length ?? 0);
    if (words?.[1] === undefined || words[2] === undefined) continue;
    let place = end - words[2].length;
    for (const portfolio of plural ? splitPortfolios(words[2]) : [words[2]]) {
      place = segment.indexOf(portfolio, place);
      const span = { start: found.length === 0 ? start : from + place, end: from + place + portfolio.length };
      const spelled = spellPortfolio(portfolio);
      found.push({ title: `${office} ${words[1]} ${spelled}`, office, name: null, portfolio: spelled, span });
    }
  }
  return found;
}

/** `de Minister-President, Minister van Algemene Zaken` is one office. */
function joinPremier(text: string, offices: readonly Office[]): Office[] {
  const joined: Office[] = [];
  for (const office of offices) {
    const previous = joined.at(-1);
    const between = previous === undefined ? '' : text.slice(previous.span.end, office.span.start);
    if (previous !== undefined && /^minister-president$/i.test(previous.title) && /^,\s*$/.test(between)) {
      joined[joined.length - 1] = {
        ...office,
        title: `${previous.title}, ${office.title}`,
        span: { start: previous.span.start, end: office.span.end },
      };
    } else joined.push(office);
  }
  return joined;
}
