import { stem } from './stems.ts';

/** Fewer letters are no part of a compound. */
const shortest = 4;
/** What adjectives and nouns are made with, though some have the stem of a word: `schap` that of `schaap`. */
const suffix =
  /^(?:baar|bare|baarheid|heden|heid|land|lands|landse|lijke?|lijks|lijkse|ling|lingen|loos|loze|schap|schappen|zaam|zame)$/;

/** A place for every three letters, five bits each. */
const openingPlaces = 1 << 15;

type PartRange = readonly [start: number, end: number];

/**
 * Finds in a compound the part that is looked for, as the archive finds `stikstofruimte` by `stikstof`. Made for one
 * search: it remembers the words it has seen.
 */
export class MarkedParts {
  readonly #stems: ReadonlySet<string>;
  readonly #isKnown: (stem: string) => boolean;
  /** 1 for the first three letters of what is looked for: most words have no such part, and are passed over fast. */
  readonly #openings = new Uint8Array(openingPlaces);
  readonly #seen = new Map<string, PartRange | null>();

  /** `isKnown` tells whether the archive has a word with this stem. */
  constructor(stems: ReadonlySet<string>, isKnown: (stem: string) => boolean) {
    this.#stems = stems;
    this.#isKnown = isKnown;
    for (const text of stems) {
      const [a = 0, b = 0, c = 0] = [text.charCodeAt(0), text.charCodeAt(1), text.charCodeAt(2)];
      // Stems have one letter where words may have two.
      for (const opening of [placeOf(a, b, c), placeOf(a, b, b), placeOf(a, a, b)]) this.#openings[opening] = 1;
    }
  }

  /** Where in a folded word the part stands; null where it has none. */
  rangeIn(word: string): PartRange | null {
    if (word.length < 2 * shortest || !this.#mayHavePart(word)) return null;
    const known = this.#seen.get(word);
    if (known !== undefined) return known;
    const range = this.#find(word);
    this.#seen.set(word, range);
    return range;
  }

  #mayHavePart(word: string): boolean {
    if (this.#opens(word, 0)) return true;
    for (let at = shortest; at <= word.length - shortest; at += 1) if (this.#opens(word, at)) return true;
    return false;
  }

  #opens(word: string, at: number): boolean {
    return this.#openings[placeOf(word.charCodeAt(at), word.charCodeAt(at + 1), word.charCodeAt(at + 2))] === 1;
  }

  #find(word: string): PartRange | null {
    for (let at = shortest; at <= word.length - shortest; at += 1) {
      const right = word.slice(at);
      if (suffix.test(right)) continue;
      // The stem of `veiligheids` in `veiligheidsbeleid` is that of the word alone.
      const left = word.slice(0, at);
      if (this.#opens(word, 0) && this.#isPart(left, right)) return [0, at];
      if (this.#opens(word, at) && this.#isPart(right, left)) return [at, word.length];
    }
    return null;
  }

  #isPart(part: string, rest: string): boolean {
    return this.#stems.has(stem(part)) && this.#isKnown(stem(rest));
  }
}

function placeOf(a: number, b: number, c: number): number {
  return ((a & 31) << 10) | ((b & 31) << 5) | (c & 31);
}
