import type { KamervragenDocument } from '../document/model.ts';
import { lineEndingOf } from '../text/line-ending.ts';
import type { Placed, Span, TextEdit } from '../text/span.ts';
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

/** Inserts the comment that switches a rule off for the block around a place, or for all where it stands before any. */
export function switchOffEdit(
  document: KamervragenDocument,
  { rule, span }: { readonly rule: string; readonly span: Span },
): TextEdit {
  const block = [...document.questions, ...document.answers].find(
    ({ heading, range }) => heading !== null && range.start === blockAt(document, span.start).start,
  );
  const lineEnd = lineEndingOf(document.source);
  const from = block?.heading?.span.end ?? document.frontMatter?.span.end ?? 0;
  const comment = `<!-- kamervragen: uit ${rule} -->`;
  if (from === 0) return { span: { start: 0, end: 0 }, newText: comment + lineEnd };
  const rest = document.source.slice(from).search(/[\r\n]|$/);
  return { span: { start: from + rest, end: from + rest }, newText: lineEnd + comment };
}

/** The question or answer that a place belongs to, up to the next one; all of the text before the first. */
function blockAt({ questions, answers, source }: KamervragenDocument, offset: number): Span {
  const whole = { start: 0, end: source.length + 1 };
  const starts = [...questions, ...answers].map(({ range }) => range.start);
  const start = starts.filter((at) => at <= offset).reduce((a, b) => Math.max(a, b), -1);
  if (start === -1) return whole;
  return { start, end: starts.filter((at) => at > offset).reduce((a, b) => Math.min(a, b), whole.end) };
}
