import type { Span } from '../text/span.ts';

/** A parliamentary year as written; `value` is `2022-2023`, or null where no such year can be (`2022–203`). */
export interface ParliamentaryYear {
  readonly value: string | null;
  readonly span: Span;
}

interface Found {
  /** The whole citation in the text. */
  readonly span: Span;
}

/** `Kamerstukken II 2015/16, 30 826, nr. 43`, `36 200-V, nr. 26`, `kst-30826-43`. */
export interface KamerstukCitation extends Found {
  readonly kind: 'kamerstuk';
  readonly chamber: 'I' | 'II' | null;
  readonly year: ParliamentaryYear | null;
  /** Five digits without a space. */
  readonly dossier: string;
  /** Budget chapter or part: `V`, `IX`, `02`, `A`. */
  readonly chapter: string | null;
  /** Null where only the dossier is named. */
  readonly number: string | null;
  /** `item` goes on a list: the word `Kamerstuk` stands before an earlier one. */
  readonly written: 'kamerstukken' | 'kamerstuk' | 'bare' | 'item' | 'identifier';
}

/** `Handelingen II 2015/16, nr. 30, item 4`. */
export interface HandelingenCitation extends Found {
  readonly kind: 'handelingen';
  readonly chamber: 'I' | 'II' | null;
  readonly year: ParliamentaryYear | null;
  readonly number: string | null;
  readonly item: string | null;
}

/** `Aanhangsel Handelingen II 2022/23, nr. 1782`, `ah-tk-20232024-1283`. */
export interface AanhangselCitation extends Found {
  readonly kind: 'aanhangsel';
  readonly year: ParliamentaryYear | null;
  readonly number: string | null;
  readonly written: 'short' | 'vergaderjaar' | 'item' | 'identifier' | 'other';
}

/** `Staatsblad 2019, nr. 457`, `Stcrt. 2021, 12345`. */
export interface GazetteCitation extends Found {
  readonly kind: 'staatsblad' | 'staatscourant';
  readonly year: string;
  readonly number: string | null;
  readonly written: 'full' | 'short';
}

/** `2023Z11786` (a set of questions) or `2023D40832` (a document of the Kamer). */
export interface KenmerkCitation extends Found {
  readonly kind: 'kenmerk' | 'kamerdocument';
  readonly value: string;
}

/** `motie-Brekelmans`, `motie van de leden Bikker en Omtzigt`. */
export interface MotieCitation extends Found {
  readonly kind: 'motie';
  readonly names: string;
}

/** `Verordening (EU) 2016/679`, `Richtlijn 2014/24/EU`, `COM(2021) 206`. */
export interface EuropeanCitation extends Found {
  readonly kind: 'europees';
  readonly act: 'verordening' | 'richtlijn' | 'besluit' | 'com';
  readonly year: string;
  readonly number: string;
}

export type Citation =
  | KamerstukCitation
  | HandelingenCitation
  | AanhangselCitation
  | GazetteCitation
  | KenmerkCitation
  | MotieCitation
  | EuropeanCitation;

/** What a complete citation needs and this one lacks. A Kamerstuk needs no year: its number says which it is. */
export function missingParts(citation: Citation): readonly ('year' | 'number')[] {
  switch (citation.kind) {
    case 'kamerstuk':
    case 'staatsblad':
    case 'staatscourant':
      return citation.number === null ? ['number'] : [];
    case 'handelingen':
    case 'aanhangsel': {
      const missing: ('year' | 'number')[] = [];
      if (citation.year === null) missing.push('year');
      if (citation.number === null) missing.push('number');
      return missing;
    }
    default:
      return [];
  }
}

/** True for a parliamentary year that cannot be, such as `2022–203`. */
export function hasImpossibleYear(citation: Citation): boolean {
  return 'year' in citation && typeof citation.year === 'object' && citation.year?.value === null;
}
