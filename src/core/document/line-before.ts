import type { SourceLine } from './source-lines.ts';

/** The line right before; over the end of a page, the last one with text. */
export function lineBefore(
  { index, afterFormFeed }: SourceLine,
  lines: readonly SourceLine[],
  furniture: ReadonlySet<number>,
): SourceLine | undefined {
  let at = index - 1;
  let isNewPage = afterFormFeed;
  while (at >= 0 && (furniture.has(at) || lines[at]?.text === '')) {
    isNewPage ||= furniture.has(at) || lines[at]?.afterFormFeed === true;
    at--;
  }
  return lines[isNewPage ? at : index - 1];
}
