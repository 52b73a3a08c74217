import { randomSeries } from './dutch.ts';
import { type ErrorKind, errorKinds, misspell } from './typing-errors.ts';

/** A pair of the corpus. */
export interface CorpusPair {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
}

/** Keywords of which at least one is mistyped, the first one in this way. */
export interface MistypedQuery {
  readonly kind: ErrorKind;
  readonly text: string;
}

/** Searches for one pair, made by a program: nobody chose them. */
export interface HeldOutQueries {
  readonly id: string;
  readonly keywords: string;
  readonly typos: readonly MistypedQuery[];
  readonly fragment: string;
  /** The keywords while the last word is still being typed. */
  readonly unfinished: string;
}

type Random = () => number;

function wordsOf(text: string): readonly string[] {
  return text.match(/\p{L}+/gu) ?? [];
}

/** Words in so many pairs at most tell something about a pair. */
const commonShare = 0.05;
const shortestKeyword = 5;
/** Mistyped queries per pair. */
const typosPerPair = 3;
/** Of every further keyword, the chance that it is mistyped too. */
const moreTypos = 0.3;
/** The parts of a compound are words of so many letters that so many pairs have. */
const shortestPart = 4;
const fewestPairs = 2;
/** So much of the last keyword is typed at least. */
const firstLetters = 3;

class Maker {
  readonly #random: Random;
  readonly #counts = new Map<string, number>();
  readonly #words: readonly string[];
  readonly #total: number;

  constructor(all: readonly CorpusPair[], seed: number) {
    this.#random = randomSeries(seed);
    this.#total = all.length;
    for (const { question, answer } of all) {
      for (const word of new Set(wordsOf(`${question} ${answer}`.toLowerCase()))) {
        this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
      }
    }
    this.#words = [...this.#counts.keys()];
  }

  #count(word: string): number {
    return this.#counts.get(word) ?? 0;
  }

  /** How much a word tells, or 0. */
  #rarity(word: string): number {
    const count = Math.max(1, this.#count(word));
    return word.length < shortestKeyword || count > this.#total * commonShare ? 0 : Math.log(this.#total / count);
  }

  /** The rarer a word, the sooner it is chosen. */
  #sample(words: readonly string[], count: number): readonly string[] {
    return words
      .map((word) => [word, this.#random() ** (1 / this.#rarity(word))] as const)
      .sort((a, b) => b[1] - a[1])
      .slice(0, count)
      .map(([word]) => word);
  }

  readonly #seam = (word: string): number | null => {
    const isWord = (part: string) => part.length >= shortestPart && this.#count(part) >= fewestPairs;
    for (let at = shortestPart; at <= word.length - shortestPart; at += 1) {
      if (isWord(word.slice(0, at)) && isWord(word.slice(at))) return at;
    }
    return null;
  };

  #mistype(telling: readonly string[], text: readonly string[]): MistypedQuery | null {
    const kind = errorKinds[Math.floor(this.#random() * errorKinds.length)] ?? 'letters swapped';
    const words = this.#sample(telling, 2 + Math.floor(this.#random() * 2));
    if (kind === 'space missing') {
      const [first, second] = this.#neighbours(text) ?? [];
      if (first === undefined || second === undefined) return null;
      const others = words.filter((word) => word !== first && word !== second).slice(0, words.length - 1);
      return { kind, text: [first + second, ...others].join(' ') };
    }
    // The first word that can have this error has it; the others may have any.
    const wrong = words.map((word) => misspell(word, kind, this.#random, this.#seam));
    const chosen = wrong.findIndex((word, i) => word !== null && word !== words[i]);
    if (chosen < 0) return null;
    const typed = words.map((word, i) => {
      if (i === chosen) return wrong[i] ?? word;
      if (this.#random() >= moreTypos) return word;
      const other = errorKinds[Math.floor(this.#random() * errorKinds.length)] ?? kind;
      return misspell(word, other, this.#random, this.#seam) ?? word;
    });
    return { kind, text: typed.join(' ') };
  }

  /** Two words that stand side by side in the text, the rarest such of a few tries. */
  #neighbours(text: readonly string[]): readonly [string, string] | null {
    const places = text.flatMap((word, at) => {
      const next = text[at + 1] ?? '';
      return next.length >= shortestPart && word.length >= shortestPart && this.#rarity(word) + this.#rarity(next) > 0
        ? [[word, next] as const]
        : [];
    });
    return places[Math.floor(this.#random() * places.length)] ?? null;
  }

  queries(pair: CorpusPair): HeldOutQueries | null {
    const text = wordsOf(`${pair.question} ${pair.answer}`.toLowerCase());
    const telling = [...new Set(text)].filter((word) => this.#rarity(word) > 0);
    const sentences = pair.answer.split(/(?<=[.?!])\s+/).filter((sentence) => wordsOf(sentence).length >= 8);
    const sentence = sentences[Math.floor(this.#random() * sentences.length)];
    if (telling.length < 5 || sentence === undefined) return null;
    const keywords = this.#sample(telling, 2 + Math.floor(this.#random() * 2)).join(' ');
    const lastWord = keywords.slice(keywords.lastIndexOf(' ') + 1);
    const left = Math.floor(this.#random() * (lastWord.length - firstLetters)) + 1;
    return {
      id: pair.id,
      keywords,
      typos: Array.from({ length: typosPerPair }).flatMap(() => this.#mistype(telling, text) ?? []),
      fragment: this.#changed(wordsOf(sentence)).join(' '),
      unfinished: keywords.slice(0, -left),
    };
  }

  /** The opening of a sentence in which another word stands for one. */
  #changed(sentence: readonly string[]): readonly string[] {
    const opening = sentence.slice(0, 6 + Math.floor(this.#random() * 3));
    const changed = 1 + Math.floor(this.#random() * (opening.length - 1));
    const other = this.#words[Math.floor(this.#random() * this.#words.length)] ?? 'ook';
    return opening.map((word, i) => (i === changed ? other : word));
  }
}

/** Searches for `count` of the pairs, drawn at random from those that are not in `known`. */
export function heldOutQueries(
  all: readonly CorpusPair[],
  known: ReadonlySet<string>,
  count: number,
  seed: number,
): readonly HeldOutQueries[] {
  const maker = new Maker(all, seed);
  const random = randomSeries(seed + 1);
  const candidates = all.filter(({ id }) => !known.has(id)).map((pair) => ({ pair, key: random() }));
  candidates.sort((a, b) => a.key - b.key);
  const made: HeldOutQueries[] = [];
  for (const { pair } of candidates) {
    const queries = made.length < count ? maker.queries(pair) : null;
    if (queries !== null) made.push(queries);
  }
  return made;
}
