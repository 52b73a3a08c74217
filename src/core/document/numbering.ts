import { compareNumbers } from '../text/numbers.ts';
import { baseNumber } from './coverage.ts';
import type { Answer, KamervragenDocument, Question } from './model.ts';

/** The first question whose number does not go on from those before it. */
export interface NumberingBreak {
  readonly question: Question;
  /** The number that was to come here, and whether it comes further on. */
  readonly expected: number;
  readonly comesLater: boolean;
}

/**
 * The first place where the numbers do not run on, or null. Questions that are taken together, under one heading or in
 * one answer, may stand ahead of their turn; a number that occurs twice explains the gap that it leaves.
 */
export function numberingBreak({ questions, answers }: KamervragenDocument): NumberingBreak | null {
  const grouped = answers.filter(({ numbers }) => numbers.length > 1).flatMap(({ numbers }) => numbers);
  const together = new Set([...grouped, ...answeredInOneGo(questions, answers)]);
  const all = new Set(questions.flatMap(({ numbers }) => numbers.map(baseNumber)));
  const seen = new Set<string>();
  let expected = 1;
  let repeats = 0;
  for (const question of questions) {
    const bases = question.numbers.map(baseNumber);
    const first = Number(bases[0]);
    const comesLater = all.has(String(expected));
    const gap = seen.has(String(first)) ? 0 : first - expected;
    const isMovedAhead = comesLater && (bases.length > 1 || question.numbers.some((number) => together.has(number)));
    const isExplained = gap <= repeats && !comesLater;
    if (gap !== 0 && !isMovedAhead && !isExplained) return { question, expected, comesLater };
    if (gap !== 0 && isExplained) {
      repeats -= gap;
      expected = first;
    }
    if (question.numbers.some((number) => seen.has(number))) repeats++;
    for (const number of [...question.numbers, ...bases]) seen.add(number);
    while (seen.has(String(expected))) expected++;
  }
  return null;
}

/** Questions in order that stand together before an answer, where others are answered one by one. */
function answeredInOneGo(questions: readonly Question[], answers: readonly Answer[]): readonly string[] {
  const runs: Question[][] = [];
  let next = 0;
  for (const question of questions) {
    const before = next;
    while ((answers[next]?.range.start ?? Number.POSITIVE_INFINITY) < question.range.start) next++;
    const run = runs.at(-1);
    if (run === undefined || next > before) runs.push([question]);
    else run.push(question);
  }
  const several = runs.filter((run) => run.length > 1 && run.every(isAscending));
  return several.length === runs.length ? [] : several.flat().flatMap(({ numbers }) => numbers);
}

function isAscending({ numbers }: Question, index: number, run: readonly Question[]): boolean {
  const previous = run[index - 1]?.numbers.at(-1);
  return previous === undefined || compareNumbers(previous, numbers[0] ?? '') < 0;
}

/** True where every number occurs once and the numbers run on: nothing is to be renumbered. */
export function isNumberedWell(document: KamervragenDocument): boolean {
  const numbers = document.questions.flatMap((question) => question.numbers);
  return new Set(numbers).size === numbers.length && numberingBreak(document) === null;
}
