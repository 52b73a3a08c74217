import { type Citation, hasImpossibleYear, type KamerstukCitation, missingParts } from './citation.ts';
import { spacedDossier } from './style.ts';
import { longYear } from './year.ts';

/** What is cited, in a sentence for who does not know the abbreviations. */
export function describeCitation(citation: Citation): string {
  switch (citation.kind) {
    case 'kamerstuk':
      return `${kamerstukWords(citation)}${chamberWords(citation.chamber)}${yearWords(citation)}.`;
    case 'aanhangsel':
      return `Eerder antwoord op Kamervragen, gedrukt in het Aanhangsel van de Handelingen${numberWords(citation.number)}${yearWords(citation)}.`;
    case 'handelingen': {
      const item = citation.item === null ? '' : `, onderdeel ${citation.item}`;
      const chamber = chamberWords(citation.chamber);
      return `Verslag van een vergadering${chamber}: Handelingen${numberWords(citation.number)}${item}${yearWords(citation)}.`;
    }
    case 'staatsblad':
      return `Wet of besluit in het Staatsblad van ${citation.year}${numberWords(citation.number)}.`;
    case 'staatscourant':
      return `Bekendmaking in de Staatscourant van ${citation.year}${numberWords(citation.number)}.`;
    case 'kenmerk':
      return `Kamervragen met kenmerk ${citation.value}, ingezonden in ${citation.value.slice(0, 4)}.`;
    case 'kamerdocument':
      return `Document ${citation.value} van de Tweede Kamer.`;
    case 'motie':
      return `Motie van ${citation.names}. Noem ook het Kamerstuk: dan is zij terug te vinden.`;
    case 'europees':
      return citation.act === 'com'
        ? `Voorstel of mededeling van de Europese Commissie, nr. ${citation.number} van ${citation.year}.`
        : `Europe${citation.act === 'besluit' ? 'es' : 'se'} ${citation.act}, nr. ${citation.number} van ${citation.year}.`;
  }
}

/** What keeps a reader from finding what is cited, and what to do; null where nothing does. */
export function citationFlaw(citation: Citation): string | null {
  if (hasImpossibleYear(citation)) {
    return 'Dit vergaderjaar kan niet: het loopt over twee jaren na elkaar, zoals 2022/23. Kijk het na.';
  }
  const missing = missingParts(citation).map((part) => (part === 'year' ? 'het vergaderjaar' : 'het nummer'));
  if (missing.length === 0) return null;
  const verb = missing.length === 1 ? 'ontbreekt' : 'ontbreken';
  return `In deze verwijzing ${verb} ${missing.join(' en ')}. Vul aan.`;
}

function kamerstukWords({ dossier, chapter, number }: KamerstukCitation): string {
  const file = spacedDossier(dossier, chapter);
  return number === null ? `Alle Kamerstukken in dossier ${file}` : `Kamerstuk nr. ${number} in dossier ${file}`;
}

function chamberWords(chamber: 'I' | 'II' | null): string {
  if (chamber === null) return '';
  return ` van de ${chamber === 'I' ? 'Eerste' : 'Tweede'} Kamer`;
}

function numberWords(number: string | null): string {
  return number === null ? '' : `, nr. ${number}`;
}

function yearWords(citation: { readonly year: { readonly value: string | null } | null }): string {
  return citation.year?.value == null ? '' : `, vergaderjaar ${longYear(citation.year.value)}`;
}
