import type { DatabaseSync } from 'node:sqlite';
import type { MinistryCount, YearCount } from './api.ts';
import { readStoredSource } from './record.ts';

/** `De Boer (Waterstaat)`, or an office without a name. */
const portfolioPattern = /\(([^()]+)\)\s*$/;
const officePattern = /^(?:minister|ministerie|staatssecretaris) (?:van|voor) /i;

/** Null for a name alone: who answered for which ministry is not said. */
function ministryOf(respondent: string): string | null {
  const portfolio = portfolioPattern.exec(respondent)?.[1];
  if (portfolio !== undefined) return portfolio.trim();
  return officePattern.test(respondent) ? respondent.replace(officePattern, '').trim() : null;
}

/** How the pairs are spread over years and ministries. */
export function pairStatistics(database: DatabaseSync): {
  readonly years: readonly YearCount[];
  readonly ministries: readonly MinistryCount[];
} {
  const years = new Map<number, number>();
  const ministries = new Map<string, number>();
  const rows = database.prepare("SELECT provenance FROM entry WHERE question <> ''").iterate();
  for (const row of rows) {
    const { date, respondents } = readStoredSource(row.provenance);
    const year = Number.parseInt(date ?? '', 10);
    if (year > 0) count(years, year);
    const ministry = respondents.map(ministryOf).find((name) => name !== null);
    if (ministry !== undefined) count(ministries, ministry);
  }
  return {
    years: [...years].map(([year, pairs]) => ({ year, pairs })).sort((a, b) => a.year - b.year),
    ministries: [...ministries]
      .map(([name, pairs]) => ({ name, pairs }))
      .sort((a, b) => b.pairs - a.pairs || a.name.localeCompare(b.name)),
  };
}

function count<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
