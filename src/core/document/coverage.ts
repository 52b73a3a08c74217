import type { Answer, KamervragenDocument, Question } from './model.ts';
import { oncePerDocument } from './once.ts';
import { placeholdersIn } from './placeholders.ts';

/** `gegroepeerd` is answered too, together with other questions. */
export type QuestionState = 'open' | 'begonnen' | 'beantwoord' | 'gegroepeerd';

/** One question number and what answers it. */
export interface QuestionStatus {
  readonly number: string;
  readonly question: Question;
  /** In the order of the document; more than one is a mistake. */
  readonly answers: readonly Answer[];
  readonly state: QuestionState;
}

/** How far a set is. `missing` are the numbers without a text that answers them, in the order of the document. */
export interface Coverage {
  readonly statuses: readonly QuestionStatus[];
  readonly answered: number;
  readonly missing: readonly string[];
}

/** The state of every question number; worked out once per document version. */
export const coverageOf: (document: KamervragenDocument) => Coverage = oncePerDocument(measure);

/** True where the answer heading has nothing under it; comments are no text. */
export function isEmptyAnswer(answer: Answer): boolean {
  return answer.body.text === '';
}

/** `6a` belongs to `6`: an answer to the one covers the other where that one does not exist itself. */
export function baseNumber(number: string): string {
  return number.replace(/[a-z]$/, '');
}

function measure(document: KamervragenDocument): Coverage {
  const answersTo = answerLookup(document);
  const seen = new Set<string>();
  const statuses: QuestionStatus[] = [];
  for (const question of document.questions) {
    for (const number of question.numbers) {
      if (seen.has(number)) continue;
      seen.add(number);
      const answers = answersTo(number);
      statuses.push({ number, question, answers, state: stateOf(answers) });
    }
  }
  const missing = statuses.filter((status) => !isAnswered(status)).map(({ number }) => number);
  return { statuses, answered: statuses.length - missing.length, missing };
}

function isAnswered({ answers }: QuestionStatus): boolean {
  return answers.some((answer) => !isEmptyAnswer(answer));
}

/** What answers a number: its own answers, else (for `6a`) those of `6`, else (for `6`) those of `6a`, `6b` …. */
function answerLookup(document: KamervragenDocument): (number: string) => readonly Answer[] {
  const exact = new Map<string, Answer[]>();
  const parts = new Map<string, Answer[]>();
  for (const answer of document.answers) {
    for (const number of new Set(answer.numbers)) {
      const base = baseNumber(number);
      push(exact, number, answer);
      if (base !== number) push(parts, base, answer);
    }
  }
  return (number) => exact.get(number) ?? exact.get(baseNumber(number)) ?? parts.get(number) ?? [];
}

function push(map: Map<string, Answer[]>, key: string, answer: Answer): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [answer]);
  else if (list.at(-1) !== answer) list.push(answer);
}

function stateOf(answers: readonly Answer[]): QuestionState {
  const written = answers.find((answer) => !isEmptyAnswer(answer));
  if (written === undefined) return 'open';
  if (placeholdersIn(written.body).length > 0) return 'begonnen';
  return written.numbers.length > 1 ? 'gegroepeerd' : 'beantwoord';
}
