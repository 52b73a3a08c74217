import { addDays } from '../text/dates.ts';

/**
 * Filters narrow the results; all that are given must hold. Texts are compared without case and accents. In a query:
 * `lid:Jansen`, `partij:ABC`, `van:Financiën`, `na:2022`, `voor:2024-06`.
 */
export interface QueryFilters {
  readonly member?: string;
  readonly party?: string;
  /** Name or portfolio of who answered. */
  readonly respondent?: string;
  /** ISO dates, inclusive. */
  readonly from?: string;
  readonly until?: string;
  readonly folder?: string;
}

export interface ParsedQuery {
  /** What is left to search for. */
  readonly text: string;
  readonly filters: QueryFilters;
}

const filterPattern = /(^|\s)(lid|partij|van|na|voor):(?:"([^"]{0,200})"|([^\s"]{1,200}))/gi;

/** At the end of a query: what is filtered by is yet to be typed. */
const unfinished = /(?:^|\s)(?:lid|partij|van|na|voor):\s?$/i;

/** Takes the filters out of a query. A word with a colon that is no filter stays text. */
export function parseQuery(query: string): ParsedQuery {
  const filters: { -readonly [K in keyof QueryFilters]: QueryFilters[K] } = {};
  const text = query.replace(filterPattern, (whole: string, _space, name: string, quoted?: string, bare?: string) => {
    const value = (quoted ?? bare ?? '').trim();
    switch (name.toLowerCase()) {
      case 'lid':
        filters.member = value;
        return ' ';
      case 'partij':
        filters.party = value;
        return ' ';
      case 'van':
        filters.respondent = value;
        return ' ';
      default: {
        const period = periodOf(value);
        if (period === null) return whole;
        if (name.toLowerCase() === 'na') filters.from = addDays(period.last, 1);
        else filters.until = addDays(period.first, -1);
        return ' ';
      }
    }
  });
  return { text: text.replace(unfinished, ' ').replace(/\s+/g, ' ').trim(), filters };
}

/** The first and last day of `2022`, `2022-06`, `2022-06-30` or `30-06-2022`; null for anything else. */
function periodOf(value: string): { readonly first: string; readonly last: string } | null {
  const iso = value.replace(
    /^(\d{1,2})-(\d{1,2})-(\d{4})$/,
    (_, day: string, month: string, year: string) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  );
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(iso) ?? [];
  if (year === undefined) return null;
  const first = `${year}-${month ?? '01'}-${day ?? '01'}`;
  if (Number.isNaN(Date.parse(`${first}T00:00:00Z`))) return null;
  if (day !== undefined) return { first, last: first };
  if (month === undefined || month === '12') return { first, last: `${year}-12-31` };
  const next = `${year}-${String(Number(month) + 1).padStart(2, '0')}-01`;
  return { first, last: addDays(next, -1) };
}
