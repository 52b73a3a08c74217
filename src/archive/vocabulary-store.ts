import type { DatabaseSync } from 'node:sqlite';
import { NumberList } from '../core/recall/number-list.ts';
import { piecesOf, pieceWeight } from '../core/recall/pieces.ts';
import { encodeAscending } from '../core/recall/postings.ts';
import { packVocabulary, type VocabularyTerm } from '../core/recall/vocabulary.ts';
import { rollBack, segmentsPerTerm } from './schema.ts';

/** The packed list is made anew when this share of the terms is not in it yet. */
const staleShare = 0.02;

/** In large archives the terms that hardly occur are mostly misspelt: they are not filed under their pieces. */
const manyTerms = 100_000;
const hardlyAny = 3;

/** The row of the packed list of all terms; lists of single batches come after it. */
const mainList = 1;

/** So many new terms are packed when they are read. */
const fewTerms = 2_000;

/**
 * Packs the list of terms, and files them under their pieces, where many are new since the last time. The lists of
 * batches make way: their counts are those of the moment.
 */
export function refreshVocabulary(database: DatabaseSync): void {
  const total = numberOf(database, 'SELECT coalesce(max(id), 0) AS n FROM term');
  const packed = packedUpTo(database, mainList);
  const stale = packed === 0 ? total > 0 : total - packed >= Math.max(200, total * staleShare);
  database.exec('BEGIN IMMEDIATE');
  try {
    if (stale) packAll(database, total);
    else database.prepare('DELETE FROM vocabulary WHERE id > ?').run(mainList);
    database.exec('COMMIT');
  } catch (error) {
    rollBack(database);
    throw error;
  }
}

function packAll(database: DatabaseSync, total: number): void {
  const counts = countsOf(database, 0);
  const data = packVocabulary(termsInOrder(database, 0, counts));
  const { pieced, weights } = writePieces(database, counts, total);
  database.exec('DELETE FROM vocabulary');
  database
    .prepare('INSERT INTO vocabulary (id, terms, data, pieced, weights) VALUES (?, ?, ?, ?, ?)')
    .run(mainList, total, data, pieced, weights);
}

/** Packs what a batch brought, inside its transaction: a search in the middle of a build need not wait for that. */
export function packBatch(database: DatabaseSync): void {
  const total = numberOf(database, 'SELECT coalesce(max(id), 0) AS n FROM term');
  const after = packedUpTo(database);
  if (total - after < fewTerms) return;
  const lists = numberOf(database, 'SELECT coalesce(max(id), 0) AS n FROM vocabulary');
  database
    .prepare("INSERT INTO vocabulary (id, terms, data, pieced, weights) VALUES (?, ?, ?, 0, x'')")
    .run(Math.max(lists, mainList) + 1, total, packAfter(database, after));
}

/** The last term that is packed, in the lists up to this row. */
function packedUpTo(database: DatabaseSync, row = Number.MAX_SAFE_INTEGER): number {
  return numberOf(database, `SELECT coalesce(max(terms), 0) AS n FROM vocabulary WHERE id <= ${row}`);
}

function packAfter(database: DatabaseSync, after: number): Uint8Array {
  return packVocabulary(termsInOrder(database, after, countsOf(database, after)));
}

/** Weights of terms are kept in halves, one byte each. */
export const weightSteps = 2;

function writePieces(
  database: DatabaseSync,
  counts: Uint32Array,
  total: number,
): { readonly pieced: number; readonly weights: Uint8Array } {
  const least = total > manyTerms ? hardlyAny : 1;
  const filed = new TermsByPiece();
  let pieced = 0;
  const select = 'SELECT id, text FROM term ORDER BY id';
  for (const { id, text } of database.prepare(select).iterate()) {
    if ((counts[Number(id)] ?? 0) < least || String(text).includes(':')) continue;
    pieced += 1;
    for (const piece of piecesOf(String(text))) filed.add(piece, Number(id));
  }
  const sums = new Float32Array(total + 1);
  const insert = database.prepare('INSERT INTO piece (letters, terms) VALUES (?, ?)');
  database.exec('DELETE FROM piece');
  for (const [letters, terms] of filed.inOrder()) {
    insert.run(letters, encodeAscending(terms));
    const weight = pieceWeight(terms.length, pieced);
    for (const term of terms) sums[term] = (sums[term] ?? 0) + weight;
  }
  return { pieced, weights: Uint8Array.from(sums, (sum) => Math.min(255, Math.round(sum * weightSteps))) };
}

/** Millions of terms under ten thousands of pieces: a list for each piece would take several times the room. */
class TermsByPiece {
  readonly #numbers = new Map<string, number>();
  readonly #pieces = new NumberList();
  readonly #terms = new NumberList();

  /** `term` ascends. */
  add(piece: string, term: number): void {
    let number = this.#numbers.get(piece);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(piece, number);
    }
    this.#pieces.push(number);
    this.#terms.push(term);
  }

  /** The pieces in alphabetical order, each with its terms, ascending. */
  *inOrder(): Generator<readonly [piece: string, terms: Uint32Array]> {
    const ends = new Uint32Array(this.#numbers.size + 1);
    const { length } = this.#pieces;
    for (let i = 0; i < length; i += 1) this.#step(ends, this.#pieces.at(i) + 1);
    for (let piece = 1; piece < ends.length; piece += 1) ends[piece] = (ends[piece] ?? 0) + (ends[piece - 1] ?? 0);
    const starts = ends.slice();
    const terms = new Uint32Array(length);
    for (let i = 0; i < length; i += 1) terms[this.#step(ends, this.#pieces.at(i))] = this.#terms.at(i);
    for (const [piece, number] of [...this.#numbers].sort(([a], [b]) => (a < b ? -1 : 1)))
      yield [piece, terms.subarray(starts[number], ends[number])];
  }

  /** Counts one up, and gives what it was. */
  #step(counters: Uint32Array, at: number): number {
    const before = counters[at] ?? 0;
    counters[at] = before + 1;
    return before;
  }
}

/** What filing the terms under their pieces gave: how many there are, and their weights. */
export function readPieceWeights(database: DatabaseSync): { readonly pieced: number; readonly weights: Uint8Array } {
  const row = database.prepare('SELECT pieced, weights FROM vocabulary WHERE id = ?').get(mainList);
  return { pieced: Number(row?.pieced ?? 0), weights: bytesIn(row?.weights) };
}

/** The packed lists: the large one, those of batches since, and one of the terms that came after those. */
export function readVocabulary(database: DatabaseSync): readonly Uint8Array[] {
  const lists = database.prepare('SELECT data FROM vocabulary ORDER BY id').all();
  return [...lists.map(({ data }) => bytesIn(data)), packAfter(database, packedUpTo(database))];
}

function bytesIn(value: unknown): Uint8Array {
  return value instanceof Uint8Array ? value : new Uint8Array(0);
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
