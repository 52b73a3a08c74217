import { resolve, sep } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { UserError } from '../core/user-error.ts';
import type { SkippedFile, UpdateOptions, UpdateReport } from './api.ts';
import { type Extraction, extract, reasonOf } from './extract.ts';
import { explained } from './failures.ts';
import { completed, SideMetadata } from './fetch/side-metadata.ts';
import { fileState, listSources, sameState } from './sources.ts';
import { refreshVocabulary } from './vocabulary-store.ts';
import { ArchiveWriter, type DocumentRow, type FileState, type Skip } from './writer.ts';

/** A folder that held this many documents and is empty now is rather an unmounted share than an emptied folder. */
const suspiciouslyMany = 10;

const changedMeanwhile = 'Het bestand veranderde terwijl het werd gelezen; vernieuw het archief nog een keer.';

/** Makes the archive agree with the sources. What was committed stays when it is aborted or killed. */
export async function updateArchive(
  database: DatabaseSync,
  sources: readonly string[],
  options: UpdateOptions,
): Promise<UpdateReport> {
  const update = new Update(database, options);
  try {
    return await update.run(sources);
  } catch (error) {
    update.abandon();
    throw explained(error);
  }
}

class Update {
  readonly #database: DatabaseSync;
  readonly #options: UpdateOptions;
  readonly #writer: ArchiveWriter;
  readonly #skipped = new Map<string, Skip>();
  readonly #skippedBefore: ReadonlyMap<string, Skip>;
  readonly #side = new SideMetadata();
  #unchanged = 0;
  #removed = 0;

  constructor(database: DatabaseSync, options: UpdateOptions) {
    this.#database = database;
    this.#options = options;
    this.#writer = new ArchiveWriter(database);
    this.#skippedBefore = readSkips(database);
  }

  #skip(file: string, reason: string, state: FileState | null = null): void {
    this.#skipped.set(file, { reason, state });
  }

  async run(sources: readonly string[]): Promise<UpdateReport> {
    const started = performance.now();
    const { files, unreachable } = await listSources(sources, this.#options.signal);
    for (const [path, reason] of unreachable) this.#skip(path, reason);
    const known = readDocuments(this.#database);
    const folders = sources.map((source) => resolve(source));
    this.#removeVanished(known, files, unreachable, folders);
    let done = 0;
    for (const [file, state] of files) {
      this.#options.signal?.throwIfAborted();
      this.#options.onProgress?.({ done, total: files.size, file });
      await this.#visit(file, state, known.get(file) ?? null);
      done += 1;
    }
    this.#finish();
    const { documents, pairs, passages } = countArchive(this.#database);
    const skipped = readSkipped(this.#database);
    const seconds = Math.round(performance.now() - started) / 1000;
    return { documents, pairs, passages, unchanged: this.#unchanged, removed: this.#removed, skipped, seconds };
  }

  /**
   * Keeps the batch that was under way where the update was stopped: it is whole in itself. After a failure nobody knows
   * how much of it SQLite has undone (https://sqlite.org/lang_transaction.html), and it is given up.
   */
  abandon(): void {
    try {
      if (this.#options.signal?.aborted === true) this.#writer.commit();
    } catch {
      // The next update reads it again.
    }
    this.#writer.rollback();
  }

  #removeVanished(
    known: ReadonlyMap<string, DocumentRow>,
    files: ReadonlyMap<string, FileState>,
    unreachable: ReadonlyMap<string, string>,
    sources: readonly string[],
  ): void {
    const emptied = sources.filter((source) => {
      const before = [...known.keys()].filter((file) => isBelow(file, source)).length;
      return before >= suspiciouslyMany && ![...files.keys()].some((file) => isBelow(file, source));
    });
    for (const source of emptied) {
      if (!unreachable.has(source)) {
        this.#skip(source, 'De map is nu leeg; wat er al van in het archief stond, blijft bewaard.');
      }
    }
    const kept = [...unreachable.keys(), ...emptied];
    for (const file of known.keys()) {
      if (files.has(file) || kept.some((path) => isBelow(file, path))) continue;
      this.#writer.removeDocument(file);
      this.#removed += 1;
    }
  }

  async #visit(file: string, listed: FileState, before: DocumentRow | null): Promise<void> {
    const asBefore = this.#skippedBefore.get(file);
    const skippedBefore = asBefore?.state != null && sameState(asBefore.state, listed);
    if (skippedBefore) this.#skipped.set(file, asBefore);
    if (before !== null && before.hash !== null && sameState(before, listed)) {
      this.#unchanged += 1;
      return;
    }
    if (!skippedBefore) await this.#readSafely(file, before);
  }

  async #readSafely(file: string, before: DocumentRow | null): Promise<void> {
    let state: FileState | null = null;
    try {
      // What is stored with the text is how the file was before it was read: a change since then shows the next time.
      state = await fileState(file);
      await this.#take(file, state, before, await extract(file, this.#options.signal));
      if (!sameState(state, await fileState(file))) this.#skip(file, changedMeanwhile);
    } catch (error) {
      this.#options.signal?.throwIfAborted();
      if (isStoreFailure(error)) throw error;
      this.#writer.leaveDocument();
      this.#skip(file, reasonOf(error), error instanceof UserError ? state : null);
    }
  }

  async #take(file: string, state: FileState, before: DocumentRow | null, extraction: Extraction): Promise<void> {
    if (before !== null && before.hash === extraction.hash && !this.#skippedBefore.has(file)) {
      this.#writer.touchDocument(before.id, state);
      this.#unchanged += 1;
      return;
    }
    // An earlier update was stopped in the middle of this same file.
    const continued = before !== null && before.hash === null && sameState(before, state) ? before : null;
    await this.#read(file, state, continued, extraction);
  }

  async #read(
    file: string,
    state: FileState,
    continued: DocumentRow | null,
    { hash, records }: Extraction,
  ): Promise<void> {
    let skip = continued?.records ?? 0;
    let started = false;
    let badLines = 0;
    const start = () => {
      if (!started) this.#writer.startDocument(file, state, continued);
      started = true;
    };
    const metadata = await this.#side.of(file);
    for await (const record of records(() => (badLines += 1))) {
      start();
      if (skip > 0) skip -= 1;
      else this.#writer.add(completed(record, metadata), record.id ?? `${file}#${record.numbers.join(',')}`);
    }
    start();
    this.#writer.finishDocument(hash);
    if (badLines > 0) this.#skip(file, badLineReason(badLines), state);
  }

  #finish(): void {
    this.#writer.setSkipped(this.#skipped);
    this.#writer.setMeta('updated', new Date().toISOString());
    this.#writer.commit();
    refreshVocabulary(this.#database);
    this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  }
}

function badLineReason(count: number): string {
  return count === 1
    ? 'Eén regel is geen vraag met antwoord in JSON en is overgeslagen.'
    : `${count} regels zijn geen vraag met antwoord in JSON en zijn overgeslagen.`;
}

function isBelow(file: string, path: string): boolean {
  return file === path || file.startsWith(path.endsWith(sep) ? path : path + sep);
}

/** SQLite's own failures (a full disk, a locked file) end the update; a file's failures only skip that file. */
function isStoreFailure(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR';
}

function readDocuments(database: DatabaseSync): ReadonlyMap<string, DocumentRow> {
  const rows = database.prepare('SELECT id, file, size, mtime, hash, records, pairs, passages FROM document').all();
  return new Map(
    rows.map((row) => [
      String(row.file),
      {
        id: Number(row.id),
        file: String(row.file),
        size: Number(row.size),
        mtime: Number(row.mtime),
        hash: row.hash === null ? null : String(row.hash),
        records: Number(row.records),
        pairs: Number(row.pairs),
        passages: Number(row.passages),
      },
    ]),
  );
}

export function countArchive(database: DatabaseSync): {
  readonly documents: number;
  readonly pairs: number;
  readonly passages: number;
} {
  const row = database
    .prepare(
      'SELECT count(*) AS documents, coalesce(sum(pairs), 0) AS pairs, coalesce(sum(passages), 0) AS passages FROM document',
    )
    .get();
  return { documents: Number(row?.documents), pairs: Number(row?.pairs), passages: Number(row?.passages) };
}

function readSkips(database: DatabaseSync): ReadonlyMap<string, Skip> {
  const rows = database.prepare('SELECT file, reason, size, mtime FROM skipped').all();
  return new Map(
    rows.map(({ file, reason, size, mtime }) => {
      const state = size === null || mtime === null ? null : { size: Number(size), mtime: Number(mtime) };
      return [String(file), { reason: String(reason), state }];
    }),
  );
}

export function readSkipped(database: DatabaseSync): readonly SkippedFile[] {
  const rows = database.prepare('SELECT file, reason FROM skipped ORDER BY file').all();
  return rows.map((row) => ({ file: String(row.file), reason: String(row.reason) }));
}
