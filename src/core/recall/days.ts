const day = 86_400_000;
/** The highest day number, in 2149: they are kept in two bytes. */
export const lastDay = 0xffff;

/** Days since 1970 of an ISO date; 0 where there is none or it does not exist. */
export function dayNumber(date: string | null | undefined): number {
  const time = date === null || date === undefined ? Number.NaN : Date.parse(date.slice(0, 10));
  return Number.isNaN(time) ? 0 : Math.min(Math.max(Math.floor(time / day), 0), lastDay);
}
