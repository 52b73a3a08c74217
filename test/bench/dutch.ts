/**
 * Realistic Dutch for the bench, made from nothing: a vocabulary with Zipf's distribution in which every third word is
 * a compound, grouped into subjects, so that a question, its answer and others of its subject share words. Lengths are
 * those of real pairs (median 30 words for a question, 75 for an answer, a long tail). The same seed gives the same.
 */
export interface BenchPair {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
  readonly title: string;
  readonly date: string;
  readonly member: string;
  readonly party: string;
}

const functionWords =
  'de van het een in en dat is te op voor zijn met die niet aan er om ook als dit bij door over naar uit wordt worden kan heeft hebben deze tot wel meer maar zal of nog u uw ik mijn kunt bent wat welke hoe waarom indien daarbij hierbij onder tussen tegen zoals echter daarom omdat tijdens binnen'.split(
    ' ',
  );
const onsets = 'b br d dr f g gr h j k kl kr l m n p pl pr r s sch sl sp st str t tr v vl w z zw'.split(' ');
const nuclei = 'a aa e ee i ie o oe oo u ui ij ei eu ou'.split(' ');
const codas = ['', '', '', 'n', 'r', 'l', 's', 't', 'k', 'm', 'p', 'ng', 'rt', 'st', 'nd', 'cht'];
const endings = ['', '', 'en', 'ing', 'heid', 'lijk', 'er', 'atie', 's'];
const rootCount = 30_000;
const subjectCount = 4_000;
const wordsPerSubject = 60;
/** Rare forms never end: names, numbers, misspellings. */
const shareOfRare = 0.004;

type Random = () => number;

export function randomSeries(seed: number): Random {
  let state = seed >>> 0 || 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 0x1_0000_0000;
  };
}

function pick<T>(list: readonly T[], random: Random): T {
  const item = list[Math.floor(random() * list.length)];
  if (item === undefined) throw new RangeError('Nothing to pick from.');
  return item;
}

/** An index below `size`, the first ones by far the most often. */
function zipf(size: number, random: Random): number {
  return Math.floor(size ** random()) - 1;
}

function root(random: Random): string {
  const syllable = () => pick(onsets, random) + pick(nuclei, random) + pick(codas, random);
  return syllable() + (random() < 0.55 ? syllable() : '') + pick(endings, random);
}

class Language {
  readonly #random: Random;
  readonly #words: readonly string[];
  readonly #subjects: readonly (readonly string[])[];

  constructor(seed: number) {
    this.#random = randomSeries(seed);
    const roots = Array.from({ length: rootCount }, () => root(this.#random));
    const compounds = Array.from(
      { length: rootCount / 2 },
      () => pick(roots, this.#random) + (this.#random() < 0.2 ? 's' : '') + pick(roots, this.#random),
    );
    this.#words = [...roots, ...compounds].sort(() => this.#random() - 0.5);
    this.#subjects = Array.from({ length: subjectCount }, () =>
      Array.from({ length: wordsPerSubject }, () => pick(this.#words, this.#random)),
    );
  }

  #word(subject: readonly string[]): string {
    const chance = this.#random();
    if (chance < 0.45) return functionWords[zipf(functionWords.length, this.#random)] ?? 'de';
    if (chance < 0.7) return subject[zipf(subject.length, this.#random)] ?? 'de';
    if (chance < 1 - shareOfRare) return this.#words[zipf(this.#words.length, this.#random)] ?? 'de';
    return root(this.#random) + pick(this.#words, this.#random);
  }

  #sentence(subject: readonly string[], mark: string): string {
    const length = 8 + Math.floor(this.#random() * 18);
    const text = Array.from({ length }, () => this.#word(subject)).join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}${mark}`;
  }

  #text(subject: readonly string[], sentences: number, mark: string): string {
    return Array.from({ length: sentences }, () => this.#sentence(subject, mark)).join(' ');
  }

  pair(number: number): BenchPair {
    const subject = pick(this.#subjects, this.#random);
    const long = this.#random() < 0.1 ? 8 : 1;
    return {
      id: String(number),
      question: this.#text(subject, 1 + Math.floor(this.#random() * 2.5), '?'),
      answer: this.#text(subject, Math.ceil((1 + this.#random() * 5) * long ** this.#random()), '.'),
      title: subject.slice(0, 4).join(' '),
      date: `${1995 + Math.floor(this.#random() * 31)}-0${1 + Math.floor(this.#random() * 9)}-15`,
      member: `Lid${zipf(150, this.#random)}`,
      party: `P${zipf(15, this.#random)}`,
    };
  }
}

/** `count` pairs, one at a time. */
export function* generatePairs(count: number, seed = 1): Generator<BenchPair> {
  const language = new Language(seed);
  for (let number = 1; number <= count; number += 1) yield language.pair(number);
}
