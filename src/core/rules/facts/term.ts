import type { KamervragenDocument } from '../../document/model.ts';
import { addDays, daysBetween } from '../../text/dates.ts';
import type { Span } from '../../text/span.ts';

/** When the answers are due. */
export interface Term {
  /** ISO date of the last day. */
  readonly due: string;
  /** Where the day comes from: the `termijn` of the front matter, or the day of submission. */
  readonly span: Span;
}

/** The term of a set: `termijn` in the front matter, else so many weeks after submission; null where neither is said. */
export function termOf({ frontMatter, header }: KamervragenDocument, termWeeks: number): Term | null {
  const set = frontMatter?.data.termijn ?? null;
  if (frontMatter !== null && set !== null) return { due: set, span: frontMatter.places.termijn ?? frontMatter.span };
  const submitted = header.submitted;
  if (submitted === null || submitted.value === null) return null;
  return { due: addDays(submitted.value, termWeeks * 7), span: submitted.span };
}

/** Days until the last day of the term; negative after it. Null where the set was answered, put off, or has no term. */
export function daysLeft(document: KamervragenDocument, termWeeks: number, today: string): number | null {
  if (document.header.received !== null || document.kind === 'delay' || document.kind === 'other') return null;
  const term = termOf(document, termWeeks);
  return term === null ? null : daysBetween(today, term.due);
}
