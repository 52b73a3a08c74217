/**
 * How a note's label is written: `[^1]:` or the link that a program made of it, `¹` or `<sup>1</sup>`, `[1]`, `1)`, a bare
 * number (`1 NOS`, `1NOS`), or something that a scan made of a small raised number (`' fd.nl`).
 */
export type NoteForm = 'markdown' | 'superscript' | 'bracket' | 'paren' | 'plain' | 'garbled';

/** The label with which a line opens a note. Offsets within the line. */
export interface NoteLabel {
  readonly form: NoteForm;
  readonly label: string;
  /** Where the label ends, its brackets included. */
  readonly end: number;
  /** Where the note's text begins. */
  readonly textStart: number;
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Written forms that are a label whatever follows them. */
const forms: readonly (readonly [NoteForm, RegExp])[] = [
  ['markdown', /^\[\^([^\]\s]{1,32})\]:\s*/],
  ['markdown', /^\[\\?\[(\d{1,3})\\?\]\]\(#[^()\s]{1,80}\)\s*/],
  ['superscript', /^<sup>\s?(\d{1,3})\s?<\/sup>\s*(?=\S)/i],
  ['superscript', /^([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s*(?=\S)/],
  ['bracket', /^\[(\d{1,3})\s?\]\s*(?=\S)/],
  ['paren', /^\(?(\d{1,3}|\*{1,3})\)\s*(?=\S)/],
];

/** A number and what may open a note behind it: a capital, a quotation, a web address, a number with a space between. */
const plain =
  /^(\d{1,3})(?=\s{0,3}[\p{Lu}«"“‘'(<]|\s{0,3}(?:https?:|www\.|zie |idem|ibid|bron|vgl\.?|cf\.?|o\.a\.)|\s{0,3}[\p{Ll}\d-]{1,60}\.[\p{Ll}]{2,4}(?![\p{L}])|\p{Ll}{4}|\s\d)/u;
/** A label glued to a kenmerk: `32024Z15585` is note 3. */
const gluedKenmerk = /^(\d{1,2})(?=(?:19|20)\d{2}[ZD]\d)/;

const garbled = /^['’‘`*°®]\s(?=[\p{L}«"“])/u;

/** What leads back from a note to its mark, as programs write it that make Markdown of Word's notes. */
const backLink = /\s{0,4}\[[↑↩]\ufe0e?\]\(#[^()\s]{1,80}\)$/;
const listLabel = /^(\d{1,3})\.\s{1,8}(?=\S)/;

/** `1. NRC`, which opens a note where something else says that there are notes. */
export function readListLabel(text: string, form: NoteForm = 'plain'): NoteLabel | null {
  const match = listLabel.exec(text);
  if (match?.[1] === undefined) return null;
  return { form, label: match[1], end: match[0].trimEnd().length, textStart: match[0].length };
}

/** How long the link back to the mark is that closes a line. */
export function backLinkLength(text: string): number {
  return text.endsWith(')') ? (backLink.exec(text.slice(-100))?.[0].length ?? 0) : 0;
}

/** A line's label; a garbled one has an empty label, for its number is known only from its place. */
export function readNoteLabel(text: string): NoteLabel | null {
  const head = text.slice(0, 120);
  for (const [form, pattern] of forms) {
    const match = pattern.exec(head);
    if (match?.[1] === undefined) continue;
    const label = form === 'superscript' ? plainDigits(match[1]) : match[1];
    return { form, label, end: match[0].trimEnd().length, textStart: match[0].length };
  }
  if (backLinkLength(text) > 0) return readListLabel(text, 'markdown');
  const match = gluedKenmerk.exec(head) ?? plain.exec(head);
  if (match?.[1] === undefined) {
    return garbled.test(head) ? { form: 'garbled', label: '', end: 1, textStart: 2 } : null;
  }
  const spaces = /^\s*/.exec(head.slice(match[1].length))?.[0].length ?? 0;
  return { form: 'plain', label: match[1], end: match[1].length, textStart: match[1].length + spaces };
}

/** The place of a note in its series: `*)` is the first, `**)` the second. */
export function ordinal(label: NoteLabel | undefined): number {
  const written = label?.label ?? '';
  return written.startsWith('*') ? written.length : Number(written);
}

/** `¹²` as `12`; plain digits stay. */
export function plainDigits(text: string): string {
  return Array.from(text, (character) =>
    superscripts.includes(character) ? superscripts.indexOf(character) : character,
  ).join('');
}

/** Where `[2]` opens the next note on the line of note 1: their paragraphs were joined. Null where none does. */
export function nextBracketOnLine(text: string, label: number): { start: number; label: NoteLabel } | null {
  const start = text.indexOf(`[${label}]`, 1);
  if (start < 0) return null;
  const read = readNoteLabel(text.slice(start));
  return read === null ? null : { start, label: read };
}
