import type { KamervragenDocument } from '../document/model.ts';
import { lineEndingOf } from '../text/line-ending.ts';
import type { TextEdit } from '../text/span.ts';

/** A heading `Vraag n` above every question that has none; nothing where the questions have numbers. */
export function numberQuestions(document: KamervragenDocument): readonly TextEdit[] {
  if (!document.unnumbered) return [];
  const lineEnd = lineEndingOf(document.source);
  return document.questions.flatMap(({ heading, range, numbers }) => {
    if (heading !== null) return [];
    const isAtLineStart = /(?:^|[\r\n])[ \t]*$/.test(document.source.slice(Math.max(0, range.start - 40), range.start));
    const newText = `${isAtLineStart ? '' : lineEnd + lineEnd}Vraag ${numbers.join(', ')}${lineEnd}`;
    return { span: { start: range.start, end: range.start }, newText };
  });
}
