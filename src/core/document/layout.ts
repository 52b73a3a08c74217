import { findFurniture, isPageNumber } from './furniture.ts';
import { findPageEdges } from './page-edges.ts';
import type { SourceLine } from './source-lines.ts';

/** The lines of a text with what the printer added, before it is known what they say. */
export interface Layout {
  readonly lines: readonly SourceLine[];
  /** Lines that are page furniture. */
  readonly furniture: ReadonlySet<number>;
  /** It comes from a publication of the Kamer, by what its printer added. */
  readonly isPrinted: boolean;
  /** Lines with which a new page begins. */
  readonly pageStarts: ReadonlySet<number>;
}

/** More indented lines than this share mean that indents are style, not the rest of a page break. */
const rareIndent = 0.05;

/** Finds out what the printer added to the lines of a text. */
export function readLayout(lines: readonly SourceLine[]): Layout {
  const printed = findFurniture(lines);
  const isPrinted = [...printed].some((index) => !isPageNumber(lines[index]?.text ?? ''));
  const furniture = new Set([...printed, ...findPageEdges(lines, printed)]);
  return { lines, furniture, isPrinted, pageStarts: findPageStarts(lines) };
}

/**
 * A form feed starts a page. Some programs turn it into one space at the start of the line: in a text without indents
 * such a line is taken as one, where the line before it is not empty.
 */
function findPageStarts(lines: readonly SourceLine[]): ReadonlySet<number> {
  const written = lines.filter(({ text }) => text !== '');
  const indented = written.filter(({ indent }) => indent === 1);
  const spaceIsBreak = indented.length > 0 && indented.length <= Math.max(1, rareIndent * written.length);
  const starts = new Set<number>();
  for (const line of lines) {
    const afterText = (lines[line.index - 1]?.text ?? '') !== '';
    if (line.afterFormFeed || (spaceIsBreak && line.indent === 1 && afterText && line.text !== ''))
      starts.add(line.index);
  }
  return starts;
}
