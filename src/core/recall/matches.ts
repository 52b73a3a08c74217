import type { QueryPlan } from './plan.ts';
import { stem } from './stems.ts';
import { fold, forEachWord } from './words.ts';

/** Stems worth showing: the words of the query or what stands for them, without the most common ones. */
export function stemsToMark(plan: QueryPlan): ReadonlySet<string> {
  const telling = Math.max(...plan.worth, 0) * 0.2;
  return new Set(plan.terms.filter(({ weight }) => weight >= telling).map(({ text }) => text));
}

/** The places in `text` of words whose stem is among `stems`, as UTF-16 ranges. */
export function matchRanges(text: string, stems: ReadonlySet<string>): readonly (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = [];
  forEachWord(text, (start, end) => {
    if (stems.has(stem(fold(text.slice(start, end))))) ranges.push([start, end]);
  });
  return ranges;
}
