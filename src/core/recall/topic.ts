import { answersOf, partAt, questionsOf } from '../document/lookup.ts';
import type { Answer, KamervragenDocument, Question } from '../document/model.ts';

/** The question that one is working on: what is searched for, and where its answer stands. */
export interface RecallTopic {
  /** All numbers that the question or the grouped answer covers. */
  readonly numbers: readonly string[];
  /** The clean text of the question, or of all questions under one answer. */
  readonly text: string;
  /** The subject of the set: loose sub-questions lack context. */
  readonly context: string;
  readonly questions: readonly Question[];
  readonly answers: readonly Answer[];
}

/** The topic at `offset`: in a question that question, in an answer all that it answers; null where there is none. */
export function topicAt(document: KamervragenDocument, offset: number): RecallTopic | null {
  const part = partAt(document, offset);
  if (part === null) return null;
  const questions = part.type === 'question' ? [part] : questionsOf(document, part.numbers);
  return questions.length === 0 ? null : topicOf(document, questions, part.numbers);
}

/** Every question of the document as a topic of its own, in order. */
export function topicsOf(document: KamervragenDocument): readonly RecallTopic[] {
  return document.questions.map((question) => topicOf(document, [question], question.numbers));
}

function topicOf(
  document: KamervragenDocument,
  questions: readonly Question[],
  numbers: readonly string[],
): RecallTopic {
  return {
    numbers,
    text: questions.map(({ body }) => body.text).join('\n\n'),
    context: document.header.subject?.value ?? '',
    questions,
    answers: answersOf(document, numbers),
  };
}
