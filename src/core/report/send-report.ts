import type { QuestionState } from '../document/coverage.ts';
import type { KamervragenDocument, Question } from '../document/model.ts';
import { openingWords } from '../document/titles.ts';
import type { CheckResult } from '../rules/engine/engine.ts';
import type { Problem, Severity } from '../rules/engine/rule.ts';
import { missingRespondents } from '../rules/facts/respondents.ts';
import { daysLeft, termOf } from '../rules/facts/term.ts';
import { termijn } from '../rules/termijn.ts';
import { formatDate } from '../text/dates.ts';
import { LineTable } from '../text/lines.ts';
import { formatNumberList } from '../text/numbers.ts';
import { findAttachments } from './attachments.ts';
import { progressPerQuestion } from './question-progress.ts';
import { counted, countedProblems, delayNoticeName, progressOf } from './wording.ts';

/** A place in the document that a report links to; `line` counts from 1. */
export interface Place {
  readonly offset: number;
  readonly line: number;
}

/** One question heading in the table of the report. */
export interface ReportedQuestion {
  readonly title: string;
  readonly opening: string;
  /** Null in a delay notice, which answers none. */
  readonly state: QuestionState | null;
  readonly subquestions: readonly string[];
  /** Problems in the question and in its answers. */
  readonly problems: number;
  readonly place: Place;
}

export interface ReportedFlaw {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly place: Place;
}

/** What one wants to know before sending: `Controleer voor verzending`. */
export interface SendReport {
  readonly file: string;
  readonly subject: string | null;
  readonly ready: boolean;
  readonly verdict: string;
  readonly summary: string;
  readonly questions: readonly ReportedQuestion[];
  readonly flaws: readonly ReportedFlaw[];
  /** One sentence about the term, or null where it does not matter (any more). */
  readonly term: string | null;
  readonly addressees: readonly { readonly name: string; readonly answers: boolean }[];
  /** Sentences of the answers that announce an annex. */
  readonly attachments: readonly { readonly sentence: string; readonly place: Place }[];
}

/** Makes the report on one document; `today` is ISO, or null where the day does not matter. */
export function sendReport(
  file: string,
  document: KamervragenDocument,
  result: CheckResult,
  day: { readonly today: string | null; readonly termWeeks: number },
): SendReport {
  const lines = new LineTable(document.source);
  const place = (offset: number): Place => ({ offset, line: lines.positionAt(offset).line + 1 });
  const ready = !result.problems.some(({ severity }) => severity === 'error');
  const missing = new Set(missingRespondents(document));
  const isDelay = document.kind === 'delay';
  const summary = [isDelay ? delayNoticeName : progressOf(result.coverage), countedProblems(result.problems)];
  return {
    file,
    subject: document.header.subject?.value ?? null,
    ready,
    verdict: verdictOn(ready, result.problems),
    summary: summary.filter((part) => part !== '').join(', '),
    questions: progressPerQuestion(document, result).questions.map(({ question, state, problems }) => ({
      ...describeQuestion(question),
      state,
      problems: problems.length,
      place: place(question.range.start),
    })),
    flaws: result.problems.map(({ rule, severity, message, span }) => ({
      rule,
      severity,
      message,
      place: place(span.start),
    })),
    term: describeTerm(document, day),
    addressees: document.header.addressees.map((addressee) => ({
      name: addressee.value,
      answers: !missing.has(addressee),
    })),
    attachments: findAttachments(document).map(({ value, span }) => ({ sentence: value, place: place(span.start) })),
  };
}

function verdictOn(ready: boolean, problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (!ready && errors.every(isLateness)) return 'Dit kan weg, maar het is te laat: de termijn is verstreken.';
  if (!ready) return 'Dit kan nog niet weg: er zijn fouten.';
  return problems.length === 0 ? 'Dit kan weg: er is niets gevonden.' : 'Dit kan weg; kijk de punten hieronder nog na.';
}

/** The term that has passed is no fault of the text: what is late should go out all the sooner. */
export function isLateness({ rule }: Problem): boolean {
  return rule === termijn.id;
}

function describeQuestion(question: Question): Pick<ReportedQuestion, 'title' | 'opening' | 'subquestions'> {
  return {
    title: formatNumberList(question.numbers),
    opening: openingWords(question.body.text),
    subquestions: question.subquestions.map(({ text }) => text),
  };
}

function describeTerm(
  document: KamervragenDocument,
  { today, termWeeks }: { readonly today: string | null; readonly termWeeks: number },
): string | null {
  const term = termOf(document, termWeeks);
  const left = today === null ? null : daysLeft(document, termWeeks, today);
  if (term === null || left === null) return null;
  const day = formatDate(term.due);
  if (left < 0) return `De termijn is verstreken op ${day} (${counted(-left, 'dag', 'dagen')} geleden).`;
  return left === 0
    ? `De termijn loopt vandaag af (${day}).`
    : `De termijn loopt tot en met ${day}: nog ${counted(left, 'dag', 'dagen')}.`;
}
