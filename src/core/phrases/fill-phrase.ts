import { partAt } from '../document/lookup.ts';
import type { KamervragenDocument } from '../document/model.ts';
import { askersOf, memberName } from '../document/names.ts';
import { formatDate } from '../text/dates.ts';
import { enumeration } from '../text/enumeration.ts';
import { formatNumberList } from '../text/numbers.ts';
import { isPhraseVariable, type PhraseVariable, phraseMark } from './phrase.ts';

/** What the variables stand for in one draft, at one place; null where the draft does not say. */
export type PhraseValues = Readonly<Record<PhraseVariable, string | null>>;

/** A piece of a phrase: literal text, or a blank that the writer fills in, with choices where the phrase gives some. */
export type PhrasePiece =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'blank'; readonly label: string; readonly choices: readonly string[] };

/** The values for a phrase that is put in at `offset`. */
export function phraseValues(document: KamervragenDocument, offset: number): PhraseValues {
  const { header } = document;
  const part = partAt(document, offset);
  return {
    kenmerk: enumeration(header.kenmerk.map(({ value }) => value)) || null,
    lid: header.members.map(memberName)[0] ?? null,
    leden: askersOf(header),
    datum: header.submitted?.value ? formatDate(header.submitted.value) : null,
    onderwerp: header.subject?.value ?? null,
    bewindspersoon: header.addressees[0]?.value ?? null,
    vraag: part === null ? null : formatNumberList(part.numbers),
  };
}

/** A phrase with its values filled in. A variable without a value becomes a blank; so does `[reden]`. */
export function fillPhrase(text: string, values: PhraseValues): readonly PhrasePiece[] {
  const pieces: PhrasePiece[] = [];
  let at = 0;
  for (const match of text.matchAll(phraseMark)) {
    if (match.index > at) pieces.push({ type: 'text', text: text.slice(at, match.index) });
    pieces.push(pieceFor(match, values));
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push({ type: 'text', text: text.slice(at) });
  return pieces;
}

function pieceFor([mark, variable, blank]: RegExpExecArray, values: PhraseValues): PhrasePiece {
  if (blank !== undefined) {
    const choices = blank.split('|').map((choice) => choice.trim());
    return choices.length > 1
      ? { type: 'blank', label: choices.join(' of '), choices }
      : { type: 'blank', label: blank, choices: [] };
  }
  if (variable === undefined || !isPhraseVariable(variable)) return { type: 'text', text: mark };
  const value = values[variable];
  return value === null ? { type: 'blank', label: variable, choices: [] } : { type: 'text', text: value };
}

/** How a blank reads until it is filled in; the rule `tijdelijke-tekst` finds it where it is forgotten. */
export function blankText(label: string): string {
  return `[nog invullen: ${label}]`;
}

/** The phrase as plain text, blanks marked. */
export function phraseText(pieces: readonly PhrasePiece[]): string {
  return pieces
    .map((piece) => (piece.type === 'text' ? piece.text : (piece.choices[0] ?? blankText(piece.label))))
    .join('');
}
