import { abbreviations } from './abbreviations.ts';
import { queryWords } from './query.ts';
import thesaurusStems from './thesaurus-stems.json' with { type: 'json' };

/** Words such as `en` and `voor` in the full form of an abbreviation do not tell it from others. */
const shortestContentWord = 4;

const stemsOf = (text: string) => queryWords(text).map((word) => word.stem);

/**
 * Words that people use for the same thing in and around the Tweede Kamer, written for this project: `thesaurus/` has
 * them by policy field, one group per line, and `npm run generate` makes their stems. Groups hold single words: what is
 * written as several words is found through its parts.
 */
function groupsByStem(groups: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const group of groups) {
    for (const stem of group.split(' ')) {
      const others = found.get(stem);
      if (others === undefined) found.set(stem, [group]);
      else others.push(group);
    }
  }
  return found;
}

interface Abbreviation {
  readonly short: string;
  readonly full: readonly string[];
}

const thesaurus = groupsByStem(thesaurusStems);
const expansions: readonly Abbreviation[] = abbreviations.map(([short, full]) => ({
  short: stemsOf(short).join(''),
  full: queryWords(full).flatMap(({ text, stem }) => (text.length >= shortestContentWord ? [stem] : [])),
}));
const byShort = new Map(expansions.map((expansion) => [expansion.short, expansion]));

function groupedWith(stem: string): readonly string[] {
  return (thesaurus.get(stem) ?? []).flatMap((group) => group.split(' '));
}

/** Other words for the same thing as the word with this stem, as stems. */
export function synonymsOf(stem: string): readonly string[] {
  const synonyms = new Set([...groupedWith(stem), ...(byShort.get(stem)?.full ?? [])]);
  synonyms.delete(stem);
  return [...synonyms];
}

/** The synonyms of a word's synonyms that are none of its own; the words of an abbreviation lead nowhere by themselves. */
export function furtherSynonymsOf(stem: string): readonly string[] {
  const further = new Set(groupedWith(stem).flatMap(groupedWith));
  for (const own of [stem, ...synonymsOf(stem)]) further.delete(own);
  return [...further];
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
