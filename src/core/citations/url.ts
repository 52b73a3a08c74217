import type { Citation, EuropeanCitation, KamerstukCitation } from './citation.ts';

const publications = 'https://zoek.officielebekendmakingen.nl';

/** The official page of what is cited; null where the citation does not say enough. */
export function citationUrl(citation: Citation): string | null {
  switch (citation.kind) {
    case 'kamerstuk':
      return kamerstukUrl(citation);
    case 'aanhangsel': {
      const year = citation.year?.value;
      return year == null || citation.number === null
        ? null
        : `${publications}/ah-tk-${year.replace('-', '')}-${citation.number}.html`;
    }
    case 'handelingen': {
      const { year, number, item, chamber } = citation;
      if (year?.value == null || number === null || item === null) return null;
      return `${publications}/h-${chamber === 'I' ? 'ek' : 'tk'}-${year.value.replace('-', '')}-${number}-${item}.html`;
    }
    case 'staatsblad':
      return citation.number === null ? null : `${publications}/stb-${citation.year}-${citation.number}.html`;
    case 'staatscourant':
      return citation.number === null ? null : `${publications}/stcrt-${citation.year}-${citation.number}.html`;
    case 'kenmerk':
      return `${publications}/kv-tk-${citation.value}.html`;
    case 'kamerdocument':
      return `https://www.tweedekamer.nl/kamerstukken/detail?id=${citation.value}`;
    case 'europees':
      return europeanUrl(citation);
    case 'motie':
      return null;
  }
}

function kamerstukUrl({ dossier, chapter, number }: KamerstukCitation): string {
  const file = chapter === null ? dossier : `${dossier}-${chapter}`;
  return number === null ? `${publications}/dossier/${file}` : `${publications}/kst-${file}-${number}.html`;
}

const acts: Readonly<Record<Exclude<EuropeanCitation['act'], 'com'>, string>> = {
  verordening: 'reg',
  richtlijn: 'dir',
  besluit: 'dec',
};

function europeanUrl({ act, year, number }: EuropeanCitation): string {
  if (act === 'com') return `https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=COM:${year}:${number}:FIN`;
  return `https://eur-lex.europa.eu/eli/${acts[act]}/${year}/${number}/oj`;
}
