import { sourceSpan } from '../document/source-span.ts';
import type { RuleContext } from './context.ts';
import { knownAbbreviations } from './known-abbreviations.ts';
import { placeholdersIn } from './placeholders.ts';
import type { Finding, Rule } from './rule.ts';

export const afkortingOnbekend: Rule = {
  id: 'afkorting-onbekend',
  title: 'Afkorting is niet ingeleid',
  level: 'info',
  page: {
    why: 'Een Kamerlid of journalist kent de afkortingen van een ministerie niet.',
    example: 'Vraag 1\nWie keurt de brug?\n\nAntwoord 1\nDe DBKW keurt de brug elk jaar.',
    mend: 'Schrijf de eerste keer de volle naam met de afkorting erachter: ‘de Dienst Bruggen en Kanaalwerken (DBKW)’. Is zij algemeen bekend, zet haar dan onder `afkortingen` in `.kamervragen.yml`.',
  },
  check: unknownAbbreviations,
};

/** Two to seven letters with at least two capitals, not a part of a longer word; what follows a hyphen is another word. */
const abbreviation = /(?<![\p{L}\d./@_-])[A-Z]\p{Ll}{0,3}[A-Z]\p{L}{0,5}(?![\p{L}\d./@_])/gu;
const introduction = /\(\s?(?:hierna(?: te noemen)?:?\s)?(?:de |het )?[«“‘'"]?(\p{L}{2,7})[»”’'"]?\s?[),;]/gu;
const roman = /^[IVXLCDM]+$/;

/** The first use of each in an answer; one that was introduced anywhere before, or stands in the question, is known. */
function unknownAbbreviations({ document, settings }: RuleContext): Finding[] {
  const own = new Set(settings.abbreviations);
  const introduced = new Set<string>();
  for (const { party } of document.header.members) if (party !== null) introduced.add(party);
  for (const { body } of document.questions) for (const name of namesIn(body.text)) introduced.add(name);
  const findings: Finding[] = [];
  for (const { body } of document.answers) {
    const here = new Map(
      [...body.text.matchAll(introduction)].map(({ 1: name, index }) => [name ?? '', index] as const),
    );
    const placeholders = placeholdersIn(body);
    for (const { 0: name, index } of body.text.matchAll(abbreviation)) {
      if (placeholders.some(({ start, end }) => start <= index && index < end)) continue;
      if (
        introduced.has(name) ||
        knownAbbreviations.has(name) ||
        own.has(name) ||
        roman.test(name) ||
        !looksShort(name)
      )
        continue;
      introduced.add(name);
      if (here.has(name)) continue;
      findings.push({
        span: sourceSpan(body, index, index + name.length),
        message: `De afkorting ‘${name}’ is nog niet uitgelegd. Schrijf de eerste keer de volle naam, met de afkorting tussen haakjes.`,
      });
    }
    for (const name of here.keys()) introduced.add(name);
  }
  return findings;
}

function namesIn(text: string): readonly string[] {
  return text.match(abbreviation) ?? [];
}

/** Names such as `LinkedIn` have capitals too, but mostly small letters. */
function looksShort(name: string): boolean {
  const capitals = name.match(/\p{Lu}/gu)?.length ?? 0;
  return name.length <= 7 && capitals * 2 >= name.length;
}
