import type { QuestionState } from '../document/coverage.ts';
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

/** `1 fout`, `2 fouten`, `geen fouten`. */
export function counted(count: number, one: string, many: string): string {
  return count === 0 ? `geen ${many}` : `${count} ${count === 1 ? one : many}`;
}

/** `2 fouten, 1 waarschuwing`, with remarks only where there are any. */
export function countedProblems(problems: readonly { readonly severity: Severity }[]): string {
  const of = (severity: Severity) => problems.filter((problem) => problem.severity === severity).length;
  const parts = [counted(of('error'), 'fout', 'fouten'), counted(of('warning'), 'waarschuwing', 'waarschuwingen')];
  if (of('info') > 0) parts.push(counted(of('info'), 'opmerking', 'opmerkingen'));
  return parts.join(', ');
}

/** `11 van 13 vragen beantwoord`; empty where there are no questions. */
export function countedAnswers({
  questions,
  answered,
}: {
  readonly questions: number;
  readonly answered: number;
}): string {
  return questions === 0 ? '' : `${answered} van ${counted(questions, 'vraag', 'vragen')} beantwoord`;
}
