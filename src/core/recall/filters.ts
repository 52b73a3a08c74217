import { fold } from '../text/fold.ts';
import { abbreviations } from './abbreviations.ts';
import { dayNumber, lastDay } from './days.ts';
import type { EntryMask, IndexReader } from './index-reader.ts';
import { everyPosting } from './posting-cursor.ts';
import type { QueryFilters } from './query-language.ts';
import { nameWords, partyWords, tag } from './tags.ts';

/** The entries of an archive that exist and pass the filters. */
export function entriesThatPass(filters: QueryFilters, reader: IndexReader): EntryMask {
  const wanted = wantedTags(filters);
  const { from, until, folder } = filters;
  if (wanted.length === 0 && from === undefined && until === undefined && folder === undefined) return reader.present;
  const mask = reader.present?.slice() ?? new Uint8Array(reader.size).fill(1);
  for (const ways of wanted) keepAny(mask, ways, reader);
  if (from !== undefined || until !== undefined) keepPeriod(mask, reader.days, from, until);
  if (folder !== undefined) keepRanges(mask, reader.entriesBelow(folder));
  return mask;
}

/** Tags that an entry must all have. */
type Tags = readonly string[];

/** Every word of a name must be there, in one of several ways; of a party its name as one word. */
function wantedTags({ member, party, respondent }: QueryFilters): readonly (readonly Tags[])[] {
  return [
    ...nameWords(member ?? '').map((word) => [[tag('lid', word)]]),
    ...partyWords(party ?? '')
      .slice(-1)
      .map((word) => [[tag('partij', word)]]),
    ...namesOf(respondent ?? '').map((word) => {
      const full = inFull.get(word);
      return [[tag('van', word)], ...(full === undefined ? [] : [namesOf(full).map((part) => tag('van', part))])];
    }),
  ];
}

/** `VWS` also finds who answered as `De Boer (Volksgezondheid, Welzijn en Sport)`. */
const inFull = new Map(abbreviations.map(([short, full]) => [fold(short), full]));

function namesOf(respondent: string): readonly string[] {
  return nameWords(respondent).filter((word) => !officeWords.has(word));
}

/** `minister van Financiën` finds who answered as `De Boer (Financiën)`. */
const officeWords = new Set(['minister', 'ministerie', 'staatssecretaris', 'van', 'voor', 'en']);

function keepAny(mask: Uint8Array, ways: readonly Tags[], reader: IndexReader): void {
  const kept = new Uint8Array(mask.length);
  for (const tags of ways) {
    const [first = [], ...others] = tags.map((one) => everyPosting(reader.postings(reader.termNumber(one))).entries);
    const among = others.map((entries) => new Set(entries));
    for (const entry of first) if (among.every((entries) => entries.has(entry))) kept[entry] = mask[entry] ?? 0;
  }
  mask.set(kept);
}

function keepPeriod(mask: Uint8Array, days: Uint16Array, from: string | undefined, until: string | undefined): void {
  const first = from === undefined ? 1 : dayNumber(from);
  const last = until === undefined ? lastDay : dayNumber(until);
  for (let entry = 0; entry < mask.length; entry += 1) {
    const day = days[entry] ?? 0;
    if (day < first || day > last || day === 0) mask[entry] = 0;
  }
}

function keepRanges(mask: Uint8Array, ranges: readonly (readonly [number, number])[]): void {
  const kept = new Uint8Array(mask.length);
  for (const [first, last] of ranges) kept.set(mask.subarray(first, last + 1), first);
  mask.set(kept);
}
