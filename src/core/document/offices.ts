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
const nextPortfolio = /,?\s(?:en\s)?(?=(?:van|voor)\s)|,\s(?=(?:van|voor)\s)/gi;

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
  return sharePortfolios(text, joinPremier(text, found));
}

/** A name with its portfolio in brackets; the closing bracket may have got lost. */
const named = /^\s+(?!van\s|voor\s)([^(),]{2,60}?)\s*\(([^()]{2,120}(?:\([^()]{0,60}\)[^()]{0,60})?)\)?/;

/** `Minister De Jonge (Volkshuisvesting)`, `Ministers Jansen (Financiën) en De Wit (Defensie)`. */
function readNamed({ office, plural, start, from, segment }: OfficeMention): Office[] | null {
  const found: Office[] = [];
  let at = 0;
  for (let match = named.exec(segment); match !== null; match = plural ? named.exec(segment.slice(at)) : null) {
    const [text, name = '', portfolio = ''] = match;
    const span = { start: found.length === 0 ? start : from + at, end: from + at + text.length };
    const title = `${office} ${name.trim()}`;
    found.push({ title, office, name: name.trim(), portfolio: spellPortfolio(portfolio.trim()), span });
    at += text.length;
    at += /^(?:,?\sen(?=\s)|,)/.exec(segment.slice(at))?.[0].length ?? segment.length;
  }
  return found.length === 0 ? null : found;
}

/** `van X en van Y`, `van X, van Y en van Z`, or nothing (the Minister-President). */
function readPortfolios({ office, plural, start, from, segment: written }: OfficeMention): Office[] {
  const segment = written.replace(gluedArticle, '').replace(joint, '').trimEnd();
  if (!/^\s+(?:van|voor)\s/i.test(segment)) {
    const name = /^\s+(\p{Lu}[\p{L}' -]{1,40})$/u.exec(segment)?.[1] ?? null;
    const end = from + (name === null ? 0 : segment.length);
    return [{ title: office, office, name, portfolio: null, span: { start, end } }];
  }
  const found: Office[] = [];
  let at = 0;
  for (const cut of [...segment.matchAll(nextPortfolio), null]) {
    if (cut?.index === 0) continue;
    const end = cut?.index ?? segment.length;
    const words = /^\s*(van|voor)\s+(.*)$/is.exec(segment.slice(at, end));
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

/** `de Minister en Staatssecretaris van Financiën`: one portfolio for both. */
function sharePortfolios(text: string, offices: readonly Office[]): Office[] {
  return offices.map((office, index) => {
    const next = offices[index + 1];
    if (office.portfolio !== null || next?.portfolio == null || /president/i.test(office.office)) return office;
    if (!/^\s(?:en|alsmede)\s(?:de\s)?$/.test(text.slice(office.span.end, next.span.start))) return office;
    const title = office.name === null ? office.title + next.title.slice(next.office.length) : office.title;
    return { ...office, title, portfolio: next.portfolio };
  });
}
