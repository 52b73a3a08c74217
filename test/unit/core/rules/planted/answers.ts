import { answersOf } from '../../../../../src/core/document/lookup.ts';
import type { Answer, KamervragenDocument, Question } from '../../../../../src/core/document/model.ts';
import { numbersSpan } from '../../../../../src/core/edits/heading-text.ts';
import { isBare } from '../../../../../src/core/rules/facts/polarity.ts';
import type { Span, TextEdit } from '../../../../../src/core/text/span.ts';
import { type FaultKind, insert, type Plan } from './variant.ts';

/** A number that no set has. */
export const far = '177';

/** Faults in what answers what. */
export const answerFaults: readonly FaultKind[] = [
  ['answer removed', (document) => document.answers.map((answer) => removeAnswer(document, answer))],
  ['answer emptied', (document) => document.answers.map((answer) => empty(document, answer, 'antwoord-leeg'))],
  ['answer renumbered', (document) => document.answers.map((answer) => renumberAnswer(document, answer))],
  ['answer duplicated', (document) => document.answers.map((answer) => duplicate(document, answer, 'antwoord-dubbel'))],
  ['answers exchanged', (document) => pairs(document).map(([answer, next]) => exchangeNumbers(document, answer, next))],
  ['group merged', (document) => pairs(document).map(([answer, next]) => takeNumberOf(answer, next))],
  ['group split', (document) => document.answers.map((answer) => dropNumbers(document, answer))],
  ['question renumbered', (document) => document.questions.map((question) => renumberQuestion(document, question))],
  [
    'question duplicated',
    (document) => document.questions.map((question) => duplicate(document, question, 'vraag-dubbel')),
  ],
  ['question emptied', (document) => document.questions.map((question) => empty(document, question, 'vraag-leeg'))],
];

/** Each answer with the one behind it. */
export function pairs({ answers }: KamervragenDocument): readonly (readonly [Answer, Answer])[] {
  return answers.flatMap((answer, index) => {
    const next = answers[index + 1];
    return next === undefined ? [] : [[answer, next] as const];
  });
}

/** Marks the heading of a part. */
function speaksAt({ heading, range }: Question | Answer, rule: string): TextEdit {
  return insert(heading?.span.start ?? range.start, `⟦${rule}⟧`);
}

/** Notes go wrong too where their marks go, or where they stand at the bottom of a page inside the part. */
export function hasMarks({ marks, footnotes }: KamervragenDocument, { start, end }: Span): boolean {
  return [...marks, ...footnotes].some(({ span }) => start <= span.start && span.start < end);
}

function isReferredTo({ references }: KamervragenDocument, numbers: readonly string[]): boolean {
  return references.some(({ mentions }) =>
    mentions.some((mention) => mention.numbers.some((number) => numbers.includes(number))),
  );
}

/** Marks the questions that lose their answer: at the number where a group keeps others. */
function uncovered({ questions }: KamervragenDocument, numbers: readonly string[]): readonly TextEdit[] {
  return questions.flatMap((question) => {
    const open = question.numbers.filter((number) => numbers.includes(number));
    if (open.length === 0) return [];
    if (open.length === question.numbers.length) return speaksAt(question, 'antwoord-ontbreekt');
    const mention = question.heading?.mentions.find((candidate) =>
      open.some((number) => candidate.numbers.includes(number)),
    );
    return mention === undefined ? [] : insert(mention.span.start, '⟦antwoord-ontbreekt⟧');
  });
}

function removeAnswer(document: KamervragenDocument, answer: Answer): Plan {
  if (document.answers.length < 2 || hasMarks(document, answer.range)) return null;
  return [...uncovered(document, answer.numbers), { span: answer.range, newText: '' }];
}

/** A question that asks for separate answers: without it, nothing is wrong with those taken together. */
export function asksSeparately({ body }: Question | Answer): boolean {
  return /één voor één|afzonderlijk|apart|per vraag/i.test(body.text);
}

function empty(document: KamervragenDocument, part: Question | Answer, rule: string): Plan {
  if (asksSeparately(part)) return null;
  if (part.heading === null || hasMarks(document, part.range) || !isPlain(document, part)) return null;
  const body = { start: part.heading.span.end, end: part.range.end };
  return [speaksAt(part, rule), { span: body, newText: '' }];
}

function duplicate(document: KamervragenDocument, part: Question | Answer, rule: string): Plan {
  const { start, end } = part.range;
  if (hasMarks(document, part.range) || !isPlain(document, part)) return null;
  return [insert(end, `\n\n⟦${rule}⟧${document.source.slice(start, end)}`)];
}

function renumberAnswer(document: KamervragenDocument, answer: Answer): Plan {
  const span = numbersSpan(answer);
  if (span === null) return null;
  return [...uncovered(document, answer.numbers), speaksAt(answer, 'antwoord-zonder-vraag'), { span, newText: far }];
}

/** An answer that refers to the other would come to refer to itself, and a bare yes may not do for the other question. */
function exchangeNumbers(document: KamervragenDocument, answer: Answer, next: Answer): Plan {
  const [first, second] = [numbersSpan(answer), numbersSpan(next)];
  if (first === null || second === null || answer.numbers.length > 1 || next.numbers.length > 1) return null;
  if (isReferredTo(document, [...answer.numbers, ...next.numbers])) return null;
  if (isBare(answer.body.text) || isBare(next.body.text)) return null;
  return [
    { span: first, newText: next.numbers.join() },
    speaksAt(next, 'antwoord-volgorde'),
    { span: second, newText: answer.numbers.join() },
  ];
}

function takeNumberOf(answer: Answer, next: Answer): Plan {
  const span = numbersSpan(answer);
  if (span === null || answer.numbers.length > 1 || next.numbers.length > 1) return null;
  return [{ span, newText: `${answer.numbers.join()} en ${next.numbers.join()}` }, speaksAt(next, 'antwoord-dubbel')];
}

function dropNumbers(document: KamervragenDocument, answer: Answer): Plan {
  const [first, ...others] = answer.numbers;
  const span = numbersSpan(answer);
  if (span === null || first === undefined || others.length === 0) return null;
  return [...uncovered(document, others), { span, newText: first }];
}

function renumberQuestion(document: KamervragenDocument, question: Question): Plan {
  const span = numbersSpan(question);
  const [answer, ...more] = answersOf(document, question.numbers);
  if (span === null || answer === undefined || more.length > 0 || isReferredTo(document, question.numbers)) return null;
  if (question.numbers.length > 1 || answer.numbers.length > 1 || !isPlain(document, question)) return null;
  if (!standInOrder(document)) return null;
  return [
    speaksAt(question, 'antwoord-ontbreekt'),
    speaksAt(question, 'vraag-nummering'),
    { span, newText: far },
    speaksAt(answer, 'antwoord-zonder-vraag'),
  ];
}

/** Behind single questions that were moved ahead, a missing number breaks the order there. */
function standInOrder({ questions }: KamervragenDocument): boolean {
  const numbers = questions
    .filter((question) => question.numbers.length === 1)
    .map((question) => Number(question.numbers[0]));
  return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
}

/** A question of only a number (`4.`) is one where it goes on from the one before, so that it cannot be repeated or emptied. */
function isPlain({ source }: KamervragenDocument, { heading }: Question | Answer): boolean {
  return heading !== null && /\p{L}/u.test(source.slice(heading.span.start, heading.span.end));
}
