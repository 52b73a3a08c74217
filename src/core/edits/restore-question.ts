import type { Question } from '../document/model.ts';
import { lineEndingOf } from '../text/line-ending.ts';
import type { TextEdit } from '../text/span.ts';

/** Puts the imported text (of `draftQuestions`) back under the question's heading. `source` is the draft's text. */
export function restoreQuestion(source: string, { heading, body, range }: Question, original: string): TextEdit {
  const lineEnd = lineEndingOf(source);
  const newText = original.replaceAll('\n', lineEnd);
  const first = body.pieces[0];
  if (first !== undefined) return { span: { start: first.source, end: range.end }, newText };
  const end = heading?.span.end ?? range.start;
  return { span: { start: end, end }, newText: lineEnd + newText };
}
