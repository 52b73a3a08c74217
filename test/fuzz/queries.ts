import assert from 'node:assert/strict';
import fc from 'fast-check';
import { continuationsIn, openSentence, typedWords } from '../../src/core/recall/completion.ts';
import { fragmentsOf } from '../../src/core/recall/fragments.ts';
import { isNearlySame } from '../../src/core/recall/likeness.ts';
import { MarkedParts } from '../../src/core/recall/marked-parts.ts';
import { matchRanges } from '../../src/core/recall/matches.ts';
import { placeOfText } from '../../src/core/recall/place-of-text.ts';
import { queryWords } from '../../src/core/recall/query.ts';
import { parseQuery } from '../../src/core/recall/query-language.ts';
import { sentenceBefore } from '../../src/core/recall/sentence-before.ts';
import { sentencesOf } from '../../src/core/recall/sentences.ts';
import { stem } from '../../src/core/recall/stems.ts';

const words = [
  ...['lid:Jansen', 'partij:', 'van:"Buitenlandse Zaken', 'na:2022', 'voor:2024-13', 'na:30-02-2022', 'voor:0000'],
  ...['LID:"', 'lid:lid:', '"', "'", '*', '-', 'e\u0301\u0301', 'İstanbul', 'ŉ', 'ß', 'ﬁ', 'IJsselmeer', '\u00ad'],
  ...['jeugdzorginstellingen', 'toeslagenaffaire', 'covid-19', 'A.B.C.', "'s-Hertogenbosch", '2024Z18294', '36 200-V'],
  ...[
    'klimaat\nadaptatie',
    '\ud800',
    '\u0000',
    '\ufeff',
    '😀',
    '１２',
    'a'.repeat(500),
    'x-'.repeat(200),
    '. A ',
    '?” «',
  ],
] as const;

/** What somebody may type or paste in the search box, or have written before the cursor. */
export const queryText: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom<string>(...words) },
        fc.string({ unit: 'binary', maxLength: 8 }),
        fc.string({ unit: 'grapheme', maxLength: 8 }),
      ),
      fc.constantFrom(' ', ' ', '', '. ', '\n\n', '\u00a0'),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.map(([word, end]) => word + end).join(''));

export const queryPieces: readonly string[] = words;

/** Whatever is sought: words, filters that are real days, and places inside the text. */
export function assertQuery(query: string): void {
  const { text, filters } = parseQuery(query);
  for (const day of [filters.from, filters.until])
    assert.ok(day === undefined || new Date(`${day}T00:00:00Z`).toISOString().startsWith(day), String(day));
  const found = queryWords(query).map(({ text: word }) => stem(word));
  const stems = new Set(found);
  const ranges = matchRanges(query, stems, new MarkedParts(stems, () => true));
  for (const [start, end] of ranges) assert.ok(0 <= start && start < end && end <= query.length);
  assert.equal(
    fragmentsOf(query, ranges)
      .map((fragment) => fragment.text)
      .join(''),
    query,
  );
  for (const { text: sentence, start } of sentencesOf(query))
    assert.ok(query.slice(start).startsWith(sentence.slice(0, 1)), 'a sentence starts where it says');
  typedWords(query);
  sentenceBefore(query);
  continuationsIn(query, openSentence(query.slice(0, query.length / 2)));
  isNearlySame(query, query.slice(3));
  const place = placeOfText(query, text, 0);
  assert.ok(place >= 0 && place <= query.length);
}
