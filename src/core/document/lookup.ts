import type { Span } from '../text/span.ts';
import type {
  Answer,
  Footnote,
  FootnoteMark,
  Heading,
  KamervragenDocument,
  NumberMention,
  Question,
  QuestionReference,
} from './model.ts';
import { oncePerDocument } from './once.ts';

/** What stands at a place in the source, as far as one can go somewhere from it. */
export type Target =
  | {
      readonly type: 'heading';
      readonly part: Question | Answer;
      readonly heading: Heading;
      readonly mention: NumberMention | null;
    }
  | { readonly type: 'reference'; readonly reference: QuestionReference; readonly mention: NumberMention | null }
  | { readonly type: 'mark'; readonly mark: FootnoteMark }
  | { readonly type: 'note'; readonly note: Footnote };

/** True where `offset` lies in the span or touches its end, as a cursor does behind a word. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** The heading, reference, footnote mark or note label at `offset`, or null. */
export function targetAt(document: KamervragenDocument, offset: number): Target | null {
  const mark = document.marks.find(({ span }) => touches(span, offset));
  if (mark !== undefined) return { type: 'mark', mark };
  const note = document.footnotes.find(({ labelSpan }) => touches(labelSpan, offset));
  if (note !== undefined) return { type: 'note', note };
  for (const part of [...document.questions, ...document.answers]) {
    if (part.heading === null || !touches(part.heading.span, offset)) continue;
    return { type: 'heading', part, heading: part.heading, mention: mentionAt(part.heading.mentions, offset) };
  }
  const reference = document.references.find(({ span }) => touches(span, offset));
  if (reference === undefined) return null;
  return { type: 'reference', reference, mention: mentionAt(reference.mentions, offset) };
}

/** All questions and answers as they stand in the text. */
export const partsInOrder = oncePerDocument(({ questions, answers }): readonly (Question | Answer)[] =>
  [...questions, ...answers].sort((a, b) => a.range.start - b.range.start),
);

/** Where in `partsInOrder` the part stands that begins last at or before `offset`, found by halving; -1 before all. */
export function partIndexAt(document: KamervragenDocument, offset: number): number {
  const parts = partsInOrder(document);
  let [low, high] = [-1, parts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((parts[middle]?.range.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The question or answer whose range holds `offset`, white space after it included; null before the first. */
export function partAt(document: KamervragenDocument, offset: number): Question | Answer | null {
  return partsInOrder(document)[partIndexAt(document, offset)] ?? null;
}

/** The question or answer in whose range `offset` lies, or null. */
export function partAround(document: KamervragenDocument, offset: number): Question | Answer | null {
  const part = partAt(document, offset);
  return part !== null && offset < part.range.end ? part : null;
}

/** The question at `offset`; inside an answer the first question that it covers. */
export function questionAt(document: KamervragenDocument, offset: number): Question | null {
  const part = partAt(document, offset);
  if (part === null || part.type === 'question') return part;
  return questionsOf(document, part.numbers)[0] ?? null;
}

/** The questions that carry one of these numbers, in the order of the document. */
export function questionsOf(document: KamervragenDocument, numbers: readonly string[]): readonly Question[] {
  return document.questions.filter((question) => question.numbers.some((number) => numbers.includes(number)));
}

/** The answers that cover one of these numbers, in the order of the document. */
export function answersOf(document: KamervragenDocument, numbers: readonly string[]): readonly Answer[] {
  return document.answers.filter((answer) => answer.numbers.some((number) => numbers.includes(number)));
}

/** All numbers that a list of mentions names. */
export function numbersOf(mentions: readonly NumberMention[]): readonly string[] {
  return mentions.flatMap(({ numbers }) => numbers);
}

/** Where a list of mentions stands, from the first to the last; null for an empty list. */
export function mentionsSpan(mentions: readonly NumberMention[]): Span | null {
  const [first] = mentions;
  const last = mentions.at(-1);
  return first === undefined || last === undefined ? null : { start: first.span.start, end: last.span.end };
}

/** Every place in headings and in references of this set where one of these numbers is written. */
export function mentionsOf(document: KamervragenDocument, numbers: readonly string[]): readonly NumberMention[] {
  const headings = [...document.questions, ...document.answers].flatMap(({ heading }) => heading?.mentions ?? []);
  const references = document.references.filter(({ external }) => !external).flatMap(({ mentions }) => mentions);
  return [...headings, ...references].filter((mention) => mention.numbers.some((number) => numbers.includes(number)));
}

/** True for `antwoord op vraag 3`, which leads to the answer; `vraag 3` leads to the question. */
export function refersToAnswer({ source }: KamervragenDocument, { span }: QuestionReference): boolean {
  const before = source.slice(Math.max(0, span.start - 40), span.start);
  if (/antwoord(?:en)?\s+(?:op|bij|onder|van)?\s{0,3}(?:de\s{1,3})?$/i.test(before)) return true;
  return /antwoord/i.test(source.slice(span.start, span.end));
}

function mentionAt(mentions: readonly NumberMention[], offset: number): NumberMention | null {
  return mentions.find(({ span }) => touches(span, offset)) ?? null;
}
