import type { AanhangselCitation, Citation, GazetteCitation, KamerstukCitation } from './citation.ts';
import { longYear, shortYear } from './year.ts';

/**
 * The two house styles. `kamerstukken` is that of the Leidraad voor juridische auteurs (`Kamerstukken II 2015/16,
 * 30 826, nr. 43`; `Stb. 2019, 457`), `kamerstuk` that of the Kamer (`Kamerstuk 30 826, nr. 43`; `Staatsblad 2019,
 * nr. 457`).
 */
export type HouseStyle = 'kamerstukken' | 'kamerstuk';

/** How citations are to be written; `auto` keeps to what the document does most. */
export type CitationStyle = 'auto' | HouseStyle;

/** The citation as the style has it; null where it does not say what the style needs, or has no styles. */
export function formatCitation(citation: Citation, style: HouseStyle): string | null {
  switch (citation.kind) {
    case 'kamerstuk':
      return formatKamerstuk(citation, style);
    case 'aanhangsel':
      return formatAanhangsel(citation, style);
    case 'staatsblad':
    case 'staatscourant':
      return formatGazette(citation, style);
    default:
      return null;
  }
}

function formatKamerstuk(
  { dossier, chapter, number, chamber, year, written }: KamerstukCitation,
  style: HouseStyle,
): string | null {
  if (number === null || dossier.length !== 5 || written === 'item' || written === 'identifier') return null;
  const file = `${spacedDossier(dossier, chapter)}, nr. ${number}`;
  if (style === 'kamerstuk') return chamber === 'I' ? null : `Kamerstuk ${file}`;
  return year?.value == null ? null : `Kamerstukken ${chamber ?? 'II'} ${shortYear(year.value)}, ${file}`;
}

/** `30 826`; with a chapter `36 200 V`, but `21 501-02`. */
export function spacedDossier(dossier: string, chapter: string | null): string {
  const file = `${dossier.slice(0, 2)} ${dossier.slice(2)}`;
  if (chapter === null) return file;
  return /^\d/.test(chapter) ? `${file}-${chapter}` : `${file} ${chapter}`;
}

function formatAanhangsel({ year, number, written }: AanhangselCitation, style: HouseStyle): string | null {
  if (year?.value == null || number === null || written === 'item' || written === 'identifier') return null;
  return style === 'kamerstukken'
    ? `Aanhangsel Handelingen II ${shortYear(year.value)}, nr. ${number}`
    : `Aanhangsel Handelingen, vergaderjaar ${longYear(year.value)}, nr. ${number}`;
}

function formatGazette({ kind, year, number }: GazetteCitation, style: HouseStyle): string | null {
  if (number === null) return null;
  if (style === 'kamerstukken') return `${kind === 'staatsblad' ? 'Stb.' : 'Stcrt.'} ${year}, ${number}`;
  return `${kind === 'staatsblad' ? 'Staatsblad' : 'Staatscourant'} ${year}, nr. ${number}`;
}

/** The style in which a citation is written; null where it fits neither, or both. */
export function styleOf(citation: Citation): HouseStyle | null {
  if (citation.kind === 'kamerstuk') {
    if (citation.written === 'kamerstukken' && citation.year !== null) return 'kamerstukken';
    return citation.written === 'kamerstuk' && citation.year === null ? 'kamerstuk' : null;
  }
  if (citation.kind === 'aanhangsel') {
    if (citation.written === 'short' && citation.year !== null) return 'kamerstukken';
    return citation.written === 'vergaderjaar' ? 'kamerstuk' : null;
  }
  if (citation.kind === 'staatsblad' || citation.kind === 'staatscourant') {
    return citation.written === 'short' ? 'kamerstukken' : 'kamerstuk';
  }
  return null;
}

/** The style that most of the citations have; null where none has one or both are as frequent. */
export function prevailingStyle(citations: readonly Citation[]): HouseStyle | null {
  const styles = citations.map(styleOf);
  const [long, short] = [
    styles.filter((style) => style === 'kamerstukken'),
    styles.filter((style) => style === 'kamerstuk'),
  ];
  if (long.length === short.length) return null;
  return long.length > short.length ? 'kamerstukken' : 'kamerstuk';
}
