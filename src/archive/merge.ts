import type { DatabaseSync } from 'node:sqlite';
import { ByteWriter, decodeAscending, decodePostings, encodeAscending, firstVarint } from '../core/recall/postings.ts';
import { SEGMENTS_PER_TERM } from './schema.ts';

/** So many segments of one size are merged into one of the next. */
const FACTOR = 8;

interface SegmentSize {
  readonly id: number;
  readonly entries: number;
}

function tierOf(entries: number): number {
  return Math.floor(Math.log(Math.max(entries, 1)) / Math.log(FACTOR));
}

/** The newest segments that have become many of about the same size, oldest first; none where there is nothing to merge. */
export function segmentsToMerge(segments: readonly SegmentSize[]): readonly SegmentSize[] {
  const highest = Math.max(0, ...segments.map(({ entries }) => tierOf(entries)));
  for (let tier = 0; tier <= highest; tier += 1) {
    const larger = segments.findLastIndex(({ entries }) => tierOf(entries) > tier);
    if (segments.length - larger - 1 >= FACTOR) return segments.slice(larger + 1);
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
  const terms = mergePostings(database, segment.terms, removed, first.id, last.id);
  const words = segment.words - forgetLengths(segment, removed);
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

function unionOf(lists: readonly Uint8Array[]): Uint32Array {
  const all = lists.flatMap((list) => [...decodeAscending(list)]);
  return Uint32Array.from(new Set(Uint32Array.from(all).sort()));
}

/** Joins each term's chunks without what was removed; returns the terms of which something is left. */
function mergePostings(
  database: DatabaseSync,
  terms: Uint32Array,
  removed: ReadonlySet<number>,
  from: number,
  to: number,
): Uint32Array {
  const select = database.prepare('SELECT count, last, data FROM posting WHERE id BETWEEN ? AND ? ORDER BY id');
  const remove = database.prepare('DELETE FROM posting WHERE id BETWEEN ? AND ?');
  const insert = database.prepare('INSERT INTO posting (id, count, last, data) VALUES (?, ?, ?, ?)');
  return terms.filter((term) => {
    const [lowest, highest] = [term * SEGMENTS_PER_TERM + from, term * SEGMENTS_PER_TERM + to];
    const chunk = withoutRemoved(joinChunks(select.all(lowest, highest)), removed);
    remove.run(lowest, highest);
    if (chunk.count > 0) insert.run(lowest, chunk.count, chunk.last, chunk.data);
    return chunk.count > 0;
  });
}

interface Chunk {
  readonly count: number;
  readonly last: number;
  readonly data: Uint8Array;
}

function joinChunks(rows: readonly Record<string, unknown>[]): Chunk {
  const writer = new ByteWriter();
  let count = 0;
  let last = 0;
  for (const row of rows) {
    const data = row.data;
    if (!(data instanceof Uint8Array)) continue;
    const { value, end } = firstVarint(data);
    writer.varint(value - last);
    writer.append(data.subarray(end));
    count += Number(row.count);
    last = Number(row.last);
  }
  return { count, last, data: writer.take() };
}

function withoutRemoved(chunk: Chunk, removed: ReadonlySet<number>): Chunk {
  if (removed.size === 0) return chunk;
  const entries = new Uint32Array(chunk.count);
  const codes = new Uint8Array(chunk.count);
  const read = decodePostings(chunk.data, chunk.count, entries, codes, 0);
  const writer = new ByteWriter();
  let count = 0;
  let last = 0;
  for (let i = 0; i < read; i += 1) {
    const entry = entries[i] ?? 0;
    if (removed.has(entry)) continue;
    writer.varint(entry - last);
    writer.byte(codes[i] ?? 0);
    last = entry;
    count += 1;
  }
  return { count, last, data: writer.take() };
}
