import { isoDate } from '../core/text/dates.ts';
import { UserError } from '../core/user-error.ts';

/** The day it is on the user's own calendar, not on the one in Greenwich; ISO. */
export function today(): string {
  const now = new Date();
  return isoDate(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? '';
}

/** The day that `option` names. Throws `UserError` for what is no existing day in the form 2024-10-24. */
export function dayFrom(option: string, written: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written) ?? [];
  const iso = isoDate(Number(year), Number(month), Number(day));
  if (day !== undefined && iso !== null) return iso;
  throw new UserError(`${option} hoort een dag te zijn, zoals 2024-10-24; ‘${written}’ is dat niet.`);
}
