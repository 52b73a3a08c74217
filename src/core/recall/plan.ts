import { type Collection, countOf } from './index-reader.ts';
import { type QueryWord, resemblanceToQuestion } from './query.ts';
import { rarity } from './rarity.ts';
import { stem } from './stems.ts';
import { abbreviationsOf } from './synonyms.ts';
import { WordPlan } from './word-plan.ts';

/** A term to look for, and what finding it is worth. */
export interface PlannedTerm {
  readonly text: string;
  readonly weight: number;
  /** Index of the query's word that it stands for. */
  readonly word: number;
}

/** What a query looks for; the same for every archive that is searched. */
export interface QueryPlan {
  readonly terms: readonly PlannedTerm[];
  /** Per place in the query the index of its word: the same word has the same index everywhere. */
  readonly sequence: readonly number[];
  /** Per word what it is worth to find it, or the best of what stands for it. */
  readonly worth: readonly number[];
  /** Per word how much it tells about what is asked, whether the archive has it or not; see `relevance.ts`. */
  readonly telling: readonly number[];
  /** Per word whether questions are made of it, whatever they ask, as of `bent u voornemens`. */
  readonly furniture: readonly boolean[];
}

/** A compound that was typed in two is worth so much of its rarity. */
const joinedFactor = 0.5;
const shortestJoined = 3;
/** In longer queries neighbours that make a word together do so by chance. */
const longestWithJoined = 6;

/**
 * What stands for a word of a whole question and is worth less than so much of its most telling word, changes the order
 * by chance, and takes time.
 */
const leastInQuestion = 0.1;

/** `growing`: the last word may still be typed, and is also looked for under what it may become. */
export function planQuery(words: readonly QueryWord[], collection: Collection, growing = false): QueryPlan {
  const distinct = new Map<string, number>();
  const planned: WordPlan[] = [];
  const sequence = words.map((word, place) => {
    const isGrowing = growing && place === words.length - 1;
    const index = distinct.get(word.stem) ?? planned.length;
    if (index === planned.length) {
      distinct.set(word.stem, index);
      planned.push(new WordPlan(word, collection, words.length, isGrowing));
    }
    return index;
  });
  for (const { short, word } of abbreviationsOf([...distinct.keys()])) planned[word]?.add(short, 1);
  if (words.length <= longestWithJoined) {
    sequence.forEach((index, place) => {
      for (const joined of joinedWith(words[place], words[place + 1])) planned[index]?.add(joined, joinedFactor);
    });
  }
  const best = Math.max(0, ...planned.map((plan) => plan.worth()));
  const least = best * leastInQuestion * resemblanceToQuestion(words.length);
  const terms = planned.flatMap((plan, word) => plan.terms(least).map(([text, weight]) => ({ text, weight, word })));
  return {
    terms,
    sequence,
    worth: planned.map((plan) => plan.worth()),
    telling: planned.map((plan) => plan.telling),
    furniture: planned.map((plan) => plan.isFurniture),
  };
}

/** `kinder opvang` may be meant as one word. */
function joinedWith(word: QueryWord | undefined, next: QueryWord | undefined): readonly string[] {
  if (word === undefined || next === undefined) return [];
  if (Math.min(word.text.length, next.text.length) < shortestJoined) return [];
  return [stem(word.text + next.text), stem(`${word.text}s${next.text}`)];
}

/**
 * Looking up a term that so many entries have takes long and hardly tells one entry from another: where a query has
 * enough besides, it chooses no candidates, and only takes part in putting them in order.
 */
const commonTerm = 0.15;
/** What the other words must be worth, as a share of all. */
const enoughShare = 0.75;

/** Parts the terms of a plan in those that find entries and those that are only counted in what was found. */
export function partTerms(
  { terms, worth }: QueryPlan,
  collection: Collection,
): { readonly telling: readonly PlannedTerm[]; readonly common: readonly PlannedTerm[] } {
  const most = collection.entries * commonTerm;
  const least = rarity(most, collection.entries);
  const telling = worth.reduce((sum, one) => sum + (one > least ? one : 0), 0);
  const all = worth.reduce((sum, one) => sum + one, 0);
  if (telling < all * enoughShare) return { telling: terms, common: [] };
  const isCommon = ({ text }: PlannedTerm) => countOf(collection, text) > most;
  return { telling: terms.filter((term) => !isCommon(term)), common: terms.filter(isCommon) };
}
