import type { NoteLabel } from './note-label.ts';
import type { SourceLine } from './source-lines.ts';

/** A line that may open a note, `at` into it where another note stands before. */
export interface Candidate {
  readonly line: SourceLine;
  readonly label: NoteLabel;
  readonly at: number;
}

/** A sentence, with a mark in brackets or a raised one behind it. */
export const endsSentence = /[.?!][»”"’')]{0,2}\s?(?:\(?\d{1,3}\)|\[\d{1,3}\s?\]|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})?$/;
/** Also with a bare digit as the mark: `bericht?1`. */
export const endsMarkedSentence = /[.?!][»”"’')]{0,2}\s?(?:\(?\d{1,3}\)|\[?\d{1,3}\s?\]?|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})?$/;
/** What may open a note behind its label. */
export const opensNote = /^(?:[\p{Lu}«"“‘]|https?:|www\.)/u;

/** `2Kamerstuk 12 345`: text that opens a sentence has a space behind a number. */
export function isGlued({ line, label }: Candidate): boolean {
  return label.textStart === label.end && /^\p{Lu}[\p{L}.]{2}|^https?:/u.test(line.text.slice(label.textStart));
}

/** A year, a paper, an address or a title in quotation marks. */
export const sourceSign = /(?<!\d)(?:19|20)\d{2}(?!\d)|https?:|www\.|Kamerst|[«“"]/;

/** A source, behind a capital. */
export function namesSource({ line, label }: Candidate): boolean {
  const text = line.text.slice(label.textStart, label.textStart + 300);
  return /^[\p{Lu}«“"]/u.test(text) && sourceSign.test(text);
}

/** `1 https://…`. */
export function startsWithAddress({ line, label }: Candidate): boolean {
  return /^https?:/.test(line.text.slice(label.textStart, label.textStart + 8));
}
