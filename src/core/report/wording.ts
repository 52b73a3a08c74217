import type { Coverage, QuestionState } from '../document/coverage.ts';
import type { Severity } from '../rules/engine/rule.ts';

export const severityNames: Readonly<Record<Severity, string>> = {
  error: 'fout',
  warning: 'waarschuwing',
  info: 'opmerking',
};

export const stateNames: Readonly<Record<QuestionState, string>> = {
  open: 'open',
  begonnen: 'begonnen',
  beantwoord: 'beantwoord',
  gegroepeerd: 'samen beantwoord',
};

/** Stands where else the number of answers would: a delay notice has none. */
export const delayNoticeName = 'Uitstelbericht';

/** `1 fout`, `2 fouten`, `geen fouten`. */
export function counted(count: number, one: string, many: string): string {
  return count === 0 ? `geen ${many}` : `${count} ${count === 1 ? one : many}`;
}

const severityPlurals: Readonly<Record<Severity, string>> = {
  error: 'fouten',
  warning: 'waarschuwingen',
  info: 'opmerkingen',
};

interface Graded {
  readonly severity: Severity;
}

/** `2 fouten, 1 waarschuwing`, with remarks only where there are any. */
export function countedProblems(problems: readonly Graded[]): string {
  const parts = [countedOf(problems, 'error'), countedOf(problems, 'warning')];
  if (problems.some(({ severity }) => severity === 'info')) parts.push(countedOf(problems, 'info'));
  return parts.join(', ');
}

/** `2 fouten`: only those of the worst kind there is; empty where there are none. */
export function countedWorst(problems: readonly Graded[]): string {
  const worst = worstOf(problems);
  return worst === null ? '' : countedOf(problems, worst);
}

export function worstOf(problems: readonly Graded[]): Severity | null {
  return (
    (['error', 'warning', 'info'] as const).find((one) => problems.some(({ severity }) => severity === one)) ?? null
  );
}

function countedOf(problems: readonly Graded[], wanted: Severity): string {
  const count = problems.filter(({ severity }) => severity === wanted).length;
  return counted(count, severityNames[wanted], severityPlurals[wanted]);
}

/**
 * `11 van 13 vragen beantwoord`, and how many of these answers still hold a placeholder; empty where there are no
 * questions.
 */
export function countedAnswers({
  questions,
  answered,
  begun = 0,
}: {
  readonly questions: number;
  readonly answered: number;
  readonly begun?: number;
}): string {
  if (questions === 0) return '';
  const unfinished = begun === 0 ? '' : `, waarvan ${begun} nog niet af`;
  return `${answered} van ${counted(questions, 'vraag', 'vragen')} beantwoord${unfinished}`;
}

/** What the coverage of a draft says about how many answers there are. */
export function progressOf({ statuses, answered }: Coverage): string {
  const begun = statuses.filter(({ state }) => state === 'begonnen').length;
  return countedAnswers({ questions: statuses.length, answered, begun });
}
