import type { Coverage } from '../../document/coverage.ts';
import type { Answer } from '../../document/model.ts';
import { renumberHeading } from '../../edits/heading-text.ts';
import type { Fix } from '../engine/rule.ts';

/**
 * Gives an answer heading with a wrong number the one number that has no answer yet. No fix where more or none are
 * left, or where the heading has other numbers too.
 */
export function giveOpenNumber(answer: Answer, { statuses }: Coverage): readonly Fix[] {
  const open = statuses.filter(({ answers }) => answers.length === 0).map(({ number }) => number);
  const edit = open.length === 1 && answer.numbers.length === 1 ? renumberHeading(answer, open) : null;
  return edit === null ? [] : [{ title: `Maak er antwoord ${open.join()} van`, edits: [edit] }];
}
