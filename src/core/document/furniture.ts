import type { Span } from '../text/span.ts';
import type { SourceLine } from './source-lines.ts';

/**
 * Lines that the printer put on every page of a publication of the Kamer, after the layout of kv-tk and ah-tk files,
 * and rules drawn between pages. Only short lines are looked at.
 */
const patterns: readonly RegExp[] = [
  /^(?:ah|kv|h)[- ](?:tk|ek)[- ]\d{4,8}(?:[- ]?[A-Z]?\d{1,6})?(?:[- ][hn]\d)?$/i,
  /^ISSN\s?\d{4}/,
  /^[’'‘]?s[-‑ ]Gravenhage\s\d{4}/,
  /^(?:Tweede|Eerste) Kamer, vergaderjaar \d{4}\s?[-–—]\s?\d{4}, (?:Aanhangsel|Vragen)/i,
  /^(?:Kamervragen \(Aanhangsel\)|Aanhangsel van de Handelingen) \d{4}[-–]\d{4}, nr\. \d{1,5}$/,
  /^(?:KVR\d{4,6}|\d{10}KVR\d{4,6})$/,
  /^Sdu Uitgevers$/,
  /^(?:[-_*=]\s?){3,}$/,
];
/** The printer's number, right below its sign: `KVR8812⏎2989903650`. */
const printersNumber = /^\d{10}$/;

const titlePatterns: readonly RegExp[] = [
  /^[#*\s]{0,10}(?:Tweede|Eerste) Kamer der Staten-Generaal\s{0,80}\d?[*\s]{0,4}$/,
  /^[#*\s]{0,10}Vergaderjaar \d{4}\s?[-–—]\s?\d{4}(?:\s+(?:Aanhangsel van de Handelingen|Vragen gesteld door de leden der Kamer))?[*\s]{0,4}$/,
  /^[#*\s]{0,10}Vragen gesteld door de leden der Kamer(?:, (?:overeenkomstig artikel \d{2,3}|met de daarop door de)[ \p{L}]{0,80})?[*\s]{0,4}$/u,
  /^[#*\s]{0,10}(?:(?:het )?Reglement van Orde, )?(?:met de daarop door de )?regering gegeven antwoorden[*\s]{0,4}$/,
];

/** The logo of the Kamer, as a program for Markdown took it; below or above its name, for `## 2` may be a question. */
const logo = /^#{1,4} 2$/;

const longest = 160;

function isRunningFoot(text: string): boolean {
  return text.length <= longest && patterns.some((pattern) => pattern.test(text));
}

/** What Word puts on the pages of a letter, of whatever publisher: `Pagina 2 van 4`, `- 2 -`. */
export function isPageNumber(text: string): boolean {
  return (
    /^(?:Pagina|Blad(?:zijde)?|Pag\.|Blz\.)\s\d{1,3}\s?(?:van|\/)\s?\d{1,3}$/i.test(text) ||
    /^[-–—]\s?\d{1,3}\s?[-–—]$/.test(text)
  );
}

function isTitle(text: string): boolean {
  return text.length <= longest && titlePatterns.some((pattern) => pattern.test(text));
}

/** Indexes of the lines that are page furniture. */
export function findFurniture(lines: readonly SourceLine[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { index, text } of lines) {
    if (text === '') continue;
    const isLogo = logo.test(text) && lines.slice(Math.max(0, index - 4), index + 5).some((line) => isTitle(line.text));
    const isPrinters = printersNumber.test(text) && /^KVR\d/.test(lines[index - 1]?.text ?? '');
    if (isLogo || isPrinters || isRunningFoot(text) || isTitle(text) || isPageNumber(text)) found.add(index);
  }
  return found;
}

/** Where the lines with these indexes stand, ascending. */
export function furnitureSpans(lines: readonly SourceLine[], furniture: ReadonlySet<number>): Span[] {
  return lines.filter(({ index }) => furniture.has(index)).map(({ span }) => span);
}
