import { fold } from '../text/fold.ts';
import { stem } from './stems.ts';
import { forEachWord } from './words.ts';

/** A word of a query: folded as it was written, and its stem. */
export interface QueryWord {
  readonly text: string;
  readonly stem: string;
}

/** The words of a text in order, doubles included. */
export function queryWords(text: string): readonly QueryWord[] {
  const words: QueryWord[] = [];
  forEachWord(text, (start, end) => {
    const folded = fold(text.slice(start, end));
    words.push({ text: folded, stem: stem(folded) });
  });
  return words;
}

/** So many words are a question rather than what is typed to find one. */
const wordsOfQuestion = 20;
/** A few typed words say little of the rest of a question. */
const steepness = 3;

/** How much a query of so many words is a question in somebody's own words, from 0 for a word to 1 for a sentence. */
export function resemblanceToQuestion(words: number): number {
  return Math.min(1, words / wordsOfQuestion) ** steepness;
}
