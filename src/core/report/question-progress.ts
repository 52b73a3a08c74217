import type { QuestionState, QuestionStatus } from '../document/coverage.ts';
import { partAround } from '../document/lookup.ts';
import type { KamervragenDocument, Question } from '../document/model.ts';
import { groupBy } from '../group-by.ts';
import type { CheckResult } from '../rules/engine/engine.ts';
import type { Problem } from '../rules/engine/rule.ts';

/** A question under its heading, which may have several numbers. */
export interface QuestionProgress {
  readonly question: Question;
  /** Of its numbers, the one that is farthest from done. Null in a delay notice, which answers none. */
  readonly state: QuestionState | null;
  /** What was found in the question and in its answers. */
  readonly problems: readonly Problem[];
}

/** How far every question is, in the order of the document, and what was found in none of them. */
export interface Progress {
  readonly questions: readonly QuestionProgress[];
  readonly elsewhere: readonly Problem[];
}

/** Puts what was found with the questions that it is about. */
export function progressPerQuestion(document: KamervragenDocument, { coverage, problems }: CheckResult): Progress {
  const byPart = groupBy(problems, ({ span }) => partAround(document, span.start));
  const owners = new Set<unknown>();
  const questions = [...groupBy(coverage.statuses, ({ question }) => question)].map(([question, group]) => {
    const parts = new Set([question, ...group.flatMap(({ answers }) => answers)]);
    for (const part of parts) owners.add(part);
    return {
      question,
      state: document.kind === 'delay' ? null : stateOf(group),
      problems: [...parts].flatMap((part) => byPart.get(part) ?? []),
    };
  });
  return { questions, elsewhere: [...byPart].flatMap(([part, found]) => (owners.has(part) ? [] : found)) };
}

const farthestFirst = ['open', 'begonnen', 'gegroepeerd'] as const;

function stateOf(group: readonly QuestionStatus[]): QuestionState {
  return farthestFirst.find((state) => group.some((status) => status.state === state)) ?? 'beantwoord';
}
