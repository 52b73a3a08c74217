import { randomSeries } from './dutch.ts';

/** A pair of the corpus. */
export interface CorpusPair {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
}

/** Searches for one pair, made by a program: nobody chose them, and no weight was set by looking at them. */
export interface HeldOutQueries {
  readonly id: string;
  readonly keywords: string;
  readonly typo: string;
  readonly fragment: string;
}

type Random = () => number;

const NEIGHBOUR_KEYS: Readonly<Record<string, string>> = {
  a: 'qsz',
  b: 'vgn',
  c: 'xdv',
  d: 'sfe',
  e: 'wrd',
  f: 'dgr',
  g: 'fht',
  h: 'gjy',
  i: 'uok',
  j: 'hku',
  k: 'jli',
  l: 'ko',
  m: 'nj',
  n: 'bmh',
  o: 'ipl',
  p: 'ol',
  r: 'etf',
  s: 'adw',
  t: 'ryg',
  u: 'yij',
  v: 'cbf',
  w: 'qes',
  z: 'xas',
};

/** What Dutch writers take for each other. */
const CONFUSIONS: readonly (readonly [RegExp, string])[] = [
  [/ij/, 'ei'],
  [/ei/, 'ij'],
  [/ou/, 'au'],
  [/au/, 'ou'],
  [/c(?=[aou])/, 'k'],
  [/dt$/, 'd'],
  [/d$/, 't'],
  [/z/, 's'],
  [/v/, 'f'],
  [/ie/, 'i'],
  [/([a-z])\1/, '$1'],
];

/** One typing error: a letter left out, doubled, swapped or mistaken, anywhere, or a confusion of Dutch spelling. */
export function misspell(word: string, random: Random): string {
  const at = Math.floor(random() * word.length);
  const letter = word.charAt(at);
  const confusions = CONFUSIONS.filter(([pattern]) => pattern.test(word));
  const kind = Math.floor(random() * (confusions.length > 0 ? 6 : 5));
  if (kind === 0) return word.slice(0, at) + word.slice(at + 1);
  if (kind === 1) return word.slice(0, at) + letter + word.slice(at);
  if (kind === 2 && at > 0) return word.slice(0, at - 1) + letter + word.charAt(at - 1) + word.slice(at + 1);
  if (kind === 5) {
    const [pattern, replacement] = confusions[Math.floor(random() * confusions.length)] ?? [/$/, ''];
    return word.replace(pattern, replacement);
  }
  const keys = NEIGHBOUR_KEYS[letter.toLowerCase()] ?? letter;
  const key = keys.charAt(Math.floor(random() * keys.length));
  return word.slice(0, at) + key + word.slice(kind === 3 ? at + 1 : at);
}

function wordsOf(text: string): readonly string[] {
  return text.match(/\p{L}+/gu) ?? [];
}

/** Words in so many pairs at most tell something about a pair. */
const COMMON_SHARE = 0.05;
const SHORTEST_KEYWORD = 5;

class Maker {
  readonly #random: Random;
  readonly #counts = new Map<string, number>();
  readonly #total: number;

  constructor(all: readonly CorpusPair[], seed: number) {
    this.#random = randomSeries(seed);
    this.#total = all.length;
    for (const { question, answer } of all) {
      for (const word of new Set(wordsOf(`${question} ${answer}`.toLowerCase()))) {
        this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
      }
    }
  }

  #telling(pair: CorpusPair): readonly (readonly [word: string, rarity: number])[] {
    const words = new Set(wordsOf(`${pair.question} ${pair.answer}`.toLowerCase()));
    return [...words].flatMap((word) => {
      const count = this.#counts.get(word) ?? 1;
      if (word.length < SHORTEST_KEYWORD || count > this.#total * COMMON_SHARE) return [];
      return [[word, Math.log(this.#total / count)] as const];
    });
  }

  /** The rarer a word, the sooner it is chosen. */
  #sample(weighted: readonly (readonly [string, number])[], count: number): readonly string[] {
    const keyed = weighted.map(([word, weight]) => [word, this.#random() ** (1 / weight)] as const);
    return keyed
      .sort((a, b) => b[1] - a[1])
      .slice(0, count)
      .map(([word]) => word);
  }

  queries(pair: CorpusPair): HeldOutQueries | null {
    const telling = this.#telling(pair);
    const sentences = pair.answer.split(/(?<=[.?!])\s+/).filter((sentence) => wordsOf(sentence).length >= 8);
    const sentence = sentences[Math.floor(this.#random() * sentences.length)];
    if (telling.length < 5 || sentence === undefined) return null;
    const keywords = this.#sample(telling, 2 + Math.floor(this.#random() * 2));
    const typed = this.#sample(telling, 2 + Math.floor(this.#random() * 2));
    const misspelt = typed.map((word, i) => (i === 0 || this.#random() < 0.5 ? misspell(word, this.#random) : word));
    const opening = wordsOf(sentence).slice(0, 6 + Math.floor(this.#random() * 3));
    const changed = 1 + Math.floor(this.#random() * (opening.length - 1));
    const other = [...this.#counts.keys()][Math.floor(this.#random() * this.#counts.size)] ?? 'ook';
    return {
      id: pair.id,
      keywords: keywords.join(' '),
      typo: misspelt.join(' '),
      fragment: opening.map((word, i) => (i === changed ? other : word)).join(' '),
    };
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
