import { fold } from './fold.ts';

const wordStart = /(?<![^\s])[\p{L}\d«“‘"'(]/gu;

/** Number of words of a sentence. */
export function wordCount(sentence: string): number {
  return sentence.match(wordStart)?.length ?? 0;
}

/** The shortest sentence whose return is worth a remark. */
export const shortestRepeat = 12;

/** A sentence as it is compared: small letters and single spaces, without punctuation, accents and footnote marks. */
export function normaliseSentence(sentence: string): string {
  return fold(sentence)
    .replace(/\[\^[^\]]*\]/g, '')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}
