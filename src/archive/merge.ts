import type { DatabaseSync } from 'node:sqlite';
import { ByteWriter, decodeAscending, encodeAscending, firstVarint } from '../core/recall/postings.ts';
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

/** Merges small segments into larger ones, so that a term never lies in many pieces. Runs inside a transaction. */
export function mergeSegments(database: DatabaseSync): void {
  const rows = database.prepare('SELECT id, entries FROM segment ORDER BY id').all();
  const merged = segmentsToMerge(rows.map((row) => ({ id: Number(row.id), entries: Number(row.entries) })));
  const first = merged[0];
  const last = merged.at(-1);
  if (first === undefined || last === undefined) return;
  const terms = mergeRows(database, first.id, last.id);
  mergePostings(database, terms, first.id, last.id);
}

/** Merges the segments' own rows; returns the terms that occur in them, ascending. */
function mergeRows(database: DatabaseSync, from: number, to: number): Uint32Array {
  const rows = database
    .prepare('SELECT first, entries, words, lengths, days, terms FROM segment WHERE id BETWEEN ? AND ? ORDER BY id')
    .all(from, to);
  const sum = (name: string) => rows.reduce((total, row) => total + Number(row[name]), 0);
  const parts = (name: string) => rows.map((row) => row[name]).filter((part) => part instanceof Uint8Array);
  const terms = unionOf(parts('terms'));
  const [entries, words] = [sum('entries'), sum('words')];
  database.prepare('DELETE FROM segment WHERE id BETWEEN ? AND ?').run(from, to);
  database
    .prepare('INSERT INTO segment (id, first, entries, words, lengths, days, terms) VALUES (?, ?, ?, ?, ?, ?, ?)')
    .run(
      from,
      Number(rows[0]?.first),
      entries,
      words,
      concat(parts('lengths')),
      concat(parts('days')),
      encodeAscending(terms),
    );
  return terms;
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

function mergePostings(database: DatabaseSync, terms: Uint32Array, from: number, to: number): void {
  const select = database.prepare('SELECT count, last, data FROM posting WHERE id BETWEEN ? AND ? ORDER BY id');
  const remove = database.prepare('DELETE FROM posting WHERE id BETWEEN ? AND ?');
  const insert = database.prepare('INSERT INTO posting (id, count, last, data) VALUES (?, ?, ?, ?)');
  const writer = new ByteWriter(1 << 16);
  for (const term of terms) {
    const [lowest, highest] = [term * SEGMENTS_PER_TERM + from, term * SEGMENTS_PER_TERM + to];
    let count = 0;
    let last = 0;
    writer.clear();
    for (const row of select.all(lowest, highest)) {
      const data = row.data;
      if (!(data instanceof Uint8Array)) continue;
      const { value, end } = firstVarint(data);
      writer.varint(value - last);
      writer.append(data.subarray(end));
      count += Number(row.count);
      last = Number(row.last);
    }
    remove.run(lowest, highest);
    insert.run(lowest, count, last, writer.take());
  }
}
