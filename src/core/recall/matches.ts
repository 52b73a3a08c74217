import type { QueryWord } from './query.ts';
import { stem } from './stems.ts';
import { fold, forEachWord } from './words.ts';

/** The places in `text` of words whose stem is among `stems`, as UTF-16 ranges. */
export function matchRanges(text: string, stems: ReadonlySet<string>): readonly (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = [];
  forEachWord(text, (start, end) => {
    if (stems.has(stem(fold(text.slice(start, end))))) ranges.push([start, end]);
  });
  return ranges;
}

export function stemsOf(words: readonly QueryWord[]): ReadonlySet<string> {
  return new Set(words.map((word) => word.stem));
}
