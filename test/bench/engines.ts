import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Document } from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { ArchiveClient } from '../../src/archive/client.ts';
import { LocalArchive } from '../../src/archive/local-archive.ts';
import { type BenchPair, generatePairs } from './dutch.ts';

/** A search engine under measurement. `search` gives the ids found, best first. */
export interface Engine {
  readonly name: string;
  /** Larger collections take it minutes or more memory than there is. */
  readonly most: number;
  build(count: number, folder: string): Promise<void>;
  /** Opens what was built as a new process would; engines that live in memory have nothing to open. */
  open(): Promise<void>;
  search(text: string): Promise<readonly string[]>;
  close(): Promise<void>;
  /** Where it is kept; null for engines that live in memory. */
  readonly file: string | null;
}

/** As it is shipped, where that was built; `npm run bench` does so. */
const shippedWorker = new URL('../../dist/archive-worker.js', import.meta.url);
export const workerFile = existsSync(shippedWorker)
  ? shippedWorker
  : new URL('../../src/archive/worker.ts', import.meta.url);

/** Searched as in the editor: in a worker, every search sent there and every result back. */
export class Own implements Engine {
  readonly name = 'kamervragen';
  readonly most = Number.POSITIVE_INFINITY;
  readonly file: string;
  #archive: ArchiveClient | null = null;

  constructor(folder: string) {
    this.file = join(folder, 'archief.db');
  }

  async build(count: number, folder: string): Promise<void> {
    const source = join(folder, 'paren.jsonl');
    writePairs(source, count);
    for (const suffix of ['', '-wal', '-shm', '.lock']) rmSync(this.file + suffix, { force: true });
    const archive = new LocalArchive(this.file);
    await archive.update([source]);
    await archive.close();
  }

  async open(): Promise<void> {
    this.#archive = new ArchiveClient({ file: this.file, shared: null, readOnly: true, workerFile });
    // The worker opens the archive at the first call.
    await this.#archive.entry('');
  }

  async search(text: string): Promise<readonly string[]> {
    const response = await this.#archive?.search({ text, limit: 10 });
    return response?.results.map(({ id }) => id) ?? [];
  }

  async complete(text: string): Promise<void> {
    await this.#archive?.complete(text, 3);
  }

  async close(): Promise<void> {
    await this.#archive?.close();
  }
}

/** Written in pieces: a million pairs do not fit in one string. */
export function writePairs(file: string, count: number): void {
  writeFileSync(file, '');
  let lines: string[] = [];
  const flush = () => {
    writeFileSync(file, lines.join(''), { flag: 'a' });
    lines = [];
  };
  for (const pair of generatePairs(count)) {
    lines.push(`${JSON.stringify(pair)}\n`);
    if (lines.length === 20_000) flush();
  }
  flush();
}

export class Fts5 implements Engine {
  readonly name = 'SQLite FTS5, bm25()';
  readonly most = Number.POSITIVE_INFINITY;
  readonly file: string;
  #database: DatabaseSync | null = null;

  constructor(folder: string) {
    this.file = join(folder, 'fts5.db');
  }

  async build(count: number): Promise<void> {
    rmSync(this.file, { force: true });
    const database = new DatabaseSync(this.file);
    database.exec("CREATE VIRTUAL TABLE pair USING fts5(id UNINDEXED, question, answer, tokenize = 'unicode61')");
    database.exec('BEGIN');
    const insert = database.prepare('INSERT INTO pair (id, question, answer) VALUES (?, ?, ?)');
    for (const { id, question, answer } of generatePairs(count)) insert.run(id, question, answer);
    database.exec('COMMIT');
    database.close();
  }

  async open(): Promise<void> {
    this.#database = new DatabaseSync(this.file, { readOnly: true });
  }

  async search(text: string): Promise<readonly string[]> {
    const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
    if (words.length === 0) return [];
    const query = words.map((word) => `"${word}"`).join(' OR ');
    const select = this.#database?.prepare('SELECT id FROM pair WHERE pair MATCH ? ORDER BY bm25(pair) LIMIT 10');
    return select?.all(query).map((row) => String(row.id)) ?? [];
  }

  async close(): Promise<void> {
    this.#database?.close();
  }
}

abstract class InMemory implements Engine {
  abstract readonly name: string;
  abstract readonly most: number;
  abstract build(count: number): Promise<void>;
  abstract search(text: string): Promise<readonly string[]>;
  async open(): Promise<void> {}
  async close(): Promise<void> {}
  readonly file = null;
}

export class Mini extends InMemory {
  readonly name = 'MiniSearch, fuzzy 0.2, prefix';
  readonly most = 100_000;
  #index: MiniSearch<BenchPair> | null = null;

  async build(count: number): Promise<void> {
    this.#index = new MiniSearch<BenchPair>({
      fields: ['question', 'answer'],
      searchOptions: { fuzzy: 0.2, prefix: true },
    });
    for (const pair of generatePairs(count)) this.#index.add(pair);
  }

  async search(text: string): Promise<readonly string[]> {
    return (this.#index?.search(text) ?? []).slice(0, 10).map(({ id }) => String(id));
  }
}

export class Flex extends InMemory {
  readonly name = 'FlexSearch, forward';
  readonly most = 100_000;
  #index: Document | null = null;

  async build(count: number): Promise<void> {
    this.#index = new Document({ document: { id: 'id', index: ['question', 'answer'] }, tokenize: 'forward' });
    for (const { id, question, answer } of generatePairs(count)) this.#index.add({ id, question, answer });
  }

  async search(text: string): Promise<readonly string[]> {
    const fields = this.#index?.search(text, { limit: 10, suggest: true }) ?? [];
    const lists = fields.map(({ result }) => result.map(String));
    // Each field has a list of its own: taken in turn, so that none crowds out the other.
    const inTurn = Array.from({ length: 10 }, (_, rank) => lists.flatMap((list) => list[rank] ?? [])).flat();
    return [...new Set(inTurn)].slice(0, 10);
  }
}

export class FuseAlone extends InMemory {
  readonly name = 'fuse.js alone';
  readonly most = 10_000;
  #index: Fuse<BenchPair> | null = null;

  async build(count: number): Promise<void> {
    this.#index = new Fuse([...generatePairs(count)], { keys: ['question', 'answer'], ignoreLocation: true });
  }

  async search(text: string): Promise<readonly string[]> {
    return (this.#index?.search(text, { limit: 10 }) ?? []).map(({ item }) => item.id);
  }
}
