import { answersOf } from '../document/lookup.ts';
import type { KamervragenDocument, Question } from '../document/model.ts';
import type { TextEdit } from '../text/span.ts';
import { type Block, blocksOf, swap, wholeLines } from './blocks.ts';

export type Direction = 'up' | 'down';

/**
 * Puts a question with its answer before the previous or after the next one. The numbers stay: a question that is
 * answered ahead of its turn keeps the number that the Kamer gave it. Empty where there is nowhere to go.
 */
export function moveQuestion(
  document: KamervragenDocument,
  question: Question,
  direction: Direction,
): readonly TextEdit[] {
  const blocks = blocksOf(document);
  const index = blocks.findIndex((block) => block.question === question);
  const [first, second] = direction === 'up' ? [blocks[index - 1], blocks[index]] : [blocks[index], blocks[index + 1]];
  if (index === -1 || first === undefined || second === undefined) return [];
  if (holdsAllAnswers(document, second))
    return [...swapQuestions(document, first, second), ...swapAnswers(document, first, second)];
  return swap(document.source, first.span, second.span);
}

/** True for the last question of a document whose answers stand together after all questions. */
function holdsAllAnswers(document: KamervragenDocument, { answers }: Block): boolean {
  return document.answers.length > 1 && answers.length === document.answers.length;
}

function swapQuestions({ source }: KamervragenDocument, first: Block, second: Block): readonly TextEdit[] {
  return swap(source, wholeLines(source, first.question), wholeLines(source, second.question));
}

/** Swaps the answers of two questions where each has one of its own and they stand next to each other. */
function swapAnswers(document: KamervragenDocument, first: Block, second: Block): readonly TextEdit[] {
  const [one, ...more] = answersOf(document, first.question.numbers);
  const [other, ...others] = answersOf(document, second.question.numbers);
  if (one === undefined || other === undefined || one === other || more.length + others.length > 0) return [];
  if (document.answers.indexOf(other) !== document.answers.indexOf(one) + 1) return [];
  return swap(document.source, wholeLines(document.source, one), wholeLines(document.source, other));
}
