import type { KamervragenDocument } from '../document/model.ts';
import { lineEndingOf } from '../text/line-ending.ts';
import type { TextEdit } from '../text/span.ts';
import { type AnswerPlace, answerPlace } from './answer-place.ts';
import { type EarlierAnswer, referenceTo, sourceNote } from './earlier-source.ts';

/** Edits that belong together, and where the cursor goes: an offset in the text after the edits. */
export interface Insertion {
  readonly edits: readonly TextEdit[];
  readonly caret: number;
}

/**
 * Puts an earlier answer, literally, into the answer to the question at `offset`, with its source as a footnote where
 * `withNote` asks for it. Null where there is no question.
 */
export function insertEarlierAnswer(
  document: KamervragenDocument,
  offset: number,
  earlier: EarlierAnswer,
  withNote: boolean,
): Insertion | null {
  const place = answerPlace(document, offset, 'paragraph');
  if (place === null) return null;
  const text = withLineEnds(earlier.answer, lineEndingOf(document.source));
  if (!withNote) return insertion(place, text);
  const label = freeLabel(document);
  return withDefinition(document, place, `${text}[^${label}]`, `[^${label}]: ${sourceNote(earlier)}`);
}

/** Puts a reference to an earlier answer into the answer to the question at `offset`. Null where there is no question. */
export function insertReference(
  document: KamervragenDocument,
  offset: number,
  earlier: EarlierAnswer,
): Insertion | null {
  const place = answerPlace(document, offset, 'sentence');
  return place === null ? null : insertion(place, referenceTo(earlier));
}

function insertion(place: AnswerPlace, text: string): Insertion {
  const span = { start: place.at, end: place.at };
  return {
    edits: [{ span, newText: place.before + text + place.after }],
    caret: place.at + place.before.length + text.length,
  };
}

/** The text at its place and the note's definition at the end of the document. */
function withDefinition(
  document: KamervragenDocument,
  place: AnswerPlace,
  text: string,
  definition: string,
): Insertion {
  const { source } = document;
  const eol = lineEndingOf(source);
  const { edits, caret } = insertion(place, text);
  const tail = source.slice(Math.max(place.at, source.trimEnd().length));
  const wanted = followsNote(document, place.at) ? 1 : 2;
  const newText = `${eol.repeat(Math.max(0, wanted - tail.split('\n').length + 1))}${definition}${eol}`;
  const [edit] = edits;
  // Two insertions at one place would leave their order to the editor.
  if (edit !== undefined && place.at === source.length) {
    return { edits: [{ span: edit.span, newText: edit.newText + newText }], caret };
  }
  return { edits: [...edits, { span: { start: source.length, end: source.length }, newText }], caret };
}

/** True where the document ends with a note, below which the new one can stand without an empty line. */
function followsNote({ footnotes, source }: KamervragenDocument, at: number): boolean {
  const end = source.trimEnd().length;
  return at < end && footnotes.some(({ span }) => span.end >= end);
}

/** One more than the highest number among the marks and the notes. */
function freeLabel({ marks, footnotes }: KamervragenDocument): number {
  const labels = [...marks, ...footnotes].map(({ label }) => Number(label)).filter(Number.isSafeInteger);
  return Math.max(0, ...labels) + 1;
}

function withLineEnds(text: string, eol: string): string {
  return text.split(/\r\n|\r|\n/).join(eol);
}
