import type { Answer, KamervragenDocument, Question } from '../document/model.ts';
import { lineEndingOf } from '../text/line-ending.ts';
import { formatNumberList } from '../text/numbers.ts';
import type { TextEdit } from '../text/span.ts';
import { UserError } from '../user-error.ts';
import { type Block, blocksOf, headingFrame, textStart } from './blocks.ts';
import { answerHeading } from './heading-text.ts';

/**
 * Joins a question with the one after it: one heading for both, their texts below each other, and one answer that holds
 * the texts of both answers. Throws `UserError` where that cannot be done.
 */
export function mergeWithNext(document: KamervragenDocument, question: Question): TextEdit {
  const blocks = blocksOf(document);
  const index = blocks.findIndex((block) => block.question === question);
  const [first, second] = [blocks[index], blocks[index + 1]];
  if (first === undefined || second === undefined) throw new UserError('Na deze vraag komt geen vraag meer.');
  if (!isComplete(first) || !isComplete(second)) {
    throw new UserError('Deze vragen zijn al met andere samen beantwoord; splits die groep eerst.');
  }
  const numbers = [...first.question.numbers, ...second.question.numbers];
  const answers = [...first.answers, ...second.answers];
  const texts = [joinedPart(document, [first.question, second.question], numbers)];
  if (answers.length > 0) texts.push(joinedPart(document, answers, numbers));
  return {
    span: { start: first.span.start, end: second.span.end },
    newText: texts.join(emptyLine(document)),
  };
}

/**
 * Gives each question of a group a heading of its own. The first keeps the answer, the others refer to it. Throws
 * `UserError` where the text cannot be divided over the numbers.
 */
export function splitGroup(document: KamervragenDocument, question: Question): TextEdit {
  const block = blocksOf(document).find((one) => one.question === question);
  const [first, ...rest] = question.numbers;
  if (block === undefined || first === undefined || rest.length === 0) {
    throw new UserError('Dit is geen groep: de vraag heeft maar één nummer.');
  }
  if (!isComplete(block))
    throw new UserError('Het antwoord geldt ook voor andere vragen; splits dat eerst met de hand.');
  const paragraphs = bodySource(document, question).split(/(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)\s*/);
  if (paragraphs.length !== question.numbers.length) {
    throw new UserError(
      `De tekst is niet over ${question.numbers.length} nummers te verdelen: zet tussen de vragen een lege regel en probeer het opnieuw.`,
    );
  }
  const [answer] = block.answers;
  const parts = question.numbers.flatMap((number, index) => [
    framed(document, question, [number]) + paragraphs[index],
    ...(answer === undefined ? [] : [framed(document, answer, [number]) + splitAnswer(document, answer, first, index)]),
  ]);
  return { span: block.span, newText: parts.join(emptyLine(document)) };
}

function splitAnswer(document: KamervragenDocument, answer: Answer, first: string, index: number): string {
  const text = bodySource(document, answer);
  return index === 0 || text === '' ? text : `Zie het antwoord op vraag ${first}.`;
}

/** True where the block has at most one answer, which covers this question and no other. */
function isComplete({ question, answers }: Block): boolean {
  return (
    answers.length < 2 && answers.every(({ numbers }) => numbers.every((number) => question.numbers.includes(number)))
  );
}

function joinedPart(
  document: KamervragenDocument,
  parts: readonly (Question | Answer)[],
  numbers: readonly string[],
): string {
  const [model] = parts;
  const texts = parts.map((part) => bodySource(document, part)).filter((text) => text !== '');
  return model === undefined ? '' : framed(document, model, numbers) + texts.join(emptyLine(document));
}

/** The heading of `model` with other numbers, up to where its text begins. */
function framed(document: KamervragenDocument, model: Question | Answer, numbers: readonly string[]): string {
  const { before, after } = headingFrame(document.source, model);
  const isBare = !/[\r\n]$/.test(after) && model.body.text === '';
  if (model.heading?.mentions.length === 0 && model.type === 'answer') {
    return answerHeading(document, numbers) + lineEndingOf(document.source);
  }
  return before + formatNumberList(numbers) + after + (isBare ? lineEndingOf(document.source) : '');
}

function bodySource({ source }: KamervragenDocument, part: Question | Answer): string {
  return source.slice(textStart(source, part), part.range.end).trimEnd();
}

function emptyLine({ source }: KamervragenDocument): string {
  return lineEndingOf(source).repeat(2);
}
