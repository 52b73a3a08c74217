import type { KamervragenDocument } from '../document/model.ts';
import type { Placed, Span } from '../text/span.ts';
import { findComments } from './comments.ts';

const switchOff = /^<!--\s*kamervragen:\s*uit\s([^>]*)-->$/i;
const ruleName = /[\p{L}\d][\p{L}\d-]*/gu;

/** What the comments `<!-- kamervragen: uit RULE -->` of a document switch off. */
export interface Suppressions {
  readonly isOff: (rule: string, span: Span) => boolean;
}

interface Region extends Span {
  readonly rule: string;
}

/** Reads the comments. One in a question or an answer holds for that block, one before the first for all. */
export function findSuppressions(document: KamervragenDocument): Suppressions {
  const regions = findComments(document.source)
    .flatMap(({ text, start }) => ruleNamesIn(text, start))
    .map(({ value, span }): Region => ({ rule: value, ...blockAt(document, span.start) }));
  const isOff = (rule: string, { start }: Span) =>
    regions.some((region) => region.rule === rule && region.start <= start && start < region.end);
  return { isOff };
}

/** The rules that a comment switches off, known or not; `at` is where the comment stands. */
export function ruleNamesIn(comment: string, at: number): Placed<string>[] {
  const rules = switchOff.exec(comment)?.[1];
  if (rules === undefined) return [];
  const from = at + comment.lastIndexOf(rules);
  return [...rules.matchAll(ruleName)].map(({ 0: name, index }) => {
    const start = from + index;
    return { value: name, span: { start, end: start + name.length } };
  });
}

/** The question or answer that a place belongs to, up to the next one; all of the text before the first. */
function blockAt({ questions, answers, source }: KamervragenDocument, offset: number): Span {
  const whole = { start: 0, end: source.length + 1 };
  const starts = [...questions, ...answers].map(({ range }) => range.start);
  const start = starts.filter((at) => at <= offset).reduce((a, b) => Math.max(a, b), -1);
  if (start === -1) return whole;
  return { start, end: starts.filter((at) => at > offset).reduce((a, b) => Math.min(a, b), whole.end) };
}
