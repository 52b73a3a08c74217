import type { KamervragenDocument } from '../document/model.ts';
import type { Span, TextEdit } from '../text/span.ts';
import { UserError } from '../user-error.ts';

/** Gives a footnote another label, at its note and at every mark. Throws `UserError` where the label is not free. */
export function renameFootnote(document: KamervragenDocument, from: string, to: string): readonly TextEdit[] {
  const label = to.trim();
  if (!/^[\p{L}\d*_-]{1,40}$/u.test(label)) {
    throw new UserError(`‘${to}’ kan geen voetnoot heten; gebruik een nummer of een woord zonder spaties.`);
  }
  if (label === from) return [];
  if (document.footnotes.some((note) => note.label === label)) {
    throw new UserError(`Er is al een voetnoot ${label}.`);
  }
  const notes = document.footnotes.filter((note) => note.label === from).map(({ labelSpan }) => labelSpan);
  const marks = document.marks.filter((mark) => mark.label === from).map(({ span }) => span);
  return [...notes, ...marks]
    .sort((a, b) => a.start - b.start)
    .map((span) => ({ span: labelIn(document.source, span, from), newText: label }));
}

/** The label without the brackets, `^` or `)` around it; a superscript figure is the label as a whole. */
export function labelIn(source: string, { start, end }: Span, label: string): Span {
  const at = source.slice(start, end).lastIndexOf(label);
  return at === -1 ? { start, end } : { start: start + at, end: start + at + label.length };
}
