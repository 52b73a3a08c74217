import type { CleanText, Footnote, FootnoteMark, KamervragenDocument, Question } from '../document/model.ts';

/** How the notes of a document are numbered in a draft: one series, in the order of the text. */
export class NoteNumbers {
  readonly #numbers = new Map<Footnote | string, number>();
  readonly #document: KamervragenDocument;

  constructor(document: KamervragenDocument) {
    this.#document = document;
  }

  /** The number of the note that a mark points at; a mark without a note keeps a number of its own. */
  of({ note, label }: Pick<FootnoteMark, 'note' | 'label'>): number {
    const footnote = note === null ? undefined : this.#document.footnotes[note];
    const key = footnote ?? label;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#numbers.size + 1;
    this.#numbers.set(key, number);
    return number;
  }

  /** The notes that were asked for, as a draft writes them. */
  definitions(): readonly string[] {
    return [...this.#numbers].flatMap(([note, number]) =>
      typeof note === 'string' ? [] : `[^${number}]: ${note.body.text.replace(/\s+/g, ' ')}`,
    );
  }
}

/** The text of a question with its footnote marks as `[^n]`, paragraphs parted by an empty line. */
export function textWithMarks(document: KamervragenDocument, question: Question, notes: NoteNumbers): string {
  const { body, range } = question;
  const marks = document.marks.filter(({ span }) => range.start <= span.start && span.start < range.end);
  let text = '';
  let at = 0;
  for (const mark of marks) {
    const place = cleanOffset(body, mark.span.start);
    text += `${body.text.slice(at, place)}[^${notes.of(mark)}]`;
    at = place;
  }
  return text + body.text.slice(at);
}

/** The end of what stands before a place of the source, in the clean text. */
function cleanOffset({ pieces }: CleanText, source: number): number {
  const piece = pieces.findLast((candidate) => candidate.source <= source);
  return piece === undefined ? 0 : piece.at + Math.min(piece.length, source - piece.source);
}
