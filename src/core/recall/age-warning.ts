import { cabinetOn } from './cabinets.ts';

/** From this age on the facts behind an answer have probably changed. */
const oldAfterYears = 5;

/**
 * Says in plain words that an answer of `date` is old or comes from an earlier cabinet, seen from `today` (ISO dates);
 * null where there is nothing to warn of or the date is unknown.
 */
export function ageWarning(date: string | null, today: string): string | null {
  if (date === null) return null;
  const years = fullYears(date, today);
  const parts = [...(years >= oldAfterYears ? [`${years} jaar oud`] : []), ...earlierCabinet(date, today)];
  return parts.length === 0 ? null : parts.join(', ');
}

/** Completed years between two ISO dates. */
function fullYears(date: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(date.slice(0, 4));
  return today.slice(5) < date.slice(5) ? years - 1 : years;
}

function earlierCabinet(date: string, today: string): readonly string[] {
  const then = cabinetOn(date);
  if (then === null || then === cabinetOn(today)) return [];
  return [`van een eerder kabinet (${then.name})`];
}
