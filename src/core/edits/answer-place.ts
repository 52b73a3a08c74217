import { answersOf, partAt } from '../document/lookup.ts';
import type { Answer, KamervragenDocument, Question } from '../document/model.ts';
import { lineEndingOf } from '../text/line-ending.ts';
import { insertAnswer } from './insert-answers.ts';

/** Where a text goes into the answer, and what must stand around it to keep it apart from its neighbours. */
export interface AnswerPlace {
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

/** How a text joins what already stands in the answer when it comes at its end. */
export type Joining = 'paragraph' | 'sentence';

/**
 * The place for a text in the answer to the question at `offset`: at `offset` inside its answer; from elsewhere in the
 * question at the answer's end. An answer heading that is missing is made. Null where there is no question.
 */
export function answerPlace(document: KamervragenDocument, offset: number, joining: Joining): AnswerPlace | null {
  const part = partAt(document, offset);
  if (part === null) return null;
  if (part.type === 'answer' && isInside(document, part, offset)) return atCursor(document, offset);
  if (part.type === 'answer') return atEnd(document, part, joining);
  const answer = answersOf(document, part.numbers).at(0);
  return answer === undefined ? newAnswer(document, part) : atEnd(document, answer, joining);
}

/** Below the heading's line and not past anything but white space after the answer. */
function isInside({ source }: KamervragenDocument, answer: Answer, offset: number): boolean {
  const bodyStart = answer.heading === null ? answer.range.start : endOfLine(source, answer.heading.span.end);
  if (offset < answer.range.start || offset <= bodyStart) return answer.heading === null && offset === bodyStart;
  return offset <= answer.range.end || source.slice(answer.range.end, offset).trim() === '';
}

function atCursor(document: KamervragenDocument, offset: number): AnswerPlace {
  const { source } = document;
  const glued = /[^\s(«“‘"']$/u.test(source.slice(Math.max(0, offset - 2), offset));
  const followed = /^[\p{L}\p{N}([«“‘]/u.test(source.slice(offset, offset + 2));
  return { at: offset, before: glued ? ' ' : '', after: followed ? ' ' : roomBeforeNextPart(document, offset) };
}

function atEnd(document: KamervragenDocument, answer: Answer, joining: Joining): AnswerPlace {
  if (answer.body.text === '') {
    const at = endOfLine(document.source, answer.range.end);
    return { at, before: gapBelowHeading(document), after: roomBeforeNextPart(document, at) };
  }
  const at = answer.range.end;
  const before = joining === 'paragraph' ? lineEndingOf(document.source).repeat(2) : ' ';
  return { at, before, after: roomBeforeNextPart(document, at) };
}

function newAnswer(document: KamervragenDocument, question: Question): AnswerPlace {
  const { span, newText } = insertAnswer(document, question, question.numbers);
  const before = newText.trimEnd() + gapBelowHeading(document);
  return { at: span.start, before, after: roomBeforeNextPart(document, span.start) };
}

/** One or two line ends, as the document has them between its headings and their texts. */
function gapBelowHeading({ questions, answers, source }: KamervragenDocument): string {
  const model = [...answers, ...questions].find(({ heading, body }) => heading !== null && body.pieces.length > 0);
  const from = model?.heading?.span.end ?? 0;
  const between = source.slice(from, model?.body.pieces[0]?.source ?? from);
  return lineEndingOf(source).repeat(between.split('\n').length > 2 ? 2 : 1);
}

/** Line ends that are missing for an empty line between `at` and a part that follows. */
function roomBeforeNextPart({ questions, answers, source }: KamervragenDocument, at: number): string {
  const starts = [...questions, ...answers].map(({ range }) => range.start).filter((start) => start >= at);
  if (starts.length === 0) return '';
  const between = source.slice(at, Math.min(...starts));
  if (between.trim() !== '') return '';
  return lineEndingOf(source).repeat(Math.max(0, 2 - between.split('\n').length + 1));
}

function endOfLine(source: string, offset: number): number {
  const at = source.slice(offset).search(/[\r\n]/);
  return at < 0 ? source.length : offset + at;
}
