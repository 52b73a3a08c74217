import { fold } from '../text/fold.ts';
import type { MarkedParts } from './marked-parts.ts';
import type { QueryPlan } from './plan.ts';
import { functionStems, stem } from './stems.ts';
import { forEachWord } from './words.ts';

/** Words that so large a share of the best word's worth do not reach say nothing about why an entry was found. */
const tellingShare = 0.3;

/**
 * Stems worth showing: the words of the query or what stands for them. Words such as `de`, `een` and `dat` are left out,
 * as are the most common ones, unless the query has nothing else.
 */
export function stemsToMark(plan: QueryPlan): ReadonlySet<string> {
  const least = Math.max(...plan.worth, 0) * tellingShare;
  const telling = plan.terms.filter(({ weight }) => weight >= least);
  const content = telling.filter(({ text }) => !functionStems.has(text));
  return new Set((content.length > 0 ? content : telling).map(({ text }) => text));
}

/** The places in `text` of words whose stem is among `stems`, and of the parts of compounds, as UTF-16 ranges. */
export function matchRanges(
  text: string,
  stems: ReadonlySet<string>,
  parts: MarkedParts,
): readonly (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = [];
  forEachWord(text, (start, end) => {
    const word = fold(text.slice(start, end));
    if (stems.has(stem(word))) {
      ranges.push([start, end]);
      return;
    }
    // Folding keeps the places of letters only where it keeps their number.
    const part = word.length === end - start ? parts.rangeIn(word) : null;
    if (part !== null) ranges.push([start + part[0], start + part[1]]);
  });
  return ranges;
}
