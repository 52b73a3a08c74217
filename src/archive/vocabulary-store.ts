import type { DatabaseSync } from 'node:sqlite';
import { packVocabulary, type VocabularyTerm } from '../core/recall/vocabulary.ts';
import { SEGMENTS_PER_TERM } from './schema.ts';

/** The packed list is made anew when this share of the terms is not in it yet. */
const STALE_SHARE = 0.02;

/** Packs the list of terms where many are new since the last time. */
export function refreshVocabulary(database: DatabaseSync): void {
  const total = numberOf(database, 'SELECT coalesce(max(id), 0) AS n FROM term');
  const packed = numberOf(database, 'SELECT coalesce(max(terms), 0) AS n FROM vocabulary');
  if (total === packed || (packed > 0 && total - packed < Math.max(200, total * STALE_SHARE))) return;
  const data = packVocabulary(allTerms(database, 0));
  database.exec('BEGIN IMMEDIATE');
  database.exec('DELETE FROM vocabulary');
  database.prepare('INSERT INTO vocabulary (id, terms, data) VALUES (1, ?, ?)').run(total, data);
  database.exec('COMMIT');
}

/** The packed lists: the large one, and one of the terms that came since. */
export function readVocabulary(database: DatabaseSync): readonly Uint8Array[] {
  const row = database.prepare('SELECT terms, data FROM vocabulary WHERE id = 1').get();
  const data = row?.data;
  const recent = packVocabulary(allTerms(database, Number(row?.terms ?? 0)));
  return data instanceof Uint8Array ? [data, recent] : [recent];
}

/** Terms in byte order (SQLite's own order for texts) with their number of entries. */
function* allTerms(database: DatabaseSync, after: number): Generator<VocabularyTerm> {
  const counts = countsOf(database, after);
  for (const row of database.prepare('SELECT id, text FROM term WHERE id > ? ORDER BY text').iterate(after)) {
    const text = String(row.text);
    if (!text.includes(':')) yield { text, magnitude: Math.floor(Math.log2((counts.get(Number(row.id)) ?? 0) + 1)) };
  }
}

function countsOf(database: DatabaseSync, after: number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  const rows = database.prepare('SELECT id, count FROM posting WHERE id >= ?').iterate((after + 1) * SEGMENTS_PER_TERM);
  for (const row of rows) {
    const term = Math.floor(Number(row.id) / SEGMENTS_PER_TERM);
    counts.set(term, (counts.get(term) ?? 0) + Number(row.count));
  }
  return counts;
}

function numberOf(database: DatabaseSync, sql: string): number {
  return Number(database.prepare(sql).get()?.n);
}
