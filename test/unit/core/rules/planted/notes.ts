import type { FootnoteMark, KamervragenDocument } from '../../../../../src/core/document/model.ts';
import { type FaultKind, insert, type Plan } from './variant.ts';

/** Faults in footnotes and their marks. */
export const noteFaults: readonly FaultKind[] = [
  ['note removed', (document) => document.footnotes.map((_, index) => removeNote(document, index))],
  ['mark removed', (document) => document.footnotes.map((_, index) => removeMark(document, index))],
  ['note doubled', (document) => document.footnotes.map((_, index) => doubleNote(document, index))],
];

function marksOf({ marks }: KamervragenDocument, index: number): readonly FootnoteMark[] {
  return marks.filter((mark) => mark.note === index);
}

/** Marks that are no more than a digit are marks because there is a note. */
function areCertain({ source }: KamervragenDocument, marks: readonly FootnoteMark[]): boolean {
  const whole = /^(?:\[\^?\d+\s?\]|[¹²³])$/;
  return marks.length > 0 && marks.every(({ span }) => whole.test(source.slice(span.start, span.end)));
}

function removeNote(document: KamervragenDocument, index: number): Plan {
  const note = document.footnotes[index];
  const own = marksOf(document, index);
  if (note === undefined || !areCertain(document, own)) return null;
  return [...own.map(({ span }) => insert(span.start, '⟦voetnoot-ontbreekt⟧')), { span: note.span, newText: '' }];
}

/** Of several marks in one (`[4 5]`) none can be taken out alone. */
function removeMark(document: KamervragenDocument, index: number): Plan {
  const note = document.footnotes[index];
  const own = marksOf(document, index);
  if (note === undefined || !areCertain(document, own)) return null;
  return [...own.map(({ span }) => ({ span, newText: '' })), insert(note.labelSpan.start, '⟦voetnoot-ongebruikt⟧')];
}

/** A bare number opens many a line. */
const writtenLabels = /^(?:\[|[¹²³]|\(?\d+\))/;

function doubleNote(document: KamervragenDocument, index: number): Plan {
  const note = document.footnotes[index];
  if (note === undefined || !writtenLabels.test(document.source.slice(note.span.start, note.span.end))) return null;
  const { start, end } = note.span;
  const label = note.labelSpan.start - start;
  const copy = document.source.slice(start, end);
  return [insert(end, `\n${copy.slice(0, label)}⟦voetnoot-dubbel⟧${copy.slice(label)}`)];
}
