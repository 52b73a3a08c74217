/** A standard sentence (or a few) that is offered while one writes. */
export interface Phrase {
  /** Short name, unique within a library; a later file replaces a phrase by giving the same name. */
  readonly name: string;
  readonly title: string;
  readonly group: string;
  /** The text with its variables `{kenmerk}` and blanks `[reden]`. */
  readonly text: string;
  /** Words by which one looks for it, besides its text. */
  readonly keywords: readonly string[];
  /** Where it belongs: in an answer, in the text of a delay notice, or anywhere. */
  readonly place: PhrasePlace;
}

export type PhrasePlace = 'answer' | 'notice' | 'anywhere';

/** The variables of a phrase; what the draft says takes their place. */
export const phraseVariables = {
  kenmerk: 'het kenmerk van de vragen',
  lid: 'het eerste Kamerlid, met fractie',
  leden: 'alle Kamerleden, met ‘het lid’ of ‘de leden’ ervoor',
  datum: 'de dag waarop de vragen zijn ingezonden',
  onderwerp: 'het onderwerp van de vragen',
  bewindspersoon: 'de bewindspersoon aan wie de vragen zijn gesteld',
  vraag: 'het nummer van de vraag waarin u schrijft',
} as const;

export type PhraseVariable = keyof typeof phraseVariables;

export function isPhraseVariable(name: string): name is PhraseVariable {
  return Object.hasOwn(phraseVariables, name);
}

/** What may stand in a phrase: `{name}`, `[blank]` or `[this|that]`; the rest is text. */
export const phraseMark = /\{([^{}\n]{0,60})\}|\[([^[\]\n]{1,120})\]/g;
