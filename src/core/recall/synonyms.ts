import { abbreviations } from './abbreviations.ts';
import { queryWords } from './query.ts';
import { synonymGroups } from './thesaurus.ts';

/** Words such as `en` and `voor` in the full form of an abbreviation do not tell it from others. */
const shortestContentWord = 4;

const stemsOf = (text: string) => queryWords(text).map((word) => word.stem);

function connect(): ReadonlyMap<string, ReadonlySet<string>> {
  const synonyms = new Map<string, Set<string>>();
  for (const group of synonymGroups) {
    const stems = stemsOf(group);
    for (const one of stems) {
      const others = synonyms.get(one) ?? new Set();
      synonyms.set(one, others);
      for (const other of stems) if (other !== one) others.add(other);
    }
  }
  return synonyms;
}

interface Abbreviation {
  readonly short: string;
  readonly full: readonly string[];
}

const synonyms = connect();
const expansions: readonly Abbreviation[] = abbreviations.map(([short, full]) => ({
  short: stemsOf(short).join(''),
  full: queryWords(full).flatMap(({ text, stem }) => (text.length >= shortestContentWord ? [stem] : [])),
}));
const byShort = new Map(expansions.map((expansion) => [expansion.short, expansion]));

/** Other words for the same thing, as stems. */
export function synonymsOf(stem: string): readonly string[] {
  return [...(synonyms.get(stem) ?? []), ...(byShort.get(stem)?.full ?? [])];
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
