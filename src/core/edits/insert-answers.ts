import { coverageOf } from '../document/coverage.ts';
import { partIndexAt, partsInOrder } from '../document/lookup.ts';
import type { Answer, KamervragenDocument, Question } from '../document/model.ts';
import { oncePerDocument } from '../document/once.ts';
import { groupBy } from '../group-by.ts';
import { lineEndingOf } from '../text/line-ending.ts';
import { compareNumbers } from '../text/numbers.ts';
import type { TextEdit } from '../text/span.ts';
import { answerHeading } from './heading-text.ts';

type Part = Question | Answer;

/** An empty answer for these numbers of a question, at the place where a reader expects it. */
export function insertAnswer(document: KamervragenDocument, question: Question, numbers: readonly string[]): TextEdit {
  const at = placeOf(document, question, numbers);
  const lineEnd = lineEndingOf(document.source);
  const before = partsTouch(document) ? lineEnd : lineEnd + lineEnd;
  const after = /^[ \t]*(?:[\r\n]|$)/.test(document.source.slice(at, at + 80)) ? lineEnd : lineEnd + lineEnd;
  return { span: { start: at, end: at }, newText: before + answerHeading(document, numbers) + after };
}

/** Empty answers for all questions that have none; one edit per place, ascending. */
export function insertMissingAnswers(document: KamervragenDocument): readonly TextEdit[] {
  const open = coverageOf(document).statuses.filter(({ answers }) => answers.length === 0);
  const byPlace = new Map<number, string>();
  for (const [question, statuses] of groupBy(open, (status) => status.question)) {
    const { span, newText } = insertAnswer(
      document,
      question,
      statuses.map(({ number }) => number),
    );
    byPlace.set(span.start, (byPlace.get(span.start) ?? '') + newText);
  }
  return [...byPlace].sort(([a], [b]) => a - b).map(([at, newText]) => ({ span: { start: at, end: at }, newText }));
}

/** Behind the question, or among the answers where those stand together after all questions. */
function placeOf(document: KamervragenDocument, question: Question, numbers: readonly string[]): number {
  const number = numbers[0] ?? '';
  const isEarlier = (part: Part) => compareNumbers(part.numbers[0] ?? '', number) < 0;
  if (answersStandApart(document)) {
    return (document.answers.findLast(isEarlier) ?? document.questions.at(-1) ?? question).range.end;
  }
  const parts = partsInOrder(document);
  let place: Part = question;
  for (let next = partIndexAt(document, question.range.start) + 1; next < parts.length; next++) {
    const part = parts[next];
    if (part?.type !== 'answer' || !isEarlier(part)) break;
    place = part;
  }
  return place.range.end;
}

/** One answer right behind its own question, the last one, is no row of answers. */
function answersStandApart({ questions, answers }: KamervragenDocument): boolean {
  const last = questions.at(-1);
  const first = answers[0];
  if (questions.length < 2 || last === undefined || first === undefined) return false;
  return first.range.start > last.range.start && !last.numbers.some((number) => first.numbers.includes(number));
}

/** True where the document has no empty line between a question and its answer. */
const partsTouch = oncePerDocument(({ source, answers }): boolean => {
  const first = answers.find(({ heading }) => heading !== null);
  if (first === undefined) return false;
  const gap = /[\s#*_]*$/.exec(source.slice(Math.max(0, first.range.start - 20), first.range.start))?.[0] ?? '';
  return (gap.match(/\r\n|\r|\n/g) ?? []).length < 2;
});
