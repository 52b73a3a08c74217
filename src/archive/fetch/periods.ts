import type { Period } from './publication.ts';

/** A calendar month, or what of it lies within the asked period. */
export interface Month extends Period {
  /** `2024-03`. */
  readonly name: string;
  /** All of it was asked, and it is over: nothing new is published in it any more, it can only change. */
  readonly closed: boolean;
}

/** The months of a period, the newest first: that is what one looks for most. */
export function monthsOf({ since, until }: Period, today: string): readonly Month[] {
  const months: Month[] = [];
  for (let name = until.slice(0, 7); name >= since.slice(0, 7); name = monthBefore(name)) {
    const [first, last] = [`${name}-01`, lastDay(name)];
    const part = { since: first < since ? since : first, until: last > until ? until : last };
    months.push({ ...part, name, closed: part.since === first && part.until === last && last < today });
  }
  return months;
}

function monthBefore(name: string): string {
  const [year = 0, month = 0] = name.split('-').map(Number);
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
}

function lastDay(name: string): string {
  const [year = 0, month = 0] = name.split('-').map(Number);
  return `${name}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`;
}
