import { readHeading } from './heading.ts';
import { lineBefore } from './line-before.ts';
import { isNotesTitle } from './notes-title.ts';
import { isName, isOfficeLine } from './signature.ts';
import type { SourceLine } from './source-lines.ts';

/** The words under a letter, which no sentence goes on with. */
const closing =
  /^(?:(?:[Hh]oogachtend|HOOGACHTEND)(?!\p{L})|[Mm]et vriendelijke groet(?:en)?(?:[,.!\s]{0,8}$|,|\snamens\s|\s\p{Lu}))/u;
/** The header of a set, of which there may be several in one text; in small letters a sentence goes on. */
const setOpening = /^(?:mondelinge )?vra(?:ag|gen) van (?:het lid|de leden) /i;
/** How the header of a set ends where it has a full stop as a sentence has. */
const submittedAtEnd = /ingezonden\s\d{1,2}\s\p{L}{3,9}\s\d{4}\s?\)?\.?$/imu;
/** Lines that such a header takes at most. */
const longestHeader = 8;

/** `Antwoorden` above the first of them, where all questions stand before all answers. */
const blockTitle = /^[*_#\s]{0,10}(?:Vragen|Antwoorden|Beantwoording)[*_\s]{0,4}:?[*_\s]{0,4}$/i;

/** `Vragen en opmerkingen van de leden van de D66-fractie`: in a written consultation the numbers begin anew below it. */
const groupTitle =
  /^[*_#\s]{0,10}(?:[IVX\d]{1,4}\.?\s{1,4})?(?:Vragen|Inbreng|Opmerkingen)(?:\sen\sopmerkingen)?\svan\sde\s[^.?!:]{1,60}fracties?[*_\s]{0,4}$/i;

/** What stands above the header of another set: its kenmerk or its number. */
const setLead = /^(?:\d{4}\s?Z\s?\d{4,6}|(?:AH\s)?\d{1,5})$/;
const setHeader = /^(?:\(ingezonden|Antwoord van (?:de )?(?:minister|staatssecretaris))/i;

/** How every such line begins; most lines are told apart by this alone. */
const opens =
  /^[*_#\s]{0,10}(?:[\dIVX]|AH\s|hoogacht|met\s|mondel|vra|inbreng|opmerk|(?:de\s)?(?:minist|staats)|antwoorden|beantw|voetn|eindn|noten|bron)/i;

/**
 * True for a line that belongs to no question or answer: the end of a letter, a title, the head of another set.
 */
export function endsPart(line: SourceLine, lines: readonly SourceLine[], furniture: ReadonlySet<number>): boolean {
  const { text } = line;
  if (!opens.test(text)) return false;
  return (
    endsLetter(line, lines, furniture) ||
    isSetHead(line, lines) ||
    groupTitle.test(text) ||
    isBlockTitle(line, lines) ||
    isNotesTitle(line, lines) ||
    leadsToSet(line, lines)
  );
}

/** True for a farewell, and for an office with a name below it. */
export function endsLetter(line: SourceLine, lines: readonly SourceLine[], furniture: ReadonlySet<number>): boolean {
  return closing.test(line.text) || signs(line, lines, furniture);
}

/** True for a line with which the header of a set begins; a sentence of an answer may open with the same words. */
export function isSetHead({ text, index }: SourceLine, lines: readonly SourceLine[]): boolean {
  if (!setOpening.test(text) || /^\p{Ll}/u.test(text)) return false;
  const below = lines.slice(index, index + longestHeader);
  const blank = below.findIndex((line) => line.text === '');
  const header = below.slice(0, blank < 0 ? below.length : blank).map((line) => line.text);
  return submittedAtEnd.test(header.join('\n')) || !header.at(-1)?.endsWith('.');
}

function isBlockTitle(line: SourceLine, lines: readonly SourceLine[]): boolean {
  if (!blockTitle.test(line.text)) return false;
  const below = nextText(lines, line.index);
  return below !== undefined && readHeading(below.text, below.span.start) !== null;
}

/** `De minister van Financiën,` with a name below it; in a sentence the line before goes on. */
function signs(line: SourceLine, lines: readonly SourceLine[], furniture: ReadonlySet<number>): boolean {
  if (!isOfficeLine(line.text)) return false;
  if (/[\p{L}\d(/-]$/u.test(lineBefore(line, lines, furniture)?.text ?? '')) return false;
  const below = nextText(lines, line.index);
  return below !== undefined && isName(below.text);
}

function leadsToSet({ text, index }: SourceLine, lines: readonly SourceLine[]): boolean {
  if (!setLead.test(text)) return false;
  const below = lines.slice(index + 1, index + 9).find((line) => line.text !== '' && !setLead.test(line.text));
  return below !== undefined && (isSetHead(below, lines) || (setHeader.test(below.text) && !/^\d{1,5}$/.test(text)));
}

function nextText(lines: readonly SourceLine[], index: number): SourceLine | undefined {
  return lines.slice(index + 1, index + 6).find(({ text }) => text !== '');
}
