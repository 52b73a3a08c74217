import { answersOf } from '../../../../src/core/document/lookup.ts';
import type { Answer, KamervragenDocument, Question } from '../../../../src/core/document/model.ts';
import { parseDocument } from '../../../../src/core/document/parse.ts';
import { applyEdits } from '../../../../src/core/edits/apply.ts';
import { numbersSpan } from '../../../../src/core/edits/heading-text.ts';
import type { Span, TextEdit } from '../../../../src/core/text/span.ts';

/** A text with one fault in it, and all that the check must say about it: rules and places, in order. */
export interface FaultyVariant {
  readonly fault: string;
  readonly text: string;
  readonly expected: readonly { readonly rule: string; readonly offset: number }[];
}

/** The edits that plant a fault, with `⟦rule⟧` where that rule must speak; null where it would not be the only fault. */
type Plan = readonly TextEdit[] | null;

/** A number that no set has. */
const far = '177';
const marker = /⟦([a-z-]+)⟧/g;

/** Every fault in every place of a sound document where it can be planted without a second one. */
export function plantFaults(source: string): readonly FaultyVariant[] {
  const document = parseDocument(source);
  const { questions, answers, footnotes } = document;
  const pairs = answers.flatMap((answer, index) => {
    const next = answers[index + 1];
    return next === undefined ? [] : [[answer, next] as const];
  });
  const plans: readonly (readonly [fault: string, plans: readonly Plan[]])[] = [
    ['answer removed', answers.map((answer) => removeAnswer(document, answer))],
    ['answer emptied', answers.map((answer) => empty(document, answer, 'antwoord-leeg'))],
    ['answer renumbered', answers.map((answer) => renumberAnswer(document, answer))],
    ['answer duplicated', answers.map((answer) => duplicate(document, answer, 'antwoord-dubbel'))],
    ['answers exchanged', pairs.map(([answer, next]) => exchangeNumbers(document, answer, next))],
    ['group merged', pairs.map(([answer, next]) => takeNumberOf(answer, next))],
    ['group split', answers.map((answer) => dropNumbers(document, answer))],
    ['question renumbered', questions.map((question) => renumberQuestion(document, question))],
    ['question duplicated', questions.map((question) => duplicate(document, question, 'vraag-dubbel'))],
    ['question emptied', questions.map((question) => empty(document, question, 'vraag-leeg'))],
    ['note removed', footnotes.map((_, index) => removeNote(document, index))],
    ['circle', pairs.map(([answer, next]) => circle(document, answer, next))],
    ['unknown reference', answers.map((answer) => append(answer, ` Zie ook vraag ⟦verwijzing-onbekend⟧${far}.`))],
    ['placeholder', answers.map((answer) => append(answer, ' Dat kost ⟦tijdelijke-tekst⟧[PM] euro.'))],
    ['impossible date', answers.map((answer) => append(answer, ' Dat was op ⟦datum-onjuist⟧31 februari 2024.'))],
    ['wrong kenmerk', answers.map((answer) => append(answer, ' Zie de brief ⟦kenmerk-onjuist⟧2023Z1492.'))],
    ['received too early', [receivedTooEarly(document)]],
  ];
  return plans.flatMap(([fault, all]) =>
    all.flatMap((plan) => (plan === null ? [] : { fault, ...unmarked(applyEdits(source, plan)) })),
  );
}

function unmarked(marked: string): Omit<FaultyVariant, 'fault'> {
  let removed = 0;
  const expected = [...marked.matchAll(marker)].map(({ 0: text, 1: rule = '', index }) => {
    const offset = index - removed;
    removed += text.length;
    return { rule, offset };
  });
  return { text: marked.replace(marker, ''), expected };
}

function insert(offset: number, newText: string): TextEdit {
  return { span: { start: offset, end: offset }, newText };
}

/** Marks the heading of a part. */
function speaksAt({ heading, range }: Question | Answer, rule: string): TextEdit {
  return insert(heading?.span.start ?? range.start, `⟦${rule}⟧`);
}

/** Notes go wrong too where their marks go, or where they stand at the bottom of a page inside the part. */
function hasMarks({ marks, footnotes }: KamervragenDocument, { start, end }: Span): boolean {
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

function empty(document: KamervragenDocument, part: Question | Answer, rule: string): Plan {
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

/** An answer that refers to the other would come to refer to itself. */
function exchangeNumbers(document: KamervragenDocument, answer: Answer, next: Answer): Plan {
  const [first, second] = [numbersSpan(answer), numbersSpan(next)];
  if (first === null || second === null || answer.numbers.length > 1 || next.numbers.length > 1) return null;
  if (isReferredTo(document, [...answer.numbers, ...next.numbers])) return null;
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
  return [
    speaksAt(question, 'antwoord-ontbreekt'),
    speaksAt(question, 'vraag-nummering'),
    { span, newText: far },
    speaksAt(answer, 'antwoord-zonder-vraag'),
  ];
}

/** A question of only a number (`4.`) is one where it goes on from the one before, so that it cannot be repeated or emptied. */
function isPlain({ source }: KamervragenDocument, { heading }: Question | Answer): boolean {
  return heading !== null && /\p{L}/u.test(source.slice(heading.span.start, heading.span.end));
}

/** Only marks that say what they are (`[^1]`) are still marks when their note is gone. */
function removeNote({ footnotes, marks, source }: KamervragenDocument, index: number): Plan {
  const note = footnotes[index];
  const own = marks.filter((mark) => mark.note === index);
  const areCertain = own.every(({ span }) => source.startsWith('[^', span.start));
  if (note === undefined || own.length === 0 || !areCertain) return null;
  return [...own.map(({ span }) => insert(span.start, '⟦voetnoot-ontbreekt⟧')), { span: note.span, newText: '' }];
}

function circle(document: KamervragenDocument, answer: Answer, next: Answer): Plan {
  if (hasMarks(document, answer.range) || hasMarks(document, next.range)) return null;
  const referTo = ({ heading, range }: Answer, number = ''): TextEdit => ({
    span: { start: heading?.span.end ?? range.start, end: range.end },
    newText: `\nZie het antwoord op ⟦verwijzing-kring⟧vraag ${number}.`,
  });
  return [referTo(answer, next.numbers[0]), referTo(next, answer.numbers[0])];
}

function append({ body, range }: Answer, sentence: string): Plan {
  return /[.!?]$/.test(body.text) ? [insert(range.end, sentence)] : null;
}

function receivedTooEarly({ header: { submitted, received } }: KamervragenDocument): Plan {
  if (submitted === null || received === null) return null;
  return [{ span: received.span, newText: '⟦datum-onjuist⟧3 januari 1999' }];
}
