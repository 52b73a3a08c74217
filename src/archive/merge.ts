import type { DatabaseSync } from 'node:sqlite';
import { type Chunk, ChunkWriter } from '../core/recall/chunk.ts';
import { lengthNorm } from '../core/recall/gain.ts';
import { PostingBuffer } from '../core/recall/posting-buffer.ts';
import { decodeAscending, encodeAscending } from '../core/recall/postings.ts';
import { averageLengthOf } from '../core/recall/segment.ts';
import { segmentsPerTerm } from './schema.ts';

/** So many segments of one size are merged into one of the next. */
const factor = 8;

interface SegmentSize {
  readonly id: number;
  readonly entries: number;
}

function tierOf(entries: number): number {
  return Math.floor(Math.log(Math.max(entries, 1)) / Math.log(factor));
}

/**
 * The newest segments, oldest first, from the first of `factor` of about one size on; none where there are not so many.
 * A large segment is never written anew for the sake of a few small ones: a changed file costs no more than itself.
 */
export function segmentsToMerge(segments: readonly SegmentSize[]): readonly SegmentSize[] {
  const highest = Math.max(0, ...segments.map(({ entries }) => tierOf(entries)));
  for (let tier = 0; tier <= highest; tier += 1) {
    const newest = segments.slice(segments.findLastIndex(({ entries }) => tierOf(entries) > tier) + 1);
    if (newest.filter(({ entries }) => tierOf(entries) === tier).length >= factor) return newest;
  }
  return [];
}

/**
 * Merges small segments into larger ones, so that a term never lies in many pieces, and drops what was removed. Runs
 * inside a transaction.
 */
export function mergeSegments(database: DatabaseSync): void {
  const sizes = database.prepare('SELECT id, entries FROM segment ORDER BY id').all();
  const merged = segmentsToMerge(sizes.map((row) => ({ id: Number(row.id), entries: Number(row.entries) })));
  const first = merged[0];
  const last = merged.at(-1);
  if (first === undefined || last === undefined) return;
  const rows = database
    .prepare('SELECT first, entries, words, lengths, days, terms FROM segment WHERE id BETWEEN ? AND ? ORDER BY id')
    .all(first.id, last.id);
  const segment = joined(rows);
  const removed = removedFrom(database, segment);
  const words = segment.words - forgetLengths(segment, removed);
  const terms = mergePostings(database, segment, words, removed, [first.id, last.id]);
  database.prepare('DELETE FROM segment WHERE id BETWEEN ? AND ?').run(first.id, last.id);
  database
    .prepare('INSERT INTO segment (id, first, entries, words, lengths, days, terms) VALUES (?, ?, ?, ?, ?, ?, ?)')
    .run(first.id, segment.first, segment.entries, words, segment.lengths, segment.days, encodeAscending(terms));
}

interface JoinedSegment {
  readonly first: number;
  readonly entries: number;
  readonly words: number;
  readonly lengths: Uint8Array;
  readonly days: Uint8Array;
  /** The terms that occur in it, ascending. */
  readonly terms: Uint32Array;
}

function joined(rows: readonly Record<string, unknown>[]): JoinedSegment {
  const sum = (name: string) => rows.reduce((total, row) => total + Number(row[name]), 0);
  const parts = (name: string) => rows.map((row) => row[name]).filter((part) => part instanceof Uint8Array);
  return {
    first: Number(rows[0]?.first),
    entries: sum('entries'),
    words: sum('words'),
    lengths: concat(parts('lengths')),
    days: concat(parts('days')),
    terms: unionOf(parts('terms')),
  };
}

function removedFrom(database: DatabaseSync, { first, entries }: JoinedSegment): ReadonlySet<number> {
  const rows = database
    .prepare('SELECT entry FROM removed WHERE entry BETWEEN ? AND ?')
    .all(first, first + entries - 1);
  return new Set(rows.map(({ entry }) => Number(entry)));
}

/** Removed entries keep their number and lose their words; returns how many words that were. */
function forgetLengths({ first, lengths }: JoinedSegment, removed: ReadonlySet<number>): number {
  let words = 0;
  for (const entry of removed) {
    const at = 2 * (entry - first);
    words += (lengths[at] ?? 0) | ((lengths[at + 1] ?? 0) << 8);
    lengths.fill(0, at, at + 2);
  }
  return words;
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** The numbers in any of the lists, ascending. */
function unionOf(lists: readonly Uint8Array[]): Uint32Array {
  const decoded = lists.map(decodeAscending);
  const all = new Uint32Array(decoded.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const list of decoded) {
    all.set(list, at);
    at += list.length;
  }
  return all.sort().filter((number, i) => i === 0 || number !== all[i - 1]);
}

/** Joins each term's chunks without what was removed; returns the terms of which something is left. */
function mergePostings(
  database: DatabaseSync,
  segment: JoinedSegment,
  words: number,
  removed: ReadonlySet<number>,
  [from, to]: readonly [number, number],
): Uint32Array {
  const select = database.prepare('SELECT count, last, data FROM posting WHERE id BETWEEN ? AND ? ORDER BY id');
  const remove = database.prepare('DELETE FROM posting WHERE id BETWEEN ? AND ?');
  const insert = database.prepare('INSERT INTO posting (id, count, last, data) VALUES (?, ?, ?, ?)');
  const joined = new PostingBuffer();
  const writer = new ChunkWriter();
  const normOf = normsIn(segment, averageLengthOf(words, segment.entries));
  return segment.terms.filter((term) => {
    const [lowest, highest] = [term * segmentsPerTerm + from, term * segmentsPerTerm + to];
    joined.clear();
    for (const row of select.all(lowest, highest)) joined.append(chunkOf(row), removed);
    const chunk = writer.write(joined.postings(), normOf);
    remove.run(lowest, highest);
    if (chunk.count > 0) insert.run(lowest, chunk.count, chunk.last, chunk.data);
    return chunk.count > 0;
  });
}

function normsIn({ first, lengths }: JoinedSegment, averageLength: number): (entry: number) => number {
  return (entry) => {
    const at = 2 * (entry - first);
    return lengthNorm((lengths[at] ?? 0) | ((lengths[at + 1] ?? 0) << 8), averageLength);
  };
}

function chunkOf(row: Record<string, unknown>): Chunk {
  const data = row.data instanceof Uint8Array ? row.data : new Uint8Array(0);
  return { count: Number(row.count), last: Number(row.last), data };
}
