/** Small words that a layout glued to the capital of the next line: `eenEngelse`, `deStaatssecretaris`. */
const smallWords: ReadonlySet<string> = new Set(
  'aan als bij dat de deze die dit door een en er geen haar het hoe hun in is met naar niet of om ook op over te tot u uit uw van voor waar wat wij zijn'.split(
    ' ',
  ),
);

/** A capital right behind a small letter, or right behind the end of a sentence. */
const seam = /[\p{Ll}.?!»”]\p{Lu}\p{Ll}/gu;
const longestToken = 200;

/**
 * Offsets in `text` where a line end got lost: behind a sentence (`mening?Zo ja`) and behind a small word
 * (`eenEngelse`). Names (`GroenLinks`, `EenVandaag`), abbreviations and web addresses stay whole.
 */
export function findLostSpaces(text: string): number[] {
  const found: number[] = [];
  for (const match of text.matchAll(seam)) {
    const cut = match.index + 1;
    const before = text.slice(Math.max(0, cut - longestToken), cut);
    const token = before.slice(before.lastIndexOf(' ') + 1);
    if (/[/@]|www\./.test(token)) continue;
    if (/\p{Ll}{2}[»”)]?[.?!][»”]?$/u.test(token) || smallWords.has(/[\p{L}\p{M}]*$/u.exec(token)?.[0] ?? ''))
      found.push(cut);
  }
  return found;
}
