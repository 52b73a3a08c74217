import type { CleanText } from '../document/model.ts';
import { placeholdersIn } from '../document/placeholders.ts';
import { sourceSpan } from '../document/source-span.ts';
import type { RuleContext } from './engine/context.ts';
import type { Finding, Rule } from './engine/rule.ts';
import { knownAbbreviations } from './facts/known-abbreviations.ts';

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
/** `(DBKW)`, `(hierna: DBKW)`, `(de DBKW’s)`, `(VTH-stelsel)`, `afgekort DBKW`. */
const introduction =
  /(?:\(\s?(?:hierna(?: te noemen)?:?\s)?(?:de |het )?[«“‘'"]?|(?<!\p{L})afgekort(?: als| tot)?\s)(\p{L}{2,7})(?:[’']?s|-\p{L}{1,20})?[»”’'"]?(?=[\s),;.])/gu;
/** The name behind its abbreviation: `DBKW (Dienst Bruggen en Kanaalwerken)`. */
const explanation = /^(?:[’']?s|-\p{L}{1,20})?\s\(\p{L}{3,}/u;
const roman = /^[IVXLCDM]+$/;

/** The first use of each in an answer; one that was introduced anywhere before, or stands in the question, is known. */
function unknownAbbreviations({ document, settings }: RuleContext): Finding[] {
  const known = new Set([...settings.abbreviations, ...document.header.members.flatMap(({ party }) => party ?? [])]);
  for (const { body } of document.questions) for (const name of namesIn(body.text)) known.add(name);
  return document.answers.flatMap(({ body }) => {
    for (const { 1: name = '' } of body.text.matchAll(introduction)) known.add(singular(name));
    return firstUses(body, known).map(({ name, start }) => ({
      span: sourceSpan(body, start, start + name.length),
      message: `De afkorting ‘${name}’ is nog niet uitgelegd. Schrijf de eerste keer de volle naam, met de afkorting tussen haakjes.`,
    }));
  });
}

/** Abbreviations that are not in `known`, which they then become. */
function firstUses(body: CleanText, known: Set<string>): readonly { readonly name: string; readonly start: number }[] {
  const { text } = body;
  const placeholders = placeholdersIn(body);
  return [...text.matchAll(abbreviation)].flatMap(({ 0: written, index }) => {
    const name = singular(written);
    const start = index + written.indexOf(name);
    if (known.has(name) || knownAbbreviations.has(name) || roman.test(name) || !looksShort(name)) return [];
    if (placeholders.some(({ start, end }) => start <= index && index < end)) return [];
    known.add(name);
    const behind = text.slice(start + name.length, start + name.length + 40);
    return explanation.test(behind) ? [] : { name, start };
  });
}

function namesIn(text: string): readonly string[] {
  return (text.match(abbreviation) ?? []).map(singular);
}

/** `NGOs` is `NGO`; layout may have glued a word to it (`LTOen`, `InLTO`). */
function singular(name: string): string {
  return name
    .replace(/(?<=\p{Lu}{2})(?:s|en|de|het|van)$/u, '')
    .replace(/^(?:De|Het|In|Op|Om|Bij|Dat|Als)(?=\p{Lu}{2})/u, '');
}

/** Names such as `LinkedIn` have capitals too, but mostly small letters. */
function looksShort(name: string): boolean {
  const capitals = name.match(/\p{Lu}/gu)?.length ?? 0;
  return name.length <= 7 && capitals * 2 >= name.length;
}
