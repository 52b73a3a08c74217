import type { Span } from '../text/span.ts';
import type { TextRun } from './clean-text.ts';
import type { Heading } from './model.ts';

/**
 * `**Vraag 1: Kent u het bericht?**`: emphasis that begins before the heading ends behind the first paragraph of its
 * text, of which it is no part. Gives the place of those marks.
 */
export function closingMarks(source: string, heading: Heading, runs: readonly TextRun[]): Span | null {
  const first = runs[0];
  const marks = /([*_]{1,3})\s{0,3}$/.exec(source.slice(Math.max(0, heading.span.start - 8), heading.span.start))?.[1];
  if (first === undefined || marks === undefined) return null;
  if (/[*_]/.test(source.slice(heading.span.end, first.start))) return null;
  const next = runs.findIndex(({ gap }, index) => index > 0 && gap === 'paragraph');
  const { start, end } = runs.at(next < 0 ? -1 : next - 1) ?? first;
  return source.slice(start, end).endsWith(marks) ? { start: end - marks.length, end } : null;
}
