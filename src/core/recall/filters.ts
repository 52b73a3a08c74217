import { dayNumber, lastDay } from './days.ts';
import type { EntryMask, IndexReader } from './index-reader.ts';
import { everyPosting } from './posting-cursor.ts';
import type { QueryFilters } from './query-language.ts';
import { nameWords, partyWords, type TagField, tag } from './tags.ts';

/** The entries of an archive that exist and pass the filters. */
export function entriesThatPass(filters: QueryFilters, reader: IndexReader): EntryMask {
  const tags = wantedTags(filters);
  const { from, until, folder } = filters;
  if (tags.length === 0 && from === undefined && until === undefined && folder === undefined) return reader.present;
  const mask = reader.present?.slice() ?? new Uint8Array(reader.size).fill(1);
  for (const wanted of tags) keepOnly(mask, everyPosting(reader.postings(reader.termNumber(wanted))).entries);
  if (from !== undefined || until !== undefined) keepPeriod(mask, reader.days, from, until);
  if (folder !== undefined) keepRanges(mask, reader.entriesBelow(folder));
  return mask;
}

/** Every word of a name must be there; of a party its name as one word. */
function wantedTags({ member, party, respondent }: QueryFilters): readonly string[] {
  const all = (field: TagField, words: readonly string[]) => words.map((word) => tag(field, word));
  return [
    ...all('lid', nameWords(member ?? '')),
    ...all('partij', partyWords(party ?? '').slice(-1)),
    ...all(
      'van',
      nameWords(respondent ?? '').filter((word) => !officeWords.has(word)),
    ),
  ];
}

/** `minister van Financiën` finds who answered as `De Boer (Financiën)`. */
const officeWords = new Set(['minister', 'ministerie', 'staatssecretaris', 'van', 'voor', 'en']);

function keepOnly(mask: Uint8Array, entries: Uint32Array): void {
  const kept = new Uint8Array(mask.length);
  for (const entry of entries) kept[entry] = mask[entry] ?? 0;
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
