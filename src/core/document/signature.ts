import { type Span, shifted } from '../text/span.ts';
import { type Office, readOffices } from './offices.ts';

/** Who signs a letter; offsets within the text. */
export interface Signatory {
  readonly office: Office;
  readonly onBehalf: boolean;
}

const longestLine = 160;
const longestName = 60;
const officeLine = /^(?:de\s)?(?:minister|staats{1,2}ecretaris)(?![\p{L}])/iu;
const behalfLine = /^mede\snamens\s/i;
/** `D. Yeşilgöz-Zegerius`, `Micky Adriaansens`, `drs. A.B. van der Berg`, `S.A.M. (Sigrid) Kaag`. */
const nameWord =
  /^(?:(?:drs|dr|mr|ir|ing|prof)\.|\p{Lu}[\p{L}\p{M}'’.-]*|\(\p{Lu}[\p{L}\p{M}'’-]*\)|van|de|der|den|ter|ten|te|in|het|'t)$/u;

/** The signature block of a letter: the office, the name below it, and those on whose behalf it is sent as well. */
export function readSignature(text: string): Signatory[] {
  const signers: Signatory[] = [];
  const others: Signatory[] = [];
  const paragraphs = paragraphsOf(text);
  for (const [index, paragraph] of paragraphs.entries()) {
    const line = text.slice(paragraph.start, paragraph.end);
    if (line.length > longestLine) continue;
    if (behalfLine.test(line)) {
      others.push(...officesIn(line, paragraph.start).map((office) => ({ office, onBehalf: true })));
    }
    const below = paragraphs[index + 1];
    const [office, ...more] = officeLine.test(line) ? officesIn(line, paragraph.start) : [];
    const name = below === undefined ? '' : text.slice(below.start, below.end).trim();
    if (office === undefined || below === undefined || more.length > 0 || !isName(name)) continue;
    const span = { start: office.span.start, end: below.end };
    signers.push({ office: { ...office, name, span }, onBehalf: false });
  }
  return signers.length === 0 ? [] : [...signers, ...others];
}

/** The line of an office under a letter: short, and with nothing behind it. */
export function isOfficeLine(text: string): boolean {
  return text.length <= longestLine && officeLine.test(text) && !/[.?!:]$/.test(text);
}

/** True where a line can be somebody's name, perhaps in brackets: a few words with capitals, initials and particles. */
export function isName(text: string): boolean {
  if (text === '' || text.length > longestName) return false;
  const words = text.replace(/^\((.*)\)$/, '$1').split(/\s+/);
  return words.length <= 8 && words.every((word) => nameWord.test(word));
}

function officesIn(line: string, offset: number): Office[] {
  return readOffices(line.replace(/[,.]$/, '')).map((office) => ({
    ...office,
    span: shifted(office.span, offset),
  }));
}

function paragraphsOf(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf('\n\n', start);
    const end = found < 0 ? text.length : found;
    spans.push({ start, end });
    start = end + 2;
  }
  return spans;
}
