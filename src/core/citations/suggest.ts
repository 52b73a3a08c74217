import type { Citation } from './citation.ts';
import { formatCitation, type HouseStyle } from './style.ts';
import { longYear, parliamentaryYearOf, shortYear } from './year.ts';

/** A piece of a citation that is put in: literal text, or a blank that the writer fills in. */
export interface CitationPiece {
  readonly type: 'text' | 'blank';
  readonly text: string;
}

export interface CitationSuggestion {
  readonly label: string;
  readonly pieces: readonly CitationPiece[];
}

export interface CitationSuggestions {
  /** The citation as far as it is typed; each suggestion takes its place. */
  readonly typed: string;
  readonly suggestions: readonly CitationSuggestion[];
}

type SuggestedKind = 'kamerstuk' | 'aanhangsel' | 'staatsblad' | 'staatscourant';

/** The beginning of a citation, and what may follow in one; prose behind it ends it. */
const begun =
  /(?<![\p{L}\d])(?<word>Kamerst\p{Ll}{0,7}|Aanhangsel|Stb|Staatsblad|Stcrt|Staatscourant)(?<rest>(?:[\d\s,./–-]|Handelingen|vergaderjaar|van de|der|nr|II?(?![\p{L}])){0,60})$/u;

/**
 * What may be meant by someone who has typed the beginning of a citation at `offset`: the citations that the text has
 * already, written in `style`, and one to fill in. Null where no citation is being typed. `today` is `YYYY-MM-DD`.
 */
export function suggestCitations(
  text: string,
  offset: number,
  citations: readonly Citation[],
  style: HouseStyle,
  today: string,
): CitationSuggestions | null {
  const match = begun.exec(text.slice(Math.max(0, offset - 80), offset));
  if (match === null) return null;
  const [typed] = match;
  const kind = kindOf(typed);
  const others = citations.filter(({ span }) => span.end < offset - typed.length || span.start >= offset);
  const sought = digitsIn(match.groups?.rest ?? '');
  const known = knownCitations(text, others, kind, style).filter((citation) => {
    const digits = digitsIn(citation).join('');
    return citation !== typed.trim() && sought.every((one) => digits.includes(one));
  });
  const suggestions = known.map((citation): CitationSuggestion => {
    return { label: citation, pieces: [{ type: 'text', text: citation }] };
  });
  if (sought.length === 0) suggestions.push(toFillIn(kind, style, today));
  return { typed, suggestions };
}

function kindOf(typed: string): SuggestedKind {
  if (typed.startsWith('K')) return 'kamerstuk';
  if (typed.startsWith('A')) return 'aanhangsel';
  return /^St(?:b|aatsb)/.test(typed) ? 'staatsblad' : 'staatscourant';
}

/** Each complete citation of a kind once; one that cannot be written in the style is given as it stands. */
function knownCitations(
  text: string,
  citations: readonly Citation[],
  kind: SuggestedKind,
  style: HouseStyle,
): readonly string[] {
  const other: HouseStyle = style === 'kamerstuk' ? 'kamerstukken' : 'kamerstuk';
  const found = citations.flatMap((citation) => {
    if (citation.kind !== kind || citation.number === null) return [];
    const written = formatCitation(citation, style) ?? formatCitation(citation, other);
    return written ?? text.slice(citation.span.start, citation.span.end).replace(/\s+/g, ' ');
  });
  return [...new Set(found)].filter((citation) => /^\p{Lu}/u.test(citation));
}

function toFillIn(kind: SuggestedKind, style: HouseStyle, today: string): CitationSuggestion {
  const pieces = blankCitation(kind, style, today);
  const label = pieces.map(({ text }) => text.replace(/^\[.*\]$/, '…')).join('');
  return { label, pieces };
}

function blankCitation(kind: SuggestedKind, style: HouseStyle, today: string): readonly CitationPiece[] {
  const short = style === 'kamerstukken';
  const year = parliamentaryYearOf(today);
  const calendarYear = blank(today.slice(0, 4));
  switch (kind) {
    case 'kamerstuk':
      return short
        ? [literal('Kamerstukken II '), blank(shortYear(year)), literal(', '), blank('[dossier]'), ...numbered]
        : [literal('Kamerstuk '), blank('[dossier]'), ...numbered];
    case 'aanhangsel':
      return short
        ? [literal('Aanhangsel Handelingen II '), blank(shortYear(year)), ...numbered]
        : [literal('Aanhangsel Handelingen, vergaderjaar '), blank(longYear(year)), ...numbered];
    case 'staatsblad':
      return short
        ? [literal('Stb. '), calendarYear, literal(', '), blank('[nummer]')]
        : [literal('Staatsblad '), calendarYear, ...numbered];
    case 'staatscourant':
      return short
        ? [literal('Stcrt. '), calendarYear, literal(', '), blank('[nummer]')]
        : [literal('Staatscourant '), calendarYear, ...numbered];
  }
}

const numbered = [literal(', nr. '), blank('[nummer]')];

function literal(text: string): CitationPiece {
  return { type: 'text', text };
}

function blank(text: string): CitationPiece {
  return { type: 'blank', text };
}

function digitsIn(text: string): readonly string[] {
  return text.match(/\d+/g) ?? [];
}
