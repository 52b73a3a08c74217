/**
 * Portfolios of ministers and staatssecretarissen since 1994, in the spelling of the official register
 * (allmanak.nl, rijksoverheid.nl). They tell where one portfolio ends and the next begins.
 */
const names = [
  'Algemene Zaken',
  'Arbeid en Participatie',
  'Armoedebeleid, Participatie en Pensioenen',
  'Asiel en Migratie',
  'Basis- en Voortgezet Onderwijs en Media',
  'Belastingdienst en Douane',
  'Bestuurlijke Vernieuwing en Koninkrijksrelaties',
  'Binnenlandse Zaken',
  'Binnenlandse Zaken en Koninkrijksrelaties',
  'Buitenlandse Handel',
  'Buitenlandse Handel en Ontwikkelingshulp',
  'Buitenlandse Handel en Ontwikkelingssamenwerking',
  'Buitenlandse Zaken',
  'Defensie',
  'Digitalisering en Koninkrijksrelaties',
  'Economische Zaken',
  'Economische Zaken en Klimaat',
  'Economische Zaken, Landbouw en Innovatie',
  'Europese Zaken',
  'Financiën',
  'Financiën – Belastingdienst',
  'Financiën – Fiscaliteit en Belastingdienst',
  'Financiën – Fiscaliteit, Belastingdienst en Douane',
  'Financiën – Herstel en Toeslagen',
  'Financiën – Toeslagen en Douane',
  'Grote Steden- en Integratiebeleid',
  'Immigratie en Asiel',
  'Immigratie, Integratie en Asiel',
  'Infrastructuur en Milieu',
  'Infrastructuur en Waterstaat',
  'Jeugd en Gezin',
  'Jeugd, Preventie en Sport',
  'Justitie',
  'Justitie en Veiligheid',
  'Klimaat en Energie',
  'Klimaat en Groene Groei',
  'Koninkrijksrelaties en Digitalisering',
  'Landbouw, Natuur en Voedselkwaliteit',
  'Landbouw, Natuurbeheer en Visserij',
  'Landbouw, Visserij, Voedselzekerheid en Natuur',
  'Langdurige en Maatschappelijke Zorg',
  'Langdurige Zorg en Sport',
  'Medische Zorg',
  'Medische Zorg en Sport',
  'Milieu en Wonen',
  'Natuur en Stikstof',
  'Onderwijs, Cultuur en Wetenschap',
  'Onderwijs, Cultuur en Wetenschappen',
  'Ontwikkelingssamenwerking',
  'Openbaar Vervoer en Milieu',
  'Participatie en Integratie',
  'Primair en Voortgezet Onderwijs',
  'Rechtsbescherming',
  'Ruimte voor Stikstof',
  'Sociale Zaken en Werkgelegenheid',
  'Veiligheid en Justitie',
  'Verkeer en Waterstaat',
  'Volksgezondheid, Welzijn en Sport',
  'Volkshuisvesting en Ruimtelijke Ordening',
  'Volkshuisvesting, Ruimtelijke Ordening en Milieubeheer',
  'Vreemdelingenzaken en Integratie',
  'Wonen en Rijksdienst',
  'Wonen, Wijken en Integratie',
] as const;

function letters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
}

const byLetters: ReadonlyMap<string, string> = new Map(names.map((name) => [letters(name), name]));

/** A portfolio in its official spelling; other text comes back as it is. Mends words that a layout glued together. */
export function spellPortfolio(text: string): string {
  const known = byLetters.get(letters(text));
  return known === undefined || known.length === text.length ? text : known;
}

/**
 * The portfolios of several ministers named with one `van`: `Justitie en Veiligheid en Financiën` are two. Text that
 * does not open with a known portfolio, followed by another, comes back whole.
 */
export function splitPortfolios(text: string): string[] {
  if (byLetters.has(letters(text))) return [text];
  for (const match of [...text.matchAll(/,?\sen\s|,\s/g)].reverse()) {
    const [first, rest] = [text.slice(0, match.index), text.slice(match.index + match[0].length)];
    if (byLetters.has(letters(first)) && /^\p{Lu}/u.test(rest)) return [first, ...splitKnown(rest)];
  }
  return [text];
}

/** Cuts further only where every part is known. */
function splitKnown(text: string): string[] {
  const parts = splitPortfolios(text);
  return parts.every((part) => byLetters.has(letters(part))) ? parts : [text];
}
