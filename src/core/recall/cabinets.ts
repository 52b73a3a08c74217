/** A cabinet and the day on which it was sworn in (parlement.com, rijksoverheid.nl). */
export interface Cabinet {
  readonly name: string;
  readonly since: string;
}

/** From the first digital Aanhangsel (1995) on, oldest first. */
export const cabinets: readonly Cabinet[] = [
  { name: 'Kok I', since: '1994-08-22' },
  { name: 'Kok II', since: '1998-08-03' },
  { name: 'Balkenende I', since: '2002-07-22' },
  { name: 'Balkenende II', since: '2003-05-27' },
  { name: 'Balkenende III', since: '2006-07-07' },
  { name: 'Balkenende IV', since: '2007-02-22' },
  { name: 'Rutte I', since: '2010-10-14' },
  { name: 'Rutte II', since: '2012-11-05' },
  { name: 'Rutte III', since: '2017-10-26' },
  { name: 'Rutte IV', since: '2022-01-10' },
  { name: 'Schoof', since: '2024-07-02' },
  { name: 'Jetten', since: '2026-02-23' },
];

/** The cabinet that governed on this ISO date, or null for a date before the list begins. */
export function cabinetOn(date: string): Cabinet | null {
  return cabinets.findLast(({ since }) => since <= date) ?? null;
}
