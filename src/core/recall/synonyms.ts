import { fold } from '../text/fold.ts';
import { abbreviations } from './abbreviations.ts';
import { queryWords } from './query.ts';
import { stem } from './stems.ts';
import { synonymGroups } from './thesaurus.ts';
import { forEachWord } from './words.ts';

/** Words such as `en` and `voor` in the full form of an abbreviation do not tell it from others. */
const shortestContentWord = 4;

const stemsOf = (text: string) => queryWords(text).map((word) => word.stem);

/** A word of the thesaurus, folded, and the group that it stands in. */
interface GroupedWord {
  readonly word: string;
  readonly group: string;
}

/**
 * The words of the thesaurus by what they begin with, which no stem changes: bringing all of them to their stems
 * would take longer than a first search may, and a search needs a few.
 */
function byOpening(groups: readonly string[]): ReadonlyMap<string, readonly GroupedWord[]> {
  const words = new Map<string, GroupedWord[]>();
  const file = (opening: string, grouped: GroupedWord) => {
    const alike = words.get(opening);
    if (alike === undefined) words.set(opening, [grouped]);
    else alike.push(grouped);
  };
  for (const group of groups) {
    forEachWord(group, (start, end) => {
      const word = fold(group.slice(start, end));
      const opening = openingOf(word);
      file(opening, { word, group });
      if (word.length <= longestWithShortStem) file(opening.slice(0, openingLength - 1), { word, group });
    });
  }
  return words;
}

const openingLength = 3;
/** Longer words have stems of three letters and more. */
const longestWithShortStem = 6;

/** Its first letters in the spelling that stems have (`stems.ts`): no letter twice, f and s for v and z. */
function openingOf(word: string): string {
  let opening = '';
  for (const letter of word) {
    const spelt = letter === 'v' ? 'f' : letter === 'z' ? 's' : letter;
    if (!opening.endsWith(spelt) || opening === '') opening += spelt;
    if (opening.length === openingLength) break;
  }
  return opening;
}

interface Abbreviation {
  readonly short: string;
  readonly full: readonly string[];
}

const thesaurus = byOpening(synonymGroups);
const expansions: readonly Abbreviation[] = abbreviations.map(([short, full]) => ({
  short: stemsOf(short).join(''),
  full: queryWords(full).flatMap(({ text, stem }) => (text.length >= shortestContentWord ? [stem] : [])),
}));
const byShort = new Map(expansions.map((expansion) => [expansion.short, expansion]));

/** Other words for the same thing as the word with this stem, as stems. */
export function synonymsOf(stemmed: string): readonly string[] {
  const alike = thesaurus.get(openingOf(stemmed)) ?? [];
  const grouped = alike.filter(({ word }) => stem(word) === stemmed).flatMap(({ group }) => stemsOf(group));
  const synonyms = new Set([...grouped, ...(byShort.get(stemmed)?.full ?? [])]);
  synonyms.delete(stemmed);
  return [...synonyms];
}

/** The abbreviations whose full form is among the words, each with the last of its words. */
export function abbreviationsOf(
  stems: readonly string[],
): readonly { readonly short: string; readonly word: number }[] {
  const places = new Map(stems.map((stem, index) => [stem, index]));
  return expansions.flatMap(({ short, full }) => {
    if (full.length === 0 || !full.every((stem) => places.has(stem))) return [];
    return [{ short, word: Math.max(...full.map((stem) => places.get(stem) ?? 0)) }];
  });
}
