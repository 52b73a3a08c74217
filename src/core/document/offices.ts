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
  /(?<=^|[^\p{L}-]|(?<!\p{L})(?:en\s?)?de)(minister-president|minister|staatssecretaris)(?:sen|s)?(?![\p{L}-])(?!-president)/giu;
/** What joins one office to the next. */
const joint = /(?:[\s,;]|(?<![\p{L}])(?:en|alsmede|aan|de|het|van|als)(?=[\s,]|$))+$/u;
const gluedArticle = /(?<=\s)(?:en\s?)?de$/;
const nextPortfolio = /,?\s(?:en\s)?(?=(?:van|voor)\s)|,\s(?=(?:van|voor)\s)/g;

/**
 * The offices named in `text`, each on its own: `de Ministers van Financiën en van Defensie` are two. A name with a
 * portfolio in brackets is read as well: `Minister De Jonge (Volkshuisvesting)`.
 */
export function readOffices(text: string): Office[] {
  const starts = Array.from(text.matchAll(officeWord));
  const found: Office[] = [];
  starts.forEach((match, index) => {
    const end = starts[index + 1]?.index ?? text.length;
    const office = singular(match[0], match[1] ?? match[0]);
    const after = match.index + match[0].length;
    found.push(...readSegment(text, office, match.index, after, end));
  });
  return joinPremier(text, found);
}

function singular(written: string, word: string): string {
  return written.slice(0, word.length);
}

function readSegment(text: string, office: string, start: number, from: number, limit: number): Office[] {
  const segment = text.slice(from, limit);
  const named = /^\s+(?!van\s|voor\s)([^(),]{2,60}?)\s*\(([^()]{2,120}(?:\([^()]{0,60}\)[^()]{0,60})?)\)?/.exec(
    segment,
  );
  if (named?.[1] !== undefined && named[2] !== undefined) {
    const end = from + named[0].length;
    const [name, portfolio] = [named[1].trim(), named[2].trim()];
    return [{ title: `${office} ${name}`, office, name, portfolio: spellPortfolio(portfolio), span: { start, end } }];
  }
  const trimmed = segment.replace(gluedArticle, '').replace(joint, '').trimEnd();
  return readPortfolios(text, office, start, from, trimmed);
}

/** `van X en van Y`, `van X, van Y en van Z`, or nothing (the Minister-President). */
function readPortfolios(text: string, office: string, start: number, from: number, segment: string): Office[] {
  const head = /^\s+(van|voor)\s+/.exec(segment);
  if (head === null) {
    const name = /^\s+(\p{Lu}[\p{L}' -]{1,40})$/u.exec(segment)?.[1] ?? null;
    return [
      {
        title: office,
        office,
        name,
        portfolio: null,
        span: { start, end: from + (name === null ? 0 : segment.length) },
      },
    ];
  }
  const found: Office[] = [];
  let at = 0;
  for (const cut of [...segment.matchAll(nextPortfolio), null]) {
    if (cut?.index === 0) continue;
    const end = cut?.index ?? segment.length;
    const words = /^\s*(van|voor)\s+(.*)$/s.exec(segment.slice(at, end));
    let place = from + end - (words?.[2]?.length ?? 0);
    for (const portfolio of splitPortfolios(words?.[2] ?? '')) {
      if (portfolio === '') continue;
      const span = { start: found.length === 0 ? start : place, end: place + portfolio.length };
      const spelled = spellPortfolio(portfolio);
      found.push({ title: `${office} ${words?.[1]} ${spelled}`, office, name: null, portfolio: spelled, span });
      place = skipJoint(text, span.end);
    }
    at = end + (cut?.[0].length ?? 0);
  }
  return found;
}

function skipJoint(text: string, from: number): number {
  return from + (/^,?\s(?:en\s)?/.exec(text.slice(from, from + 8))?.[0].length ?? 0);
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
