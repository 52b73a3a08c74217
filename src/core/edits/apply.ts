import type { TextEdit } from '../text/span.ts';

/** The text after all edits, which do not overlap; edits at one place come in the order given. */
export function applyEdits(source: string, edits: readonly TextEdit[]): string {
  let text = '';
  let at = 0;
  for (const { span, newText } of edits.toSorted((a, b) => a.span.start - b.span.start)) {
    text += source.slice(at, span.start) + newText;
    at = span.end;
  }
  return text + source.slice(at);
}
