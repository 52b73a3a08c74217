import { addDays } from '../text/dates.ts';

const daysSinceSubmitted = 14;

/** The sample draft as on `today` (ISO): its questions came two weeks ago, so that its term is still running. */
export function freshSample(draft: string, today: string): string {
  return draft.replace(/^ingezonden: .*$/m, `ingezonden: ${addDays(today, -daysSinceSubmitted)}`);
}
