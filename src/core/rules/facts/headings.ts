import type { Answer, Question } from '../../document/model.ts';
import type { Span } from '../../text/span.ts';

/** Where a part is pointed at: its heading, or its first words where it has none. */
export function headingSpan({ heading, range, body }: Question | Answer): Span {
  if (heading !== null) return heading.span;
  const start = body.pieces[0]?.source ?? range.start;
  const length = body.text.slice(0, 60).search(/[?.!\n]|$/);
  return { start, end: Math.min(start + Math.max(length, 1), range.end) };
}

/** Where these numbers are written in the heading; all of the heading where they are not written by themselves. */
export function numberSpan(part: Question | Answer, numbers: readonly string[]): Span {
  const mention = part.heading?.mentions.find((candidate) =>
    candidate.numbers.some((number) => numbers.includes(number)),
  );
  return mention === undefined || part.numbers.length === numbers.length ? headingSpan(part) : mention.span;
}
