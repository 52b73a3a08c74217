import type { Span } from './span.ts';

/** A date found in a text. */
export interface FoundDate {
  readonly span: Span;
  /** YYYY-MM-DD, or null where no such day exists (31 februari). */
  readonly iso: string | null;
  /** The weekday written before it: 0 is Sunday. Null where none is written. */
  readonly weekday: number | null;
}

const months = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];
/** The names of the months, for a larger pattern that ignores case. */
export const monthSource = months.join('|');

const weekdays = ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'];

/** Layout may have swallowed the space before the month or the year (`24oktober2024`, `vergaderjaar2024`). */
const written = /(?<![\p{L}\d])(\d{1,2})\s{0,8}(\p{L}{3,9})\s{0,8}(\d{4})(?!\d)/gu;
const weekdayBefore = new RegExp(`(?<![\\p{L}\\d])(${weekdays.join('|')})\\s{1,8}$`, 'iu');
const numeric = /(?<![\d./-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?![\d/-])/g;
const iso = /(?<![\d./-])(\d{4})-(\d{2})-(\d{2})(?![\d/-])/g;

/** Every complete date in `text`, in order: `donderdag 24 oktober 2024`, `24-10-2024`, `2024-10-24`. */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  for (const match of text.matchAll(written)) {
    const month = monthNumber(match[2] ?? '');
    if (month === null) continue;
    const named = weekdayAhead(text, match.index);
    const span = { start: match.index - (named?.[0].length ?? 0), end: match.index + match[0].length };
    const weekday = named === null ? null : weekdays.indexOf((named[1] ?? '').toLowerCase());
    found.push({ span, iso: isoDate(Number(match[3]), month, Number(match[1])), weekday });
  }
  if (!/\d[-/.]\d/.test(text)) return found;
  for (const match of text.matchAll(numeric)) {
    found.push({
      span: spanOf(match),
      iso: isoDate(Number(match[4]), Number(match[3]), Number(match[1])),
      weekday: null,
    });
  }
  for (const match of text.matchAll(iso)) {
    found.push({
      span: spanOf(match),
      iso: isoDate(Number(match[1]), Number(match[2]), Number(match[3])),
      weekday: null,
    });
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** Every weekday ends in `dag`, which most words do not. */
function weekdayAhead(text: string, at: number): RegExpExecArray | null {
  const before = text.slice(Math.max(0, at - 20), at);
  return /g\s+$/i.test(before) ? weekdayBefore.exec(before) : null;
}

function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}

/** YYYY-MM-DD, or null where the calendar has no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? `${year}-${twoDigits(month)}-${twoDigits(day)}` : null;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/** 1 for `januari` to 12 for `december`; null for any other word. */
export function monthNumber(name: string): number | null {
  const index = months.indexOf(name.toLowerCase());
  return index < 0 ? null : index + 1;
}

/** The weekday of an ISO date: 0 is Sunday. */
export function weekdayOf(isoDay: string): number {
  return new Date(`${isoDay}T00:00:00Z`).getUTCDay();
}

/** `zondag` … `zaterdag`, by the numbers of `weekdayOf`. */
export function weekdayName(weekday: number): string {
  return weekdays[weekday] ?? '';
}

/** An ISO date `days` later (or earlier, where negative). */
export function addDays(isoDay: string, days: number): string {
  const date = new Date(`${isoDay}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Days from one ISO date to another; negative where `to` lies before `from`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** An ISO date in words: `24 oktober 2024`. */
export function formatDate(isoDay: string): string {
  const [year, month, day] = isoDay.split('-').map(Number);
  return `${day} ${months[(month ?? 1) - 1]} ${year}`;
}
