import { partAt } from '../document/lookup.ts';
import type { KamervragenDocument } from '../document/model.ts';
import type { Span, TextEdit } from '../text/span.ts';
import { lineEndingOf } from './line-ending.ts';

/** Puts the comment that switches `rule` off into the block where `place` stands, or at the top of the document. */
export function switchOffRule(document: KamervragenDocument, rule: string, place: Span): TextEdit {
  const lineEnd = lineEndingOf(document.source);
  const comment = `<!-- kamervragen: uit ${rule} -->`;
  const part = partAt(document, place.start);
  if (part === null) {
    const top = document.frontMatter?.span.end ?? 0;
    return insertion(top, top === 0 ? comment + lineEnd : lineEnd + comment);
  }
  const anchor = part.heading?.span.end ?? part.range.start;
  return insertion(endOfLine(document.source, anchor), lineEnd + comment);
}

function insertion(at: number, newText: string): TextEdit {
  return { span: { start: at, end: at }, newText };
}

function endOfLine(source: string, offset: number): number {
  const rest = source.slice(offset, offset + 10_000).search(/[\r\n]/);
  return rest === -1 ? source.length : offset + rest;
}
