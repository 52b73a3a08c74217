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
