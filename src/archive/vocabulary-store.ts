import type { DatabaseSync } from 'node:sqlite';
import { piecesOf, pieceWeight } from '../core/recall/pieces.ts';
import { encodeAscending } from '../core/recall/postings.ts';
import { packVocabulary, type VocabularyTerm } from '../core/recall/vocabulary.ts';
import { rollBack, segmentsPerTerm } from './schema.ts';

/** The packed list is made anew when this share of the terms is not in it yet. */
const staleShare = 0.02;

/** In large archives the terms that hardly occur are mostly misspelt: they are not filed under their pieces. */
const manyTerms = 100_000;
const hardlyAny = 3;

/** Packs the list of terms, and files them under their pieces, where many are new since the last time. */
export function refreshVocabulary(database: DatabaseSync): void {
  const total = numberOf(database, 'SELECT coalesce(max(id), 0) AS n FROM term');
  const packed = numberOf(database, 'SELECT coalesce(max(terms), 0) AS n FROM vocabulary');
  if (total === packed || (packed > 0 && total - packed < Math.max(200, total * staleShare))) return;
  database.exec('BEGIN IMMEDIATE');
  try {
    const counts = countsOf(database, 0);
    const data = packVocabulary(termsInOrder(database, 0, counts));
    const { pieced, weights } = writePieces(database, counts, total);
    database.exec('DELETE FROM vocabulary');
    database
      .prepare('INSERT INTO vocabulary (id, terms, data, pieced, weights) VALUES (1, ?, ?, ?, ?)')
      .run(total, data, pieced, weights);
    database.exec('COMMIT');
  } catch (error) {
    rollBack(database);
    throw error;
  }
}

/** Weights of terms are kept in halves, one byte each. */
export const weightSteps = 2;

function writePieces(
  database: DatabaseSync,
  counts: Uint32Array,
  total: number,
): { readonly pieced: number; readonly weights: Uint8Array } {
  const least = total > manyTerms ? hardlyAny : 1;
  const pieces = new Map<string, number[]>();
  let pieced = 0;
  const select = 'SELECT id, text FROM term ORDER BY id';
  for (const { id, text } of database.prepare(select).iterate()) {
    if ((counts[Number(id)] ?? 0) < least || String(text).includes(':')) continue;
    pieced += 1;
    for (const piece of piecesOf(String(text))) {
      const terms = pieces.get(piece);
      if (terms === undefined) pieces.set(piece, [Number(id)]);
      else terms.push(Number(id));
    }
  }
  const sums = new Float32Array(total + 1);
  const insert = database.prepare('INSERT INTO piece (letters, terms) VALUES (?, ?)');
  database.exec('DELETE FROM piece');
  for (const letters of [...pieces.keys()].sort()) {
    const terms = pieces.get(letters) ?? [];
    insert.run(letters, encodeAscending(terms));
    const weight = pieceWeight(terms.length, pieced);
    for (const term of terms) sums[term] = (sums[term] ?? 0) + weight;
  }
  return { pieced, weights: Uint8Array.from(sums, (sum) => Math.min(255, Math.round(sum * weightSteps))) };
}

/** The packed lists: the large one, and one of the terms that came since. */
export function readVocabulary(database: DatabaseSync): readonly Uint8Array[] {
  const row = database.prepare('SELECT terms, data FROM vocabulary WHERE id = 1').get();
  const data = row?.data;
  const after = Number(row?.terms ?? 0);
  const recent = packVocabulary(termsInOrder(database, after, countsOf(database, after)));
  return data instanceof Uint8Array ? [data, recent] : [recent];
}

/** Terms in byte order (SQLite's own order for texts) with their number of entries. */
function* termsInOrder(database: DatabaseSync, after: number, counts: Uint32Array): Generator<VocabularyTerm> {
  for (const row of database.prepare('SELECT id, text FROM term WHERE id > ? ORDER BY text').iterate(after)) {
    const text = String(row.text);
    if (!text.includes(':')) yield { text, magnitude: Math.floor(Math.log2((counts[Number(row.id)] ?? 0) + 1)) };
  }
}

/** Entries per term, by term number. */
function countsOf(database: DatabaseSync, after: number): Uint32Array {
  const counts = new Uint32Array(numberOf(database, 'SELECT coalesce(max(id), 0) AS n FROM term') + 1);
  const rows = database.prepare('SELECT id, count FROM posting WHERE id >= ?').iterate((after + 1) * segmentsPerTerm);
  for (const row of rows) {
    const term = Math.floor(Number(row.id) / segmentsPerTerm);
    counts[term] = (counts[term] ?? 0) + Number(row.count);
  }
  return counts;
}

function numberOf(database: DatabaseSync, sql: string): number {
  return Number(database.prepare(sql).get()?.n);
}
