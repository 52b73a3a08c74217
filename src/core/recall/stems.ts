import { newStemmer } from 'snowball-stemmers';
import { functionWords } from './function-words.ts';
import { endsInItsOwnS, plainForm } from './inflections.ts';

const snowball = newStemmer('dutch');

/** Longer runs of letters are no Dutch words (keys, base64): they are cut, so that they cannot fill the archive. */
const longest = 40;
const mostRemembered = 100_000;
const remembered = new Map<string, string>();

/** The stem of a folded word (`fold`). */
export function stem(word: string): string {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  if (remembered.size >= mostRemembered) remembered.clear();
  const stemmed = apartFromFunctionWords(word, compute(word));
  remembered.set(word, stemmed);
  return stemmed;
}

/**
 * Snowball leaves `organisaties` beside `organisatie`, `huisarts` beside `huisartsen` and `ziekenhuiz(en)` beside
 * `ziekenhuis`: one spelling per sound and no final s on longer stems bring them together, and `inflections.ts` what it does
 * not know at all.
 */
function compute(word: string): string {
  const cut = word.length > longest ? word.slice(0, longest) : word;
  if (cut.length < 4 || !/^[a-z]+$/.test(cut)) return cut;
  const stemmed = (endsInItsOwnS(cut) ? cut : snowball.stem(plainForm(cut)))
    .replace(/([a-z])\1+/g, '$1')
    .replace(/v$/, 'f')
    .replace(/z$/, 's');
  return stemmed.length > 5 ? stemmed.replace(/s$/, '') : stemmed;
}

/** The stems of function words, as they stand in a query plan. */
export const functionStems: ReadonlySet<string> = new Set([...functionWords].map(compute));

/** No letter of any word: what it ends is the stem of a word that only has the stem of a function word by chance. */
const content = '_';

/** `bijen`, `mijnen` and `woord` are no inflections of `bij`, `mijn` and `worden`. */
function apartFromFunctionWords(word: string, stemmed: string): string {
  return functionStems.has(stemmed) && !functionWords.has(word) ? stemmed + content : stemmed;
}
