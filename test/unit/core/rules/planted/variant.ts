import type { KamervragenDocument } from '../../../../../src/core/document/model.ts';
import { applyEdits } from '../../../../../src/core/edits/apply.ts';
import type { Problem } from '../../../../../src/core/rules/engine/rule.ts';
import type { Span, TextEdit } from '../../../../../src/core/text/span.ts';

/** A text with one fault in it, and all that the check must say about it: rules and places. */
export interface FaultyVariant {
  readonly fault: string;
  readonly text: string;
  readonly expected: readonly Said[];
}

/** What the check says of a place. */
export interface Said {
  readonly rule: string;
  readonly offset: number;
}

/** The edits that plant a fault, with `⟦rule⟧` where that rule must speak; null where it would not be the only fault. */
export type Plan = readonly TextEdit[] | null;

/** A kind of fault, in every place of a document where it can be planted. */
export type FaultKind = readonly [fault: string, plans: (document: KamervragenDocument) => readonly Plan[]];

const marker = /⟦([a-z-]+)⟧/g;

/**
 * What is said of the sound text already must be said of the variant too, at the place to which it moved; information
 * only by the rules that the fault is for.
 */
export function variantOf(
  fault: string,
  { source }: KamervragenDocument,
  said: readonly Problem[],
  plan: Plan,
): FaultyVariant | null {
  if (plan === null) return null;
  const rules = new Set(plan.flatMap(({ newText }) => [...newText.matchAll(marker)].map(([, rule]) => rule)));
  const counted = said.filter(({ rule, severity }) => severity !== 'info' || rules.has(rule));
  if (counted.some(({ span }) => plan.some((edit) => isTouched(span, edit.span)))) return null;
  const known = counted.map(({ rule, span }) => insert(span.start, `⟦${rule}⟧`));
  const marked = applyEdits(source, inOrder([...known, ...plan]));
  let removed = 0;
  const expected = [...marked.matchAll(marker)].map(({ 0: text, 1: rule = '', index }) => {
    const offset = index - removed;
    removed += text.length;
    return { rule, offset };
  });
  return { fault, text: marked.replace(marker, ''), expected };
}

function isTouched(span: Span, edit: Span): boolean {
  return edit.end > edit.start && span.start < edit.end && edit.start < span.end;
}

/** Marks at a place stand before the text that replaces what begins there. */
function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

export function insert(offset: number, newText: string): TextEdit {
  return { span: { start: offset, end: offset }, newText };
}
