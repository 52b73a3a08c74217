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
import { emptyDatabase, type OnSetAside, openAnew, openForReading, openForWriting } from './schema.ts';
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

/** The archive in this thread. The editor uses it through the worker (`client.ts`), the command line directly. */
export class LocalArchive implements Archive {
  readonly #file: string;
  readonly #readOnly: boolean;
  readonly #team: TeamArchive | null;
  #database: DatabaseSync;
  #reader: { readonly version: number; readonly reader: StoreReader } | null = null;

  /** Throws `UserError` where the file cannot be used. */
  constructor(file: string, options: LocalArchiveOptions = {}) {
    this.#file = file;
    this.#readOnly = options.readOnly === true;
    this.#team = options.shared === undefined || options.shared === null ? null : new TeamArchive(options.shared);
    this.#database = this.#readOnly ? openForReading(file) : openForWriting(file, options.onSetAside);
  }

  /** The reader of the present state: another window may have changed the file. */
  #current(): StoreReader {
    const version = Number(this.#database.prepare('PRAGMA data_version').get()?.data_version);
    if (this.#reader?.version !== version) this.#reader = { version, reader: new StoreReader(this.#database) };
    return this.#reader.reader;
  }

  async update(sources: readonly string[], options: UpdateOptions = {}): Promise<UpdateReport> {
    return this.#write(options.signal, () => updateArchive(this.#database, sources, options));
  }

  /** Alone among all windows. What turns out to be damaged is thrown away, and the work is done once more. */
  async #write<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
    try {
      return await withWriterLock(this.#file, signal, async () => {
        try {
          return await work();
        } catch (error) {
          if (this.#readOnly || !(error instanceof DamagedArchive)) throw error;
          this.#database.close();
          this.#database = openAnew(this.#file);
          return await work();
        }
      });
    } catch (error) {
      throw explained(error);
    } finally {
      this.#reader = null;
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
    return this.#explaining(() => {
      const team = this.#team?.reader() ?? null;
      const own = this.#current();
      if (team === null) return work([own]);
      try {
        return work([own, team]);
      } catch {
        this.#team?.drop();
        return work([own]);
      }
    });
  }

  #explaining<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      this.#reader = null;
      throw explained(error);
    }
  }

  async entry(id: string): Promise<SearchResult | null> {
    return this.#read((readers) => findEntry(readers, id));
  }

  async info(): Promise<ArchiveInfo> {
    return this.#explaining(() => {
      const updated = this.#database.prepare("SELECT value FROM meta WHERE name = 'updated'").get()?.value;
      return {
        ...countArchive(this.#database),
        bytes: statSync(this.#file).size,
        updated: typeof updated === 'string' ? updated : null,
        skipped: readSkipped(this.#database),
        ...pairStatistics(this.#database),
      };
    });
  }

  async clear(): Promise<void> {
    await this.#write(undefined, async () => {
      try {
        emptyDatabase(this.#database);
      } catch (error) {
        throw explained(error);
      }
    });
  }

  async close(): Promise<void> {
    this.#team?.drop();
    if (this.#database.isOpen) this.#database.close();
  }
}
