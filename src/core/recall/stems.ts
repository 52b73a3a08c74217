import { newStemmer } from 'snowball-stemmers';
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
  const stemmed = compute(word);
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
