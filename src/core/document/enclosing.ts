import type { Span } from '../text/span.ts';
import { answersOf, partAt, touches } from './lookup.ts';
import type { Answer, KamervragenDocument, Question } from './model.ts';

/** The spans around `offset`, each holding the one before: sentence, paragraph, text, part, question with answer. */
export function enclosingSpans(document: KamervragenDocument, offset: number): readonly Span[] {
  const part = partAt(document, offset);
  const inside = part !== null && offset <= part.range.end ? part : null;
  const text = inside === null ? null : textSpan(inside);
  const paragraph = clip(paragraphSpan(document.source, offset), text, offset);
  const sentence = sentenceSpan(document.source, paragraph, offset);
  const spans: Span[] = [];
  for (const span of [sentence, paragraph, text, inside?.range ?? null, pairSpan(document, inside)]) {
    if (span === null || !touches(span, offset)) continue;
    const last = spans.at(-1);
    if (last === undefined || (isInside(last, span) && !isInside(span, last))) spans.push(span);
  }
  return spans;
}

/** A paragraph without the heading that stands on the line above it. */
function clip(paragraph: Span, text: Span | null, offset: number): Span {
  return text !== null && touches(text, offset)
    ? { ...paragraph, start: Math.max(paragraph.start, text.start) }
    : paragraph;
}

function isInside(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The part without its heading. */
function textSpan({ body, range }: Question | Answer): Span | null {
  const first = body.pieces[0];
  return first === undefined ? null : { start: first.source, end: range.end };
}

/** A question and the answer that directly follows it. */
function pairSpan(document: KamervragenDocument, part: Question | Answer | null): Span | null {
  if (part === null) return null;
  const question =
    part.type === 'question' ? part : document.questions.findLast(({ range }) => range.start < part.range.start);
  if (question === undefined) return null;
  const answer = answersOf(document, question.numbers).find(({ range }) => range.start > question.range.start);
  if (answer === undefined) return null;
  const parted = document.questions.some(
    ({ range }) => range.start > question.range.start && range.start < answer.range.start,
  );
  return parted ? null : { start: question.range.start, end: answer.range.end };
}

/** The lines around `offset` up to the nearest empty lines. */
function paragraphSpan(source: string, offset: number): Span {
  let start = lineStart(source, offset);
  while (start > 0 && source.slice(lineStart(source, start - 1), start).trim() !== '')
    start = lineStart(source, start - 1);
  let end = lineEnd(source, offset);
  while (end < source.length && source.slice(end + 1, lineEnd(source, end + 1)).trim() !== '')
    end = lineEnd(source, end + 1);
  return { start, end };
}

function sentenceSpan(source: string, paragraph: Span, offset: number): Span {
  let start = paragraph.start;
  for (const match of source.slice(paragraph.start, paragraph.end).matchAll(/([.?!…][”"’»)\]]?)\s+(?=[A-Z“"‘«(])/g)) {
    const end = paragraph.start + match.index + (match[1]?.length ?? 0);
    if (offset <= end) return { start, end };
    start = paragraph.start + match.index + match[0].length;
  }
  return { start, end: paragraph.end };
}

function lineStart(source: string, offset: number): number {
  return offset === 0 ? 0 : source.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(source: string, offset: number): number {
  const end = source.indexOf('\n', offset);
  return end === -1 ? source.length : end;
}
