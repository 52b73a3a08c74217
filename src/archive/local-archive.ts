import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import type {
  Archive,
  ArchiveInfo,
  SearchRequest,
  SearchResponse,
  SearchResult,
  SentenceCompletion,
  UpdateOptions,
  UpdateReport,
} from './api.ts';
import { completeSentence } from './completions.ts';
import { DamagedArchive, explained } from './failures.ts';
import { withWriterLock } from './lock.ts';
import { StoreReader } from './reader.ts';
import {
  emptyDatabase,
  identityOf,
  type OnSetAside,
  openForReading,
  openForWriting,
  openWhileLocked,
  rollBack,
  throwAway,
} from './schema.ts';
import { findEntry, searchStores } from './search.ts';
import { pairStatistics } from './statistics.ts';
import { TeamArchive } from './team-archive.ts';
import { countArchive, readSkipped, updateArchive } from './update.ts';

export interface LocalArchiveOptions {
  /** Only read; the file must exist. */
  readonly readOnly?: boolean;
  /** A team archive that is read beside it. */
  readonly shared?: string | null;
  /** Told where a file that is no archive was in its place. */
  readonly onSetAside?: OnSetAside;
}

interface OpenFile {
  readonly identity: string;
  readonly database: DatabaseSync;
}

/** The archive in this thread. The editor uses it through the worker (`client.ts`), the command line directly. */
export class LocalArchive implements Archive {
  readonly #file: string;
  readonly #options: LocalArchiveOptions;
  readonly #team: TeamArchive | null;
  /** Only read, so that a search during an update finds what was committed and nothing else. */
  #opened: OpenFile;
  #reader: { readonly version: number; readonly reader: StoreReader } | null = null;

  /** Throws `UserError` where the file cannot be used. */
  constructor(file: string, options: LocalArchiveOptions = {}) {
    this.#file = file;
    this.#options = options;
    this.#team = options.shared === undefined || options.shared === null ? null : new TeamArchive(options.shared);
    this.#opened = this.#open();
  }

  #open(): OpenFile {
    const { readOnly, onSetAside } = this.#options;
    // Asked before: where another puts a new file in its place meanwhile, that is noticed at the next search.
    const identity = identityOf(this.#file);
    const database = readOnly === true ? openForReading(this.#file) : openForWriting(this.#file, onSetAside);
    return { database, identity: identity === '' ? identityOf(this.#file) : identity };
  }

  #close(): void {
    this.#reader = null;
    if (this.#opened.database.isOpen) this.#opened.database.close();
  }

  /** The database as it is now: another window may have thrown the file away and begun anew. */
  #current(): DatabaseSync {
    const { database, identity } = this.#opened;
    const replaced = this.#options.readOnly !== true && identityOf(this.#file) !== identity;
    if (database.isOpen && !replaced) return database;
    this.#close();
    this.#opened = this.#open();
    return this.#opened.database;
  }

  /** The reader of the present state: another window may have changed it. */
  #currentReader(database: DatabaseSync): StoreReader {
    const version = Number(database.prepare('PRAGMA data_version').get()?.data_version);
    if (this.#reader?.version !== version) this.#reader = { version, reader: new StoreReader(database) };
    return this.#reader.reader;
  }

  async update(sources: readonly string[], options: UpdateOptions = {}): Promise<UpdateReport> {
    return this.#write(options.signal, (database) => updateArchive(database, sources, options));
  }

  async clear(signal?: AbortSignal): Promise<void> {
    await this.#write(signal, async (database) => emptyDatabase(database));
  }

  /** Alone among all windows. What turns out to be damaged is thrown away, and the work is done once more. */
  async #write<T>(signal: AbortSignal | undefined, work: (database: DatabaseSync) => Promise<T>): Promise<T> {
    try {
      return await withWriterLock(this.#file, signal, async () => {
        try {
          return await this.#onConnection(work);
        } catch (error) {
          const known = explained(error);
          if (this.#options.readOnly === true || !(known instanceof DamagedArchive)) throw known;
          this.#close();
          throwAway(this.#file);
          return await this.#onConnection(work);
        }
      });
    } catch (error) {
      throw explained(error);
    }
  }

  async #onConnection<T>(work: (database: DatabaseSync) => Promise<T>): Promise<T> {
    const { readOnly, onSetAside } = this.#options;
    const database = readOnly === true ? openForReading(this.#file) : openWhileLocked(this.#file, onSetAside);
    try {
      return await work(database);
    } finally {
      database.close();
    }
  }

  async search(request: SearchRequest, signal?: AbortSignal): Promise<SearchResponse> {
    signal?.throwIfAborted();
    const started = performance.now();
    const results = this.#read((readers) => searchStores(readers, request));
    return { ms: performance.now() - started, results };
  }

  async complete(typed: string, limit: number, signal?: AbortSignal): Promise<readonly SentenceCompletion[]> {
    signal?.throwIfAborted();
    return this.#read((readers) => completeSentence(readers, typed, limit));
  }

  /** Reads from both archives; from the own one alone where the team's fails. */
  #read<T>(work: (readers: readonly StoreReader[]) => T): T {
    return this.#reading((database) => {
      const team = this.#team?.reader() ?? null;
      const own = this.#currentReader(database);
      if (team === null) return work([own]);
      try {
        return work([own, team]);
      } catch {
        this.#team?.drop();
        return work([own]);
      }
    });
  }

  /** All that is read at once is of one state, whatever others write meanwhile. */
  #reading<T>(work: (database: DatabaseSync) => T): T {
    try {
      const database = this.#current();
      database.exec('BEGIN');
      try {
        return work(database);
      } finally {
        rollBack(database);
      }
    } catch (error) {
      this.#reader = null;
      throw explained(error);
    }
  }

  async entry(id: string): Promise<SearchResult | null> {
    return this.#read((readers) => findEntry(readers, id));
  }

  async info(): Promise<ArchiveInfo> {
    return this.#reading((database) => {
      const updated = database.prepare("SELECT value FROM meta WHERE name = 'updated'").get()?.value;
      return {
        ...countArchive(database),
        bytes: statSync(this.#file).size,
        updated: typeof updated === 'string' ? updated : null,
        skipped: readSkipped(database),
        ...pairStatistics(database),
      };
    });
  }

  async close(): Promise<void> {
    this.#team?.drop();
    this.#close();
  }
}
