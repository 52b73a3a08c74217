import assert from 'node:assert/strict';
import { type Chunk, ChunkWriter } from '../../../../src/core/recall/chunk.ts';
import { gain, lengthNorm } from '../../../../src/core/recall/gain.ts';
import { everyPosting } from '../../../../src/core/recall/posting-cursor.ts';
import { PostingList } from '../../../../src/core/recall/posting-list.ts';
import type { Postings } from '../../../../src/core/recall/postings.ts';
import {
  type RankedEntry,
  type RankedIndex,
  type RankingOptions,
  rankEntries,
  type WeightedTerm,
} from '../../../../src/core/recall/ranking.ts';
import { randomSeries } from '../../../bench/dutch.ts';

/** Three windows of scores, the last one not full. */
const entryCount = 40_000;
/** Entries from here on are in a segment of their own. */
const secondSegment = 30_000;
const average = 100;
const random = randomSeries(5);
const lengths = Uint16Array.from({ length: entryCount }, () => Math.floor(10 + 300 * random() ** 2));

/** About so many postings, every term more often in its own stretch of entries, as subjects are. */
function postings(count: number): Postings {
  const middle = random() * entryCount;
  const entries = new Set<number>();
  for (let i = 0; i < count; i += 1) {
    const place = random() < 0.3 ? middle + 400 * (random() - 0.5) : random() * entryCount;
    entries.add(Math.min(entryCount - 1, Math.max(1, Math.floor(place))));
  }
  const sorted = Uint32Array.from(entries).sort();
  return { entries: sorted, codes: Uint8Array.from(sorted, () => Math.floor(256 * random() ** 4)) };
}

function chunks({ entries, codes }: Postings): readonly Chunk[] {
  const writer = new ChunkWriter();
  const cut = entries.findIndex((entry) => entry >= secondSegment);
  const at = cut < 0 ? entries.length : cut;
  return [
    { entries: entries.subarray(0, at), codes: codes.subarray(0, at) },
    { entries: entries.subarray(at), codes: codes.subarray(at) },
  ]
    .filter((part) => part.entries.length > 0)
    .map((part) => writer.write(part, (entry) => lengthNorm(lengths[entry] ?? 0, average)));
}

const counts = [1, 2, 40, 127, 128, 129, 300, 900, 900, 2000, 4000, 4000, 8000, 12_000];
const all = counts.map(postings);
const lists = all.map((one) => new PostingList(chunks(one), [average, average]));
const index: RankedIndex = { size: entryCount, lengths, postings: (term) => lists[term] ?? new PostingList([]) };

/** The definition: every posting of every term, added up. */
function addedUp(terms: readonly WeightedTerm[], { averageLength, mask, limit }: RankingOptions) {
  const scores = new Map<number, number>();
  for (const { term, weight } of terms) {
    const { entries, codes } = all[term] ?? { entries: new Uint32Array(0), codes: new Uint8Array(0) };
    entries.forEach((entry, i) => {
      if (mask !== null && mask[entry] !== 1) return;
      const norm = lengthNorm(lengths[entry] ?? 0, averageLength);
      scores.set(entry, (scores.get(entry) ?? 0) + gain(weight, codes[i] ?? 0, norm));
    });
  }
  return [...scores]
    .map(([entry, score]) => ({ entry, score }))
    .sort((a, b) => b.score - a.score || a.entry - b.entry)
    .slice(0, limit);
}

/** Sums in another order differ in the last digits. */
const rounded = (ranked: readonly RankedEntry[]) => ranked.map(({ score }) => score.toFixed(6));

function assertSame(options: RankingOptions): void {
  for (let query = 0; query < 40; query += 1) {
    const terms = counts
      .map((count, term) => ({ term, weight: Math.log(entryCount / count) * (0.5 + random()) }))
      .filter(() => random() < 0.7);
    const found = rankEntries(terms, index, options);
    assert.deepEqual(found, rankEntries(terms, index, { ...options, exhaustive: true }));
    assert.deepEqual(rounded(found), rounded(addedUp(terms, options)));
  }
}

describe('ranking with blocks passed over', () => {
  it('reads back what was written', () => {
    all.forEach((one, term) => {
      assert.deepEqual(everyPosting(index.postings(term)), one);
    });
  });

  it('gives exactly what adding up every posting gives', () => {
    for (const limit of [1, 10, 200]) assertSame({ averageLength: average, limit, mask: null });
  });

  it('does so where entries have become longer or shorter since the bounds were written', () => {
    for (const averageLength of [3, 60, 170, 5000]) assertSame({ averageLength, limit: 10, mask: null });
  });

  it('does so where few entries may be found, and where none may', () => {
    const mask = Uint8Array.from({ length: entryCount }, (_, entry) => (entry % 97 === 0 && entry < 20_000 ? 1 : 0));
    assertSame({ averageLength: average, limit: 10, mask });
    assertSame({ averageLength: average, limit: 10, mask: new Uint8Array(entryCount) });
  });

  it('counts a term twice that stands for two words', () => {
    const options = { averageLength: average, limit: 5, mask: null };
    const terms = [
      { term: 9, weight: 1 },
      { term: 10, weight: 2 },
      { term: 9, weight: 1.5 },
    ];
    assert.deepEqual(rounded(rankEntries(terms, index, options)), rounded(addedUp(terms, options)));
  });
});
