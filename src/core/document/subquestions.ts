import type { CleanText, Subquestion } from './model.ts';
import { sourceSpan } from './source-span.ts';

const opensCondition = /^[\s«“"‘'(]{0,3}(?:en\s)?(?:zo|indien|als)\s(ja|nee|neen|niet)(?![\p{L}])/iu;
/** `Zo ja of nee, waarom` asks for a reason whatever the answer is. */
const either = /^[\s«“"‘'(]{0,3}zo\s(?:ja|nee)\s?(?:of|en|\/|dan wel)\s/iu;
/** What can end a question, or open or close a quotation; a paragraph closes what stands open. */
const turns = /[\n«“„»”]|\?[?!)’'"]*/g;

/** Cuts a question into the parts that want an answer of their own: at question marks outside quotations. */
export function splitSubquestions(body: CleanText): Subquestion[] {
  const { text } = body;
  const parts: Subquestion[] = [];
  let start = 0;
  for (const end of questionEnds(text)) {
    const part = trimmed(text, start, end);
    if (/\p{L}/u.test(text.slice(part.start, part.end))) parts.push(subquestion(body, part.start, part.end));
    start = end;
  }
  const rest = trimmed(text, start, text.length);
  if (isQuestionWithoutMark(text.slice(rest.start, rest.end), parts.length))
    parts.push(subquestion(body, rest.start, rest.end));
  return parts;
}

/** Where questions end: behind the mark and what closes it. */
function questionEnds(text: string): number[] {
  const ends: number[] = [];
  let depth = 0;
  for (const { 0: turn, index } of text.matchAll(turns)) {
    if (turn === '\n') depth = 0;
    else if (turn === '»' || turn === '”') depth = Math.max(0, depth - 1);
    else if (!turn.startsWith('?')) depth++;
    else if (depth === 0 && !goesOn(text, index + turn.length)) ends.push(index + turn.length);
  }
  return ends;
}

/** `… «wat nu?» en hoe` goes on in the same sentence; so does a mark inside a title or an address. */
function goesOn(text: string, end: number): boolean {
  return /^(?:\s(?=\p{Ll})|[\p{Ll}=&/])/u.test(text.slice(end, end + 2));
}

function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  let [from, to] = [start, end];
  while (from < to && /[\s)»”"’']/.test(text[from] ?? '')) from++;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to--;
  return { start: from, end: to };
}

/** A whole text without a question mark is one question; behind questions only a condition is. */
function isQuestionWithoutMark(rest: string, before: number): boolean {
  if (rest === '' || !/\p{L}/u.test(rest)) return false;
  return before === 0 || opensCondition.test(rest);
}

function subquestion(body: CleanText, start: number, end: number): Subquestion {
  const text = body.text.slice(start, end);
  const match = either.test(text) ? null : opensCondition.exec(lastSentence(text));
  const condition = match === null ? 'none' : /^ja$/i.test(match[1] ?? '') ? 'if-yes' : 'if-no';
  return { text, span: sourceSpan(body, start, end), condition };
}

/** The sentence that asks: statements may stand before it. */
function lastSentence(text: string): string {
  const at = text.slice(0, -1).search(/[.!]\s+(?=(?:Zo|Indien|Als)\s(?:ja|nee|neen|niet)(?!\p{L})[^.]*$)/u);
  return at < 0 ? text : text.slice(at + 1);
}
