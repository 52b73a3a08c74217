import type { Span } from '../text/span.ts';
import type { Layout } from './layout.ts';
import type { Aanhangsel } from './model.ts';
import type { SourceLine } from './source-lines.ts';

const printedNumber = /^#{0,6}\s?\**(\d{1,5})\**$/;
const ministryNumber = /^\**AH\s?(\d{1,5})(?!\d)/;
const identifier = /^ah-tk-(\d{4})(\d{4})-(\d{1,5})(?:-[hn]\d)?$/;
const oldTitle = /^(?:Kamervragen \(Aanhangsel\)|Aanhangsel van de Handelingen) (\d{4})[-–](\d{4}), nr\. (\d{1,5})$/;
const yearPattern = /Vergaderjaar (\d{4})\s?[-–—]\s?(\d{4})/;
const title = /Aanhangsel van de Handelingen|gegeven antwoorden/;

/**
 * The number under which the set itself was printed: `582` under the title, `AH 604`, or the file name at the foot of
 * the first page. `limit` is the line with which the questions begin.
 */
export function readAanhangsel(layout: Layout, limit: number): Aanhangsel | null {
  const front = layout.lines.slice(0, limit);
  const isPrinted = front.some(({ text }) => text.length < 160 && title.test(text));
  for (const line of front) {
    const match = ministryNumber.exec(line.text) ?? (isPrinted ? printedNumber.exec(line.text) : null);
    if (match?.[1] !== undefined && !isTitleLogo(line))
      return { year: yearIn(front), number: match[1], span: digits(line, match[1]) };
  }
  return fromFoot(layout);
}

/** The `2` of the logo, which text extraction leaves on a line of its own. */
function isTitleLogo({ text }: SourceLine): boolean {
  return /^#{0,6}\s?2$/.test(text);
}

function digits(line: SourceLine, number: string): Span {
  const start = line.span.start + line.text.lastIndexOf(number);
  return { start, end: start + number.length };
}

function yearIn(front: readonly SourceLine[]): string | null {
  for (const { text } of front) {
    const match = yearPattern.exec(text.slice(0, 160));
    if (match !== null) return `${match[1]}-${match[2]}`;
  }
  return null;
}

function fromFoot({ lines, furniture }: Layout): Aanhangsel | null {
  for (const index of furniture) {
    const line = lines[index];
    const match = line === undefined ? null : (identifier.exec(line.text) ?? oldTitle.exec(line.text));
    if (line !== undefined && match?.[3] !== undefined) {
      return { year: `${match[1]}-${match[2]}`, number: match[3], span: digits(line, match[3]) };
    }
  }
  return null;
}
