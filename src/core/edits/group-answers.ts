import type { Answer, KamervragenDocument } from '../document/model.ts';
import { lineEndingOf } from '../text/line-ending.ts';
import { compareNumbers } from '../text/numbers.ts';
import type { TextEdit } from '../text/span.ts';
import { answerHeading, renumberHeading } from './heading-text.ts';

/** Takes an answer together with the next one: one heading with all numbers at the second place, both texts under it. */
export function mergeWithNext(document: KamervragenDocument, answer: Answer): readonly TextEdit[] {
  const next = document.answers[document.answers.indexOf(answer) + 1];
  if (next === undefined) return [];
  const numbers = [...new Set([...answer.numbers, ...next.numbers])].sort(compareNumbers);
  const heading = renumberHeading(next, numbers);
  if (heading === null) return [];
  const lineEnd = lineEndingOf(document.source);
  const text = bodySource(document, answer);
  const removed = { span: wholePart(document.source, answer), newText: '' };
  const at = next.body.pieces[0]?.source ?? next.range.end;
  if (text === '') return [removed, heading];
  const inserted = next.body.text === '' ? lineEnd + text : text + lineEnd + lineEnd;
  return [removed, heading, { span: { start: at, end: at }, newText: inserted }];
}

/** Gives every number of a grouped answer its own heading; the text stays under the first. */
export function splitAnswer(document: KamervragenDocument, answer: Answer): readonly TextEdit[] {
  const [first, ...others] = answer.numbers;
  const heading = first === undefined || others.length === 0 ? null : renumberHeading(answer, [first]);
  if (heading === null) return [];
  const lineEnd = lineEndingOf(document.source);
  const newText = others.map((number) => lineEnd + lineEnd + answerHeading(document, [number]) + lineEnd).join('');
  return [heading, { span: { start: answer.range.end, end: answer.range.end }, newText }];
}

function bodySource({ source }: KamervragenDocument, { body, range }: Answer): string {
  const first = body.pieces[0];
  return first === undefined ? '' : source.slice(first.source, range.end);
}

/** The answer with the white space before it. */
function wholePart(source: string, { range }: Answer): { readonly start: number; readonly end: number } {
  const gap = /\s*$/.exec(source.slice(Math.max(0, range.start - 20), range.start))?.[0].length ?? 0;
  return { start: range.start - gap, end: range.end };
}
