import { weekdayOf } from '../text/dates.ts';

import type { ParliamentaryYear } from './citation.ts';

/** A parliamentary year inside a larger pattern; impossible ones (`2022–203`) are to be found as well. */
export const yearSource = '\\d{4}\\s?[-–—/]{1,2}\\s?\\d{2,4}(?!\\d)';

/** The year written at `[start, start + written.length)`. */
export function readYear(written: string, start: number): ParliamentaryYear {
  return { value: yearValue(written), span: { start, end: start + written.length } };
}

/** `2022-2023` for `2022/23`, `2022–2023` and the like; null where the second year does not follow the first. */
function yearValue(written: string): string | null {
  const match = /^(\d{4})\s?[-–—/]{1,2}\s?(\d{2}|\d{4})$/.exec(written);
  if (match?.[1] === undefined || match[2] === undefined) return null;
  const first = Number(match[1]);
  const second = match[2].length === 2 ? (first + 1) % 100 : first + 1;
  return first >= 1814 && Number(match[2]) === second ? `${first}-${first + 1}` : null;
}

/** `2022/23`. */
export function shortYear(value: string): string {
  return `${value.slice(0, 4)}/${value.slice(7)}`;
}

/** `2022–2023`. */
export function longYear(value: string): string {
  return value.replace('-', '–');
}

/** The parliamentary year in which a day (`YYYY-MM-DD`) falls; it begins on the third Tuesday of September. */
export function parliamentaryYearOf(day: string): string {
  const year = Number(day.slice(0, 4));
  const weekday = weekdayOf(`${year}-09-15`);
  const opening = 15 + ((2 - weekday + 7) % 7);
  const first = day.slice(5) >= `09-${opening}` ? year : year - 1;
  return `${first}-${first + 1}`;
}
