import type { Provenance } from '../document/provenance.ts';
import { formatDate } from '../text/dates.ts';
import { enumeration } from '../text/enumeration.ts';
import { formatNumberList } from '../text/numbers.ts';

/** What is known about where an earlier answer stands. */
export interface EarlierSource extends Provenance {
  /** Path of the file. */
  readonly file: string;
}

/** An earlier question with its answer, or a passage of a letter: then the question is empty. */
export interface EarlierAnswer {
  readonly question: string;
  readonly answer: string;
  /** Empty where the source does not number its questions. */
  readonly numbers: readonly string[];
  readonly source: EarlierSource;
}

/** Refers to an earlier answer: `Zie ook het antwoord op vraag 3 (Aanhangsel Handelingen II 2022/23, nr. 1782).` */
export function referenceTo(earlier: EarlierAnswer): string {
  return `Zie ook ${citationOf(earlier)}.`;
}

/** An earlier answer within a sentence: `het antwoord op vraag 3 (Aanhangsel Handelingen II 2022/23, nr. 1782)`. */
export function citationOf(earlier: EarlierAnswer): string {
  const { source } = earlier;
  const where = publication(source) ?? [...letterDate(source), letter(source)].join(', ');
  const asked = source.aanhangsel === null ? askedBy(source) : '';
  return oneLine(`${whatIs(earlier, asked)} (${where})`);
}

/** The note that an inserted answer carries: who answered what, when and where it was printed. One line. */
export function sourceNote(earlier: EarlierAnswer): string {
  const { question, numbers, source } = earlier;
  const what = question === '' ? 'Brief' : 'Antwoord';
  const by = source.respondents.length === 0 ? '' : ` van ${enumeration(source.respondents)}`;
  const asked = question === '' ? '' : ` op ${questionWords(numbers)}${askedBy(source)}`;
  const date = source.date === null ? '' : `, ${formatDate(source.date)}`;
  return oneLine(`${what}${by}${asked}${date}, ${publication(source) ?? letter(source)}.`);
}

/** The earlier question, its answer and their source, to read. */
export function readableEarlier(earlier: EarlierAnswer): string {
  const { question, answer, numbers } = earlier;
  const number = numbers.length === 0 ? '' : ` ${formatNumberList(numbers)}`;
  const head = question === '' ? '' : `Vraag${number}\n\n${question}\n\nAntwoord${number}\n\n`;
  return `${head}${answer}\n\n${sourceNote(earlier)}\n`;
}

/** Source in a few words, for lists: `Aanhangsel Handelingen II 2022/23, nr. 1782`, the kenmerk or the file's name. */
export function shortSource(source: EarlierSource): string {
  return publication(source) ?? source.kenmerk ?? fileName(source.file);
}

/** The last part of a path, whichever way its slashes lean. */
export function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** `2022-2023/1782` in any of its spellings: `2022-2023, 1782`, `ah-tk-20222023-1782`. */
const yearAndNumber = /(\d{4})\D?(?:\d{2})?(\d{2})\D+(\d+)$/;

/** The printed publication as lawyers cite it, or null where its number is unknown. */
function publication({ aanhangsel }: EarlierSource): string | null {
  if (aanhangsel === null) return null;
  const [, first, second, number] = yearAndNumber.exec(aanhangsel) ?? [];
  if (number === undefined) return `Aanhangsel Handelingen, nr. ${aanhangsel}`;
  return `Aanhangsel Handelingen II ${first}/${second}, nr. ${number}`;
}

/** The letter itself, where it was not printed (yet): its kenmerk, else its file. */
function letter({ kenmerk, file }: EarlierSource): string {
  return kenmerk === null ? `bron: ${fileName(file)}` : `kenmerk ${kenmerk}`;
}

function letterDate({ date }: EarlierSource): readonly string[] {
  return date === null ? [] : [formatDate(date)];
}

function whatIs({ question, numbers }: EarlierAnswer, asked: string): string {
  return question === '' ? 'de eerdere brief' : `het antwoord op ${questionWords(numbers)}${asked}`;
}

/** ` van het lid Jansen (ABC)`; this also tells the reader that another set is meant. */
function askedBy({ members }: EarlierSource): string {
  if (members.length === 0) return '';
  return ` van ${members.length === 1 ? 'het lid' : 'de leden'} ${enumeration(members)}`;
}

function questionWords(numbers: readonly string[]): string {
  if (numbers.length === 0) return 'eerdere vragen';
  return `${numbers.length === 1 ? 'vraag' : 'de vragen'} ${formatNumberList(numbers)}`;
}

/** What an archive file says could hold line ends, which would end the note. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
