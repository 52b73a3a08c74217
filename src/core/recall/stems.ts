import { newStemmer } from 'snowball-stemmers';

const snowball = newStemmer('dutch');

/** Longer runs of letters are no Dutch words (keys, base64): they are cut, so that they cannot fill the archive. */
const LONGEST = 40;

/**
 * The stem of a folded word (`fold`). Snowball leaves `organisaties` beside `organisatie`, `huisarts` beside
 * `huisartsen` and `huiz` beside `huis`; a second pass over a final s and one spelling per sound bring them together.
 */
export function stem(word: string): string {
  const cut = word.length > LONGEST ? word.slice(0, LONGEST) : word;
  if (cut.length < 4 || !/^[a-z]+$/.test(cut)) return cut;
  let stemmed = snowball.stem(cut);
  if (stemmed.length > 5 && stemmed.endsWith('s')) stemmed = stemmed.slice(0, -1);
  return stemmed
    .replace(/([a-z])\1+/g, '$1')
    .replace(/v$/, 'f')
    .replace(/z$/, 's');
}
