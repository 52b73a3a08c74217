import type { QuestionState } from '../document/coverage.ts';
import type { Aanhangsel, Header, KamervragenDocument, Question } from '../document/model.ts';
import { memberName, respondentName } from '../document/names.ts';
import { openingWords, partTitle } from '../document/titles.ts';
import { antwoordLeeg } from '../rules/antwoord-leeg.ts';
import { antwoordOntbreekt } from '../rules/antwoord-ontbreekt.ts';
import type { CheckResult } from '../rules/engine/engine.ts';
import type { Problem, Severity } from '../rules/engine/rule.ts';
import { daysLeft, termOf } from '../rules/facts/term.ts';
import { formatDate } from '../text/dates.ts';
import type { Span } from '../text/span.ts';
import { progressPerQuestion, type QuestionProgress } from './question-progress.ts';
import { counted, countedWorst, delayNoticeName, progressOf, stateNames, worstOf } from './wording.ts';

/** One line of the dossier. `id` stays the same while the draft changes, so that a view keeps what is unfolded. */
export interface DossierItem {
  readonly id: string;
  readonly type: 'facts' | 'fact' | 'question' | 'subquestion' | 'problems' | 'problem';
  readonly label: string;
  readonly description: string;
  /** The whole in words, for a tooltip and for a screen reader. */
  readonly spoken: string;
  /** Where it stands in the source; null where it stands nowhere. */
  readonly place: Span | null;
  /** Null for what is no question, and in a delay notice, which answers none. */
  readonly state: QuestionState | null;
  readonly severity: Severity | null;
  readonly children: readonly DossierItem[];
}

/** How far a draft is, at a glance. */
export interface Dossier {
  /** None are counted in a delay notice, which answers none. */
  readonly questions: number;
  readonly answered: number;
  /** Null where the term does not matter (any more). */
  readonly daysLeft: number | null;
  /** `11 van 13 vragen beantwoord · nog 6 dagen`. */
  readonly summary: string;
  readonly items: readonly DossierItem[];
}

/** What the dossier of a draft shows: what it is about, every question with its state, and what is wrong elsewhere. */
export function dossierOf(
  document: KamervragenDocument,
  result: CheckResult,
  day: { readonly today: string; readonly termWeeks: number },
): Dossier {
  const left = daysLeft(document, day.termWeeks, day.today);
  const isDelay = document.kind === 'delay';
  const { questions, elsewhere } = progressPerQuestion(document, result);
  const { statuses, answered } = result.coverage;
  const facts = factItems(document, day.termWeeks, left);
  const progress = isDelay ? delayNoticeName : progressOf(result.coverage);
  const summary = [progress, left === null ? '' : termWords(left)];
  return {
    questions: isDelay ? 0 : statuses.length,
    answered: isDelay ? 0 : answered,
    daysLeft: left,
    summary: summary.filter((part) => part !== '').join(' · '),
    items: [
      ...(facts.length === 0 ? [] : [groupItem('facts', 'Gegevens', nameOf(document.header), facts)]),
      ...questions.map(questionItem),
      ...(elsewhere.length === 0 ? [] : [otherProblems(elsewhere)]),
    ],
  };
}

/** `nog 6 dagen`, `laatste dag vandaag`, `2 dagen te laat`. */
export function termWords(left: number): string {
  if (left === 0) return 'laatste dag vandaag';
  const days = counted(Math.abs(left), 'dag', 'dagen');
  return left > 0 ? `nog ${days}` : `${days} te laat`;
}

function questionItem({ question, state, problems }: QuestionProgress): DossierItem {
  const asked = askedItem(question, problems);
  if (state === null) return asked;
  return { ...asked, state, spoken: `${asked.label}: ${stateNames[state]}${asked.spoken.slice(asked.label.length)}` };
}

/** A question without saying how far its answer is. */
function askedItem(question: Question, problems: readonly Problem[]): DossierItem {
  const label = partTitle(question);
  const opening = openingWords(question.body.text);
  const found = problems.length === 0 ? [] : [counted(problems.length, 'probleem', 'problemen')];
  // That the answer is not there yet its state says already.
  const flaws = problems.filter(({ rule }) => rule !== antwoordOntbreekt.id && rule !== antwoordLeeg.id);
  const description = [countedWorst(flaws), opening].filter((part) => part !== '').join(' · ');
  return {
    ...item('question', `vraag ${question.numbers.join(' ')}`, label, description, question.range),
    spoken: [label, ...found, opening].filter((part) => part !== '').join('. '),
    severity: worstOf(problems),
    children: [...problems.map((problem, index) => problemItem(problem, label, index)), ...subquestionItems(question)],
  };
}

function subquestionItems(question: Question): readonly DossierItem[] {
  if (question.subquestions.length < 2) return [];
  return question.subquestions.map(({ text, span }, index) => ({
    ...item('subquestion', `vraag ${question.numbers.join(' ')} deel ${index}`, openingWords(text, 120), '', span),
    spoken: `Deelvraag ${index + 1}: ${text}`,
  }));
}

function problemItem(problem: Problem, owner: string, index: number): DossierItem {
  return {
    ...item('problem', `${owner} ${problem.rule} ${index}`, problem.message, '', problem.span),
    severity: problem.severity,
  };
}

function otherProblems(problems: readonly Problem[]): DossierItem {
  const children = problems.map((problem, index) => problemItem(problem, 'elders', index));
  return {
    ...groupItem('problems', 'Elders in het document', counted(problems.length, 'probleem', 'problemen'), children),
    severity: worstOf(problems),
  };
}

function factItems(document: KamervragenDocument, termWeeks: number, left: number | null): readonly DossierItem[] {
  const { header } = document;
  const term = termOf(document, termWeeks);
  const [submitted, received] = [header.submitted, header.received];
  return [
    ...(header.subject === null ? [] : [fact('Onderwerp', header.subject.value, header.subject.span)]),
    ...header.kenmerk.map(({ value, span }) => fact('Kenmerk', value, span)),
    ...(header.aanhangsel === null
      ? []
      : [fact('Aanhangsel', aanhangselName(header.aanhangsel), header.aanhangsel.span)]),
    ...header.members.map((member) => fact('Gevraagd door', memberName(member), member.span)),
    ...header.addressees.map(({ value, span }) => fact('Aan', value, span)),
    ...respondentFacts(header),
    ...(submitted?.value ? [fact('Ingezonden', formatDate(submitted.value), submitted.span)] : []),
    ...(term === null || left === null
      ? []
      : [fact('Termijn', `${formatDate(term.due)}, ${termWords(left)}`, term.span)]),
    ...(received?.value ? [fact('Beantwoord', formatDate(received.value), received.span)] : []),
  ].map((own, index) => ({ ...own, id: `gegeven ${index} ${own.label}` }));
}

function aanhangselName({ year, number }: Aanhangsel): string {
  return year === null ? `nr. ${number}` : `${year}, nr. ${number}`;
}

/** What a set goes by: its kenmerk, or the number under which it was printed. */
function nameOf({ kenmerk, aanhangsel }: Header): string {
  const [first] = kenmerk;
  if (first !== undefined) return first.value;
  return aanhangsel === null ? '' : `Aanhangsel ${aanhangselName(aanhangsel)}`;
}

function respondentFacts({ respondents }: Header): readonly DossierItem[] {
  return respondents.map((respondent) => {
    const label = respondent.onBehalf ? 'Mede namens' : 'Antwoord van';
    return fact(label, respondentName(respondent), respondent.span);
  });
}

function fact(label: string, value: string, place: Span): DossierItem {
  return { ...item('fact', label, label, value, place), spoken: `${label}: ${value}` };
}

function groupItem(
  type: 'facts' | 'problems',
  label: string,
  description: string,
  children: readonly DossierItem[],
): DossierItem {
  return { ...item(type, type, label, description, null), spoken: `${label}. ${description}`, children };
}

function item(
  type: DossierItem['type'],
  id: string,
  label: string,
  description: string,
  place: Span | null,
): DossierItem {
  return { id, type, label, description, spoken: label, place, state: null, severity: null, children: [] };
}
