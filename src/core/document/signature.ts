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

/** More than one word of a ministry's name: `Cultuur` may stand behind a comma as well. */
const fullName = /\p{Lu}\.|\p{L}\s.*\p{Lu}/u;

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
    const signed = readSigned(text, paragraph, paragraphs[index + 1]);
    if (signed === null) continue;
    const [office, ...more] = officesIn(text.slice(signed.office.start, signed.office.end), signed.office.start);
    if (office === undefined || more.length > 0) continue;
    const span = { start: office.span.start, end: signed.end };
    signers.push({ office: { ...office, name: withoutBrackets(signed.name), span }, onBehalf: false });
  }
  return signers.length === 0 ? [] : [...signers, ...others];
}

/** Where an office stands, who signs with it, and where the name ends. */
interface Signed {
  readonly office: Span;
  readonly name: string;
  readonly end: number;
}

/** An office with the name below it, or behind it where no empty line parts them. */
function readSigned(text: string, paragraph: Span, below: Span | undefined): Signed | null {
  const line = text.slice(paragraph.start, paragraph.end);
  if (!officeLine.test(line)) return null;
  const comma = line.lastIndexOf(', ');
  const behind = line.slice(comma + 2);
  if (comma > 0 && fullName.test(behind) && isName(behind) && !officeLine.test(behind))
    return { office: { start: paragraph.start, end: paragraph.start + comma }, name: behind, end: paragraph.end };
  const name = below === undefined ? '' : text.slice(below.start, below.end).trim();
  return below !== undefined && isName(name) ? { office: paragraph, name, end: below.end } : null;
}

/** The line of an office under a letter: short, and with nothing behind it. */
export function isOfficeLine(text: string): boolean {
  return text.length <= longestLine && officeLine.test(text) && !/[.?!:]$/.test(text);
}

/** True where a line can be somebody's name, perhaps in brackets: a few words with capitals, initials and particles. */
export function isName(text: string): boolean {
  if (text === '' || text.length > longestName) return false;
  const words = withoutBrackets(text).split(/\s+/);
  return words.length <= 8 && words.every((word) => nameWord.test(word));
}

function withoutBrackets(name: string): string {
  return name.replace(/^\((.*)\)$/, '$1');
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
