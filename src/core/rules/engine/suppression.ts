import { findComments } from '../../document/comments.ts';
import { partAt, partIndexAt } from '../../document/lookup.ts';
import type { KamervragenDocument } from '../../document/model.ts';
import { lineEndingOf } from '../../text/line-ending.ts';
import type { Placed, Span, TextEdit } from '../../text/span.ts';

const switchOff = /^<!--\s*kamervragen:\s*uit\s([^>]*)-->$/i;
/** The block of what stands before the first question or answer. */
const beforeAll = -1;
const ruleName = /[\p{L}\d][\p{L}\d-]*/gu;

/** What the comments `<!-- kamervragen: uit RULE -->` of a document switch off. */
export interface Suppressions {
  readonly isOff: (rule: string, span: Span) => boolean;
}

/** Reads the comments. One in a question or an answer holds for that block, one before the first for all. */
export function findSuppressions(document: KamervragenDocument): Suppressions {
  const names = findComments(document.source).flatMap(({ text, start }) => ruleNamesIn(text, start));
  const blocks = new Map<string, Set<number>>();
  for (const { value, span } of names) {
    const block = partIndexAt(document, span.start);
    blocks.set(value, (blocks.get(value) ?? new Set()).add(block));
  }
  const isOff = (rule: string, { start }: Span) => {
    const off = blocks.get(rule);
    return off !== undefined && (off.has(beforeAll) || off.has(partIndexAt(document, start)));
  };
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
  const block = partAt(document, span.start);
  const lineEnd = lineEndingOf(document.source);
  const from = block?.heading?.span.end ?? document.frontMatter?.span.end ?? 0;
  const comment = `<!-- kamervragen: uit ${rule} -->`;
  if (from === 0) return { span: { start: 0, end: 0 }, newText: comment + lineEnd };
  const rest = document.source.slice(from).search(/[\r\n]|$/);
  return { span: { start: from + rest, end: from + rest }, newText: lineEnd + comment };
}
