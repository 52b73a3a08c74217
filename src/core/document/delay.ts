import type { Span } from '../text/span.ts';

/** What a sentence says that tells that the answers come later than they should. */
const late =
  /(?<!\p{L})(?:niet(?!\slater)|onmogelijk|onhaalbaar)(?!\p{L})[^.?!]{0,200}(?<!\p{L})(?:termijn|weken|tijdig|tijd)(?!\p{L})|(?<!\p{L})(?:termijn|weken|tijdig)(?!\p{L})[^.?!]{0,200}(?<!\p{L})(?:niet|onmogelijk|onhaalbaar)(?!\p{L})|(?<!\p{L})(?:uitstel|meer\stijd)(?!\p{L})/iu;
const aboutAnswers = /(?<!\p{L})(?:(?:kamer)?vragen|beantwoord(?:en|ing)?|antwoord(?:en)?)(?!\p{L})/iu;
/** A letter with the answers may regret that they are late. */
const offersAnswers =
  /(?<!\p{L})(?:hierbij|hiermee|bijgaand|bijgevoegd|onderstaand)(?!\p{L})[^.?!]{0,200}(?<!\p{L})(?:antwoord(?:en)?|beantwoording)(?!\p{L})/iu;
const closing = /\n\n(?=(?:Hoogachtend|Met\s(?:vriendelijke|hartelijke)|De\s(?:minister|staatssecretaris))(?!\p{L}))/iu;
const sentence = /[^.?!\n]{1,800}(?:[.?!\n]|$)/g;

/**
 * A letter that tells the Kamer that its questions are answered later: the paragraphs from the one that tells so, or
 * from `from` where that is earlier, to the closing. Null where the text tells no such thing, or asks something itself.
 */
export function findDelay(text: string, from: number): Span | null {
  if (/\?\s*$/m.test(text) || offersAnswers.test(text)) return null;
  const telling = [...text.matchAll(sentence)].find(([words]) => late.test(words) && aboutAnswers.test(words));
  if (telling === undefined) return null;
  const first = Math.min(from, telling.index);
  const start = text.lastIndexOf('\n\n', first) + 2;
  const end = closing.exec(text.slice(telling.index))?.index;
  return { start: start === 1 ? 0 : start, end: end === undefined ? text.length : telling.index + end };
}
