import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { dayNumber } from '../core/recall/days.ts';
import { encodeAscending } from '../core/recall/postings.ts';
import { SegmentBuilder } from '../core/recall/segment.ts';
import { filterTags } from '../core/recall/tags.ts';
import { mergeSegments } from './merge.ts';
import type { ArchiveRecord } from './record.ts';
import { rollBack, segmentsPerTerm } from './schema.ts';
import { packBatch } from './vocabulary-store.ts';

/** How a file was found on disk. */
export interface FileState {
  readonly size: number;
  readonly mtime: number;
}

/** What could not be read, or not all of it. */
export interface Skip {
  /** One Dutch sentence. */
  readonly reason: string;
  /** How the file was, where that is what the reason is about: as long as it stays so, reading it again is of no use. */
  readonly state: FileState | null;
}

/** A file as the archive knows it. `hash` is null where the file was not read to its end. */
export interface DocumentRow extends FileState {
  readonly id: number;
  readonly file: string;
  readonly hash: string | null;
  /** Records stored so far. */
  readonly records: number;
  readonly pairs: number;
  readonly passages: number;
}

/** So many words wait in memory at most before they are written. */
const wordsPerBatch = 1_500_000;
const entriesPerBatch = 20_000;
const millisecondsPerBatch = 4_000;
/** Word forms kept between batches; about 100 bytes each. */
const mostForms = 400_000;

interface OpenDocument {
  readonly id: number;
  records: number;
  pairs: number;
  passages: number;
}

/**
 * Adds and removes the records of files. Everything since the last `commit` is written in one transaction; the batch
 * is committed by itself when it grows large, so that a kill costs a few seconds of work and nothing that was there.
 */
export class ArchiveWriter {
  readonly #database: DatabaseSync;
  readonly #builder: SegmentBuilder;
  readonly #statements = new Map<string, StatementSync>();
  readonly #terms = new Map<string, number>();
  #newTerms: (readonly [number, string])[] = [];
  #nextTerm: number;
  #nextEntry: number;
  #first: number;
  #lengths: number[] = [];
  #days: number[] = [];
  #open: OpenDocument | null = null;
  #inTransaction = false;
  #begun = 0;
  readonly #hadTerms: boolean;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#nextTerm = Number(this.#value('SELECT coalesce(max(id), 0) + 1 FROM term'));
    this.#nextEntry = Number(this.#value('SELECT coalesce(max(first + entries), 1) FROM segment'));
    this.#first = this.#nextEntry;
    this.#hadTerms = this.#nextTerm > 1;
    this.#builder = new SegmentBuilder(
      (term) => this.#termNumber(term),
      this.#hadTerms ? (term) => this.#knownTerm(term) !== 0 : null,
    );
  }

  #statement(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.#database.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  #value(sql: string): unknown {
    return Object.values(this.#statement(sql).get() ?? {})[0];
  }

  #knownTerm(text: string): number {
    const known = this.#terms.get(text);
    if (known !== undefined) return known;
    if (!this.#hadTerms) return 0;
    const id = Number(this.#statement('SELECT id FROM term WHERE text = ?').get(text)?.id ?? 0);
    if (id !== 0) this.#terms.set(text, id);
    return id;
  }

  #termNumber(text: string): number {
    const known = this.#knownTerm(text);
    if (known !== 0) return known;
    const id = this.#nextTerm++;
    this.#terms.set(text, id);
    this.#newTerms.push([id, text]);
    return id;
  }

  #begin(): void {
    if (this.#inTransaction) return;
    this.#database.exec('BEGIN IMMEDIATE');
    this.#inTransaction = true;
    this.#begun = Date.now();
  }

  /** Starts a file that is new or was changed; what was stored of it is removed unless it is continued. */
  startDocument(file: string, state: FileState, continued: DocumentRow | null): void {
    this.#begin();
    if (continued !== null) {
      this.#open = { ...continued };
      return;
    }
    this.removeDocument(file);
    const { lastInsertRowid } = this.#statement(
      'INSERT INTO document (file, size, mtime, hash, records, pairs, passages) VALUES (?, ?, ?, NULL, 0, 0, 0)',
    ).run(file, state.size, state.mtime);
    this.#open = { id: Number(lastInsertRowid), records: 0, pairs: 0, passages: 0 };
  }

  add(record: ArchiveRecord, key: string): void {
    const open = this.#open;
    if (open === null) return;
    this.#begin();
    const { question, answer, provenance } = record;
    const entry = this.#nextEntry++;
    this.#statement(
      'INSERT INTO entry (id, document, key, question, answer, provenance) VALUES (?, ?, ?, ?, ?, ?)',
    ).run(entry, open.id, key, question, answer, JSON.stringify({ ...provenance, numbers: record.numbers }));
    const words = this.#builder.add(
      entry,
      { question, answer, subject: provenance.title ?? '' },
      filterTags(provenance),
    );
    this.#lengths.push(Math.min(words, 0xffff));
    this.#days.push(dayNumber(provenance.date));
    open.records += 1;
    if (question === '') open.passages += 1;
    else open.pairs += 1;
    if (this.#isFull()) this.commit();
  }

  #isFull(): boolean {
    const { tokens, size } = this.#builder;
    return tokens >= wordsPerBatch || size >= entriesPerBatch || Date.now() - this.#begun > millisecondsPerBatch;
  }

  /** The file was read to its end. */
  finishDocument(hash: string): void {
    const open = this.#open;
    if (open === null) return;
    this.#begin();
    this.#saveOpen(open);
    this.#statement('UPDATE document SET hash = ? WHERE id = ?').run(hash, open.id);
    this.#open = null;
  }

  /** The file could not be read to its end: what was read of it stays, and an update that finds it unchanged goes on there. */
  leaveDocument(): void {
    if (this.#open !== null) this.#saveOpen(this.#open);
    this.#open = null;
  }

  #saveOpen(open: OpenDocument): void {
    this.#statement('UPDATE document SET records = ?, pairs = ?, passages = ? WHERE id = ?').run(
      open.records,
      open.pairs,
      open.passages,
      open.id,
    );
  }

  /** The file is as it was, only its time was touched. */
  touchDocument(id: number, state: FileState): void {
    this.#begin();
    this.#statement('UPDATE document SET size = ?, mtime = ? WHERE id = ?').run(state.size, state.mtime, id);
  }

  removeDocument(file: string): void {
    this.#begin();
    const id = this.#statement('SELECT id FROM document WHERE file = ?').get(file)?.id;
    if (id === undefined) return;
    this.#statement('INSERT OR IGNORE INTO removed (entry) SELECT id FROM entry WHERE document = ?').run(id);
    this.#statement('DELETE FROM forward WHERE entry IN (SELECT id FROM entry WHERE document = ?)').run(id);
    this.#statement('DELETE FROM entry WHERE document = ?').run(id);
    this.#statement('DELETE FROM document WHERE id = ?').run(id);
  }

  setMeta(name: string, value: string): void {
    this.#begin();
    this.#statement('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)').run(name, value);
  }

  setSkipped(skipped: ReadonlyMap<string, Skip>): void {
    this.#begin();
    this.#database.exec('DELETE FROM skipped');
    const insert = this.#statement('INSERT INTO skipped (file, reason, size, mtime) VALUES (?, ?, ?, ?)');
    for (const [file, { reason, state }] of skipped)
      insert.run(file, reason, state?.size ?? null, state?.mtime ?? null);
  }

  /** Writes everything since the last commit. */
  commit(): void {
    if (!this.#inTransaction) return;
    if (this.#open !== null) this.#saveOpen(this.#open);
    if (this.#builder.size > 0) {
      this.#writeSegment();
      packBatch(this.#database);
    }
    mergeSegments(this.#database);
    this.#database.exec('COMMIT');
    this.#inTransaction = false;
    this.#builder.trim(mostForms);
    if (this.#terms.size > 2 * mostForms && this.#hadTerms) this.#terms.clear();
  }

  /** Gives up what was not committed. */
  rollback(): void {
    rollBack(this.#database);
    this.#inTransaction = false;
  }

  #writeSegment(): void {
    const segment = Number(this.#value('SELECT coalesce(max(id), 0) + 1 FROM segment'));
    const insertForward = this.#statement('INSERT INTO forward (entry, terms) VALUES (?, ?)');
    const insertPosting = this.#statement('INSERT INTO posting (id, count, last, data) VALUES (?, ?, ?, ?)');
    const terms: number[] = [];
    this.#builder.finish({
      forward: (entry, text) => insertForward.run(entry, text),
      chunk: (term, { count, last, data }) => {
        terms.push(term);
        insertPosting.run(term * segmentsPerTerm + segment, count, last, data);
      },
    });
    this.#writeNewTerms();
    this.#statement(
      'INSERT INTO segment (id, first, entries, words, lengths, days, terms) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ).run(
      segment,
      this.#first,
      this.#lengths.length,
      this.#lengths.reduce((sum, length) => sum + length, 0),
      bytesOf(this.#lengths),
      bytesOf(this.#days),
      encodeAscending(terms),
    );
    this.#first = this.#nextEntry;
    this.#lengths = [];
    this.#days = [];
  }

  #writeNewTerms(): void {
    const insert = this.#statement('INSERT INTO term (id, text) VALUES (?, ?)');
    for (const [id, text] of this.#newTerms) insert.run(id, text);
    this.#newTerms = [];
  }
}

/** Numbers below 65,536 as bytes, low byte first. */
function bytesOf(numbers: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(numbers.length * 2);
  numbers.forEach((number, i) => {
    bytes[2 * i] = number & 0xff;
    bytes[2 * i + 1] = number >> 8;
  });
  return bytes;
}
