import { sep } from 'node:path';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { EntryMask, IndexReader } from '../core/recall/index-reader.ts';
import { PostingList } from '../core/recall/posting-list.ts';
import { decodeAscending, decodeVarints } from '../core/recall/postings.ts';
import { averageLengthOf } from '../core/recall/segment.ts';
import { segmentsPerTerm } from './schema.ts';
import { readPieceWeights, readVocabulary, weightSteps } from './vocabulary-store.ts';

/** Postings kept for the next search, in bytes. */
const mostCached = 12_000_000;
/** What keeping a list takes besides its postings: those of rare terms are many and short. */
const bytesPerList = 1_500;
/** Term numbers and counts kept for the next search. */
const mostRemembered = 50_000;
const noPostings = new PostingList([]);

const entryQuery = `SELECT entry.key, entry.question, entry.answer, entry.provenance, document.file
  FROM entry JOIN document ON document.id = entry.document WHERE`;

/** Reads one state of the archive; a new one is made after every change. */
export class StoreReader implements IndexReader {
  readonly entries: number;
  readonly size: number;
  readonly words: number;
  readonly lengths: Uint16Array;
  readonly days: Uint16Array;
  /** Terms that are filed under their pieces. */
  readonly terms: number;
  readonly #database: DatabaseSync;
  readonly present: EntryMask;
  readonly #selectTerm: StatementSync;
  readonly #selectCount: StatementSync;
  readonly #selectPostings: StatementSync;
  readonly #selectForward: StatementSync;
  readonly #selectText: StatementSync;
  readonly #selectPiece: StatementSync;
  readonly #selectEntry: StatementSync;
  readonly #selectKey: StatementSync;
  readonly #weights: Uint8Array;
  readonly #averageLengths = new Map<number, number>();
  readonly #postings = new Map<number, PostingList>();
  readonly #counts = new Map<number, number>();
  readonly #termNumbers = new Map<string, number>();
  #cached = 0;
  #vocabulary: readonly Uint8Array[] | null = null;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#selectTerm = database.prepare('SELECT id FROM term WHERE text = ?');
    this.#selectCount = database.prepare('SELECT sum(count) AS n FROM posting WHERE id BETWEEN ? AND ?');
    this.#selectPostings = database.prepare(
      'SELECT id, count, last, data FROM posting WHERE id BETWEEN ? AND ? ORDER BY id',
    );
    this.#selectForward = database.prepare('SELECT terms FROM forward WHERE entry = ?');
    this.#selectEntry = database.prepare(`${entryQuery} entry.id = ?`);
    this.#selectKey = database.prepare(`${entryQuery} entry.key = ? ORDER BY entry.id LIMIT 1`);
    this.#selectText = database.prepare('SELECT text FROM term WHERE id = ?');
    this.#selectPiece = database.prepare('SELECT terms FROM piece WHERE letters = ?');
    const segments = database
      .prepare('SELECT id, first, entries, words, lengths, days FROM segment ORDER BY first')
      .all();
    const last = segments.at(-1);
    this.size = last === undefined ? 1 : Number(last.first) + Number(last.entries);
    this.lengths = new Uint16Array(this.size);
    this.days = new Uint16Array(this.size);
    let words = 0;
    let stored = 0;
    for (const segment of segments) {
      words += Number(segment.words);
      stored += Number(segment.entries);
      const averageLength = averageLengthOf(Number(segment.words), Number(segment.entries));
      this.#averageLengths.set(Number(segment.id), averageLength);
      fill(this.lengths, segment.lengths, Number(segment.first));
      fill(this.days, segment.days, Number(segment.first));
    }
    const removed = database.prepare('SELECT entry FROM removed').all();
    this.present = removed.length === 0 ? null : new Uint8Array(this.size).fill(1);
    for (const { entry } of removed) this.present?.fill(0, Number(entry), Number(entry) + 1);
    this.entries = stored - removed.length;
    this.words = words;
    const { pieced, weights } = readPieceWeights(database);
    this.terms = pieced;
    this.#weights = weights;
  }

  vocabulary(): readonly Uint8Array[] {
    this.#vocabulary ??= readVocabulary(this.#database);
    return this.#vocabulary;
  }

  termNumber(text: string): number {
    let term = this.#termNumbers.get(text);
    if (term === undefined) {
      if (this.#termNumbers.size >= mostRemembered) this.#termNumbers.clear();
      term = Number(this.#selectTerm.get(text)?.id ?? 0);
      this.#termNumbers.set(text, term);
    }
    return term;
  }

  count(term: number): number {
    if (term === 0) return 0;
    let count = this.#counts.get(term);
    if (count === undefined) {
      if (this.#counts.size >= mostRemembered) this.#counts.clear();
      count = Number(this.#selectCount.get(...rowsOf(term))?.n ?? 0);
      this.#counts.set(term, count);
    }
    return count;
  }

  postings(term: number): PostingList {
    const cached = this.#postings.get(term);
    if (cached !== undefined) {
      this.#postings.delete(term);
      this.#postings.set(term, cached);
      return cached;
    }
    const postings = this.#readPostings(term);
    this.#postings.set(term, postings);
    this.#cached += postings.bytes + bytesPerList;
    for (const [old, { bytes }] of this.#postings) {
      if (this.#cached <= mostCached || old === term) break;
      this.#postings.delete(old);
      this.#cached -= bytes + bytesPerList;
    }
    return postings;
  }

  #readPostings(term: number): PostingList {
    const rows = term === 0 ? [] : this.#selectPostings.all(...rowsOf(term));
    if (rows.length === 0) return noPostings;
    const chunks = rows.map(({ count, last, data }) => ({
      count: Number(count),
      last: Number(last),
      data: data instanceof Uint8Array ? data : new Uint8Array(0),
    }));
    return new PostingList(
      chunks,
      rows.map(({ id }) => this.#averageLengths.get(Number(id) % segmentsPerTerm) ?? 1),
    );
  }

  termText(term: number): string {
    return String(this.#selectText.get(term)?.text ?? '');
  }

  list(piece: string): Uint32Array {
    const terms = this.#selectPiece.get(piece)?.terms;
    return terms instanceof Uint8Array ? decodeAscending(terms) : new Uint32Array(0);
  }

  weight(term: number): number {
    return (this.#weights[term] ?? 0) / weightSteps;
  }

  /** An entry as it is stored, with its file. */
  entryRow(entry: number): Record<string, unknown> | undefined {
    return this.#selectEntry.get(entry);
  }

  entryRowByKey(key: string): Record<string, unknown> | undefined {
    return this.#selectKey.get(key);
  }

  entriesBelow(folder: string): readonly (readonly [number, number])[] {
    const path = folder.endsWith(sep) ? folder : folder + sep;
    return this.#database
      .prepare(
        `SELECT min(entry.id) AS first, max(entry.id) AS last FROM document JOIN entry ON entry.document = document.id
        WHERE substr(document.file, 1, ?) = ? OR document.file = ? GROUP BY document.id`,
      )
      .all(path.length, path, folder)
      .map((row) => [Number(row.first), Number(row.last)] as const);
  }

  forward(entry: number): Uint32Array {
    const terms = this.#selectForward.get(entry)?.terms;
    return terms instanceof Uint8Array ? decodeVarints(terms) : new Uint32Array(0);
  }
}

function rowsOf(term: number): [number, number] {
  return [term * segmentsPerTerm, (term + 1) * segmentsPerTerm - 1];
}

function fill(target: Uint16Array, bytes: unknown, first: number): void {
  if (!(bytes instanceof Uint8Array)) return;
  const length = Math.min(bytes.length >> 1, target.length - first);
  for (let i = 0; i < length; i += 1) target[first + i] = (bytes[2 * i] ?? 0) | ((bytes[2 * i + 1] ?? 0) << 8);
}
