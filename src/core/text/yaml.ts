import { type Document, isNode, parseDocument, type YAMLError } from 'yaml';
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
