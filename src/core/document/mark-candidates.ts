import { monthSource } from '../text/dates.ts';
import type { Span } from '../text/span.ts';
import { type NoteForm, plainDigits } from './note-label.ts';

/** Something in a running text that may be a footnote mark. Offsets within the line. */
export interface MarkCandidate {
  readonly form: NoteForm;
  readonly labels: readonly { readonly label: string; readonly span: Span }[];
  /** What goes out of the clean text. */
  readonly span: Span;
  /** A mark even where no note of this label exists. */
  readonly certain: boolean;
  /** Digits that open a line may belong to its text (`3 miljoen`) or stand in a table. */
  readonly doubtful: boolean;
}

/**
 * `[^1]` and the link that a program made of it; superscript digits that are no unit or formula (m², CO²), also as
 * `<sup>1</sup>`; `[1]`, `[4 5 ]`; `1)` behind a word; digits glued to a word or its punctuation (`bericht?1`, but not
 * `hoe?2. Waarom`), to a date or a period (`2024–20271`), to an abbreviation (`RIVM2`), or behind a question at the end
 * of a line; digits alone on a line, or that open one.
 */
const patterns: readonly (readonly [NoteForm, RegExp])[] = [
  ['markdown', /\[(?:\^([^\]\s]{1,32})\](?!:)|\\?\[(\d{1,3})\\?\]\]\(#[^()\s]{1,80}\))/g],
  [
    'superscript',
    /(?<!(?:^|[^\p{L}])(?:[kcmdhµ]?m|CO|[NS]O|H|R))(?:<[sS][uU][pP]>\s?(\d{1,3})\s?<\/[sS][uU][pP]>|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))/gu,
  ],
  ['bracket', /\[(\d{1,3}(?:[ ,]{1,2}\d{1,3}){0,20})\s?\]/g],
  ['paren', /(?<=[?!.,»”"’'\p{L})]\s?)\(?(\d{1,3}|\*{1,3})\)(?![\p{L}\d])/gu],
  [
    'plain',
    /(?<=\p{Ll}{2}|\p{Lu}{2}|[\p{L}»”"'’%)\]][?!.,;:»”"’')\]]{1,3}|\d[?!;»”"’')\]]{1,3}|[»”"’')\]])(\d{1,2}(?:,? \d{1,2}){0,5})(?=[\s.,;:?!»”"’')]|$)(?![.,]\d|(?<=[?!]\d{1,2})[.)]\s)/gu,
  ],
  [
    'plain',
    new RegExp(
      String.raw`(?<=(?:\d{4}[-–/]|\d\s(?:${monthSource})\s)(?:19|20)\d{2})(\d{1,2})(?=[\s.,;:?!»”"’')]|$)(?![.,]\d)|(?<=[?!»”]\s)(\d{1,2})$`,
      'gu',
    ),
  ],
];
const aloneInBrackets = /^\(?(\d{1,3}|\*{1,3})\)(?=[.,;:»]{0,3}$)/;
const alone = /^(\d{1,3}(?: \d{1,3}){0,5})(?=[.,;:»)]{0,3}$)/;
const opening = /^(\d{1,2})(?=[.,;:»)]{0,2}\s)/;

/** What may be a footnote mark in a line of text, in order; candidates of different forms may overlap. */
export function findMarkCandidates(text: string): MarkCandidate[] {
  const found: MarkCandidate[] = [];
  if (!/[\d*¹²³⁰⁴-⁹[]/.test(text)) return found;
  for (const [form, pattern] of patterns) {
    for (const match of text.matchAll(pattern)) {
      if (form !== 'paren' || !closesBracket(match)) found.push(candidate(form, match, match[1] ?? match[2] ?? ''));
    }
  }
  const bracketed = aloneInBrackets.exec(text);
  if (bracketed !== null) found.push(candidate('paren', bracketed, bracketed[1] ?? ''));
  const start = alone.exec(text) ?? opening.exec(text);
  if (start !== null) found.push({ ...candidate('plain', start, start[1] ?? ''), doubtful: true });
  return found.sort((a, b) => a.span.start - b.span.start);
}

function candidate(form: NoteForm, match: RegExpExecArray, digits: string): MarkCandidate {
  const inner = match.index + match[0].indexOf(digits);
  const labels = Array.from(digits.matchAll(/[^\s,]+/g), (part) => ({
    label: form === 'superscript' ? plainDigits(part[0]) : part[0],
    span: { start: inner + part.index, end: inner + part.index + part[0].length },
  }));
  const kept = form === 'plain' ? runOfNumbers(labels) : labels;
  const end = kept.length < labels.length ? kept.at(-1)?.span.end : match.index + match[0].length;
  const span = { start: match.index, end: end ?? match.index };
  return { form, labels: kept, span, certain: isCertain(form, match), doubtful: false };
}

/** `»?1 2 3` are three marks; in `»1 20 maart` the second number belongs to the text. */
function runOfNumbers(labels: MarkCandidate['labels']): MarkCandidate['labels'] {
  const end = labels.findIndex(
    ({ label }, index) => index > 0 && Number(label) !== Number(labels[index - 1]?.label) + 1,
  );
  return end < 0 ? labels : labels.slice(0, end);
}

/** `1)` may count things up and `10⁶` is a number; behind a sentence or a quotation they are marks. */
function isCertain(form: NoteForm, match: RegExpExecArray): boolean {
  if (form === 'markdown' || form === 'bracket') return true;
  const before = match.input.slice(Math.max(0, match.index - 2), match.index);
  if (form === 'superscript') return !/\d$/.test(before);
  return form === 'paren' && /[?!.»”"’']\s?$/.test(before);
}

/** `(Kamerstuk 36 410, nr. 74)`: the bracket belongs to an opening one further up, or the number to `nr.`. */
function closesBracket({ input, index, 0: text }: RegExpExecArray): boolean {
  const before = input.slice(Math.max(0, index - 200), index);
  if (/(?<!\p{L})nrs?\.\s?$/iu.test(before.slice(-6))) return true;
  return !text.startsWith('(') && before.lastIndexOf('(') > before.lastIndexOf(')');
}
