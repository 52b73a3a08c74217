import { fold } from '../text/fold.ts';
import type { Phrase } from './phrase.ts';

const words = /[\p{L}\p{N}]+/gu;
/** A sentence of more words is no search for a phrase. */
const mostWords = 8;

/**
 * The phrases that the words typed so far can mean: each word begins a word of the phrase. Those named by their title
 * come first; without a word all are given. A phrase that already stands there as a whole is left out.
 */
export function matchingPhrases(phrases: readonly Phrase[], typed: string): readonly Phrase[] {
  const sought = wordsOf(typed.slice(-400));
  if (sought.length > mostWords) return [];
  const matches = phrases.filter((phrase) => {
    const text = wordsOf(`${phrase.title} ${phrase.keywords.join(' ')} ${phrase.text}`);
    return beginWords(sought, text) && phrase.text.trim() !== typed.trim();
  });
  const byTitle = matches.filter(({ title }) => beginWords(sought, wordsOf(title)));
  return [...byTitle, ...matches.filter((phrase) => !byTitle.includes(phrase))];
}

function beginWords(sought: readonly string[], text: readonly string[]): boolean {
  return sought.every((start) => text.some((word) => word.startsWith(start)));
}

/** Lower case and without accents. */
function wordsOf(text: string): readonly string[] {
  return fold(text).match(words) ?? [];
}
