import type { Span } from '../text/span.ts';

/** A number that goes on a list of citations, and where it stands. */
interface FurtherNumber {
  readonly number: string;
  readonly span: Span;
}

/**
 * The numbers that follow at `end`: in `nr. 811 en 812` each is a citation of its own. `pattern` is sticky, and finds
 * the next one with its `number` last.
 */
export function furtherNumbers(pattern: RegExp, text: string, end: number): readonly FurtherNumber[] {
  const found: FurtherNumber[] = [];
  pattern.lastIndex = end;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const number = match.groups?.number ?? '';
    const end = match.index + match[0].length;
    found.push({ number, span: { start: end - number.length, end } });
  }
  return found;
}
