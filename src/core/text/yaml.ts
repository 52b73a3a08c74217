import { type Document, isNode, isScalar, parseDocument, type YAMLError } from 'yaml';
import type { Span } from './span.ts';

/** YAML as people write it: nothing throws, nothing is logged, and a key may occur twice (the last one counts). */
export function parseYaml(text: string): Document.Parsed {
  return parseDocument(text, { prettyErrors: false, uniqueKeys: false, logLevel: 'silent' });
}

/** Where a mistake in a text stands; the library points past the end where something is missing there. */
export function yamlErrorSpan(text: string, { pos: [start, end] }: YAMLError): Span {
  return { start: Math.min(start, text.length), end: Math.min(end, text.length) };
}

/** Where a part of a YAML text stands, in UTF-16 units of that text; its very start for what has no place. */
export function yamlSpan(node: unknown): Span {
  const range = isNode(node) ? node.range : null;
  return { start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
}

/** Whether nothing stands there, or no more than `~` or `null`. */
export function isYamlAbsent(node: unknown): node is null | undefined {
  return node == null || (isScalar(node) && node.value === null);
}

/** What a scalar says: a text, a number, true or false; undefined for a list, a map or nothing. */
export function yamlValue(node: unknown): unknown {
  return isScalar(node) ? (node.value ?? undefined) : undefined;
}

/** A scalar as text, `36` and `true` as they are written; null for a list, a map or nothing. */
export function yamlText(node: unknown): string | null {
  if (!isScalar(node) || node.value === null) return null;
  return typeof node.value === 'string' ? node.value.trim() : (node.source ?? String(node.value));
}
