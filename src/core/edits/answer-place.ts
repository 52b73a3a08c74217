import { answersOf, partAt } from '../document/lookup.ts';
import type { Answer, KamervragenDocument, Question } from '../document/model.ts';
import { formatNumberList } from '../text/numbers.ts';

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

/** The line end of a text. */
export function lineEndOf(source: string): '\r\n' | '\n' {
  return source.includes('\r\n') ? '\r\n' : '\n';
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
  const eol = lineEndOf(document.source);
  const at = answer.body.text === '' ? endOfLine(document.source, answer.range.end) : answer.range.end;
  const after = roomBeforeNextPart(document, at);
  if (answer.body.text === '') return { at, before: eol, after };
  return { at, before: joining === 'paragraph' ? eol + eol : ' ', after };
}

function newAnswer(document: KamervragenDocument, question: Question): AnswerPlace {
  const eol = lineEndOf(document.source);
  const at = question.range.end;
  const heading = `Antwoord ${formatNumberList(question.numbers)}`;
  return { at, before: `${eol}${eol}${heading}${eol}`, after: roomBeforeNextPart(document, at) };
}

/** Line ends that are missing for an empty line between `at` and a part that follows. */
function roomBeforeNextPart({ questions, answers, source }: KamervragenDocument, at: number): string {
  const starts = [...questions, ...answers].map(({ range }) => range.start).filter((start) => start >= at);
  if (starts.length === 0) return '';
  const between = source.slice(at, Math.min(...starts));
  if (between.trim() !== '') return '';
  return lineEndOf(source).repeat(Math.max(0, 2 - between.split('\n').length + 1));
}

function endOfLine(source: string, offset: number): number {
  const at = source.slice(offset).search(/[\r\n]/);
  return at < 0 ? source.length : offset + at;
}
