import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { UserError } from '../core/user-error.ts';

/** Raised with every change of the tables or of how texts are turned into terms: an older file is built anew. */
export const SCHEMA_VERSION = 2;
/** `KVAR`: tells our file from any other SQLite database. */
const APPLICATION_ID = 0x4b564152;

const TABLES = `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
  CREATE TABLE document (
    id INTEGER PRIMARY KEY, file TEXT NOT NULL UNIQUE, size INTEGER NOT NULL, mtime INTEGER NOT NULL,
    hash TEXT, records INTEGER NOT NULL, pairs INTEGER NOT NULL, passages INTEGER NOT NULL);
  CREATE TABLE skipped (file TEXT PRIMARY KEY, reason TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE entry (
    id INTEGER PRIMARY KEY, document INTEGER NOT NULL, key TEXT NOT NULL, question TEXT NOT NULL, answer TEXT NOT NULL,
    provenance TEXT NOT NULL);
  CREATE INDEX entry_document ON entry (document);
  CREATE INDEX entry_key ON entry (key);
  CREATE TABLE forward (entry INTEGER PRIMARY KEY, terms BLOB NOT NULL);
  CREATE TABLE removed (entry INTEGER PRIMARY KEY);
  CREATE TABLE term (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
  CREATE TABLE segment (
    id INTEGER PRIMARY KEY, first INTEGER NOT NULL, entries INTEGER NOT NULL, words INTEGER NOT NULL,
    lengths BLOB NOT NULL, days BLOB NOT NULL, terms BLOB NOT NULL);
  CREATE TABLE posting (id INTEGER PRIMARY KEY, count INTEGER NOT NULL, last INTEGER NOT NULL, data BLOB NOT NULL);
  CREATE TABLE vocabulary (
    id INTEGER PRIMARY KEY, terms INTEGER NOT NULL, data BLOB NOT NULL, pieced INTEGER NOT NULL, weights BLOB NOT NULL);
  CREATE TABLE piece (letters TEXT PRIMARY KEY, terms BLOB NOT NULL) WITHOUT ROWID;
`;

/** A posting's row id is its term and its segment in one number, so that a term's chunks lie side by side. */
export const SEGMENTS_PER_TERM = 0x10000;

function prepare(database: DatabaseSync): void {
  database.exec(
    'PRAGMA busy_timeout = 10000; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16000;',
  );
}

function applicationId(database: DatabaseSync): unknown {
  return database.prepare('PRAGMA application_id').get()?.application_id;
}

function isOurs(database: DatabaseSync): boolean {
  const version = database.prepare('PRAGMA user_version').get()?.user_version;
  return applicationId(database) === APPLICATION_ID && version === SCHEMA_VERSION;
}

function isEmpty(database: DatabaseSync): boolean {
  return database.prepare('SELECT count(*) AS n FROM sqlite_master').get()?.n === 0;
}

function create(database: DatabaseSync): void {
  database.exec('PRAGMA page_size = 8192; PRAGMA journal_mode = WAL;');
  database.exec('BEGIN IMMEDIATE');
  if (isEmpty(database)) {
    database.exec(TABLES);
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${SCHEMA_VERSION};`);
  }
  database.exec('COMMIT');
}

type Opened = { readonly database: DatabaseSync } | { readonly problem: 'older' | 'damaged' | 'foreign' };

function tryOpen(file: string): Opened {
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(file);
    prepare(database);
    if (isEmpty(database)) create(database);
    if (isOurs(database)) return { database };
    const problem = applicationId(database) === APPLICATION_ID ? 'older' : 'foreign';
    database.close();
    return { problem };
  } catch (error) {
    database?.close();
    if (isDamage(error)) return { problem: 'damaged' };
    throw error;
  }
}

/** SQLITE_CORRUPT (11) and SQLITE_NOTADB (26), with their extended codes. */
export function isDamage(error: unknown): boolean {
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0;
  return code === 11 || code === 26;
}

/** Gives up the open transaction, if there still is one: SQLite ends it by itself where the disk is full. */
export function rollBack(database: DatabaseSync): void {
  try {
    database.exec('ROLLBACK');
  } catch {
    // There is none: nothing is left to give up.
  }
}

/** What a user can do something about: SQLITE_FULL (13), SQLITE_READONLY (8), SQLITE_IOERR (10). Others as they are. */
export function explained(error: unknown): unknown {
  switch (error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0) {
    case 13:
      return new UserError(
        'De schijf is vol; wat al in het archief stond, is bewaard. Maak ruimte en vernieuw het archief.',
      );
    case 8:
      return new UserError('In het archief kan niet worden geschreven; kijk of het bestand alleen-lezen is.');
    case 10:
      return new UserError(
        'Het archief kan niet worden gelezen of geschreven; kijk of de schijf of de netwerkmap bereikbaar is.',
      );
    default:
      return error;
  }
}

const COMPANIONS = ['-wal', '-shm', '-journal'] as const;

function deleteDatabase(file: string): void {
  for (const suffix of ['', ...COMPANIONS]) rmSync(file + suffix, { force: true });
}

/** What was there may be somebody's only copy of something else: it is kept under another name. */
function setAside(file: string): void {
  rmSync(`${file}.beschadigd`, { force: true, recursive: true });
  renameSync(file, `${file}.beschadigd`);
  for (const suffix of COMPANIONS) rmSync(file + suffix, { force: true });
}

/**
 * Opens the archive for writing; makes it where there is none, and anew where the file is of an older kind or damaged
 * (the damaged file is kept beside it as `.beschadigd`).
 */
export function openForWriting(file: string): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true });
  const first = tryOpen(file);
  if ('database' in first) return first.database;
  if (first.problem === 'older') deleteDatabase(file);
  else setAside(file);
  const again = tryOpen(file);
  if ('database' in again) return again.database;
  throw new UserError(`Het archief ‘${file}’ kan niet worden gemaakt.`);
}

/** Opens an archive that must exist and is only read. Throws `UserError` where it cannot be used. */
export function openForReading(file: string): DatabaseSync {
  if (!existsSync(file)) throw new UserError(`Het archief ‘${file}’ bestaat niet.`);
  try {
    const database = new DatabaseSync(readingLocation(file), { readOnly: true });
    prepare(database);
    if (isOurs(database)) return database;
    database.close();
  } catch (error) {
    if (!isDamage(error)) throw new UserError(`Het archief ‘${file}’ kan niet worden geopend.`);
  }
  throw new UserError(`Het bestand ‘${file}’ is geen bruikbaar archief; bouw het opnieuw op.`);
}

/** A finished archive has no log beside it: it is opened as unchanging, which works on a share one may not write to. */
function readingLocation(file: string): string | URL {
  if (existsSync(`${file}-wal`)) return file;
  const url = pathToFileURL(file);
  url.searchParams.set('immutable', '1');
  return url;
}

/** Removes everything, in place: another window may have the file open. The texts are gone from the file too. */
export function emptyDatabase(database: DatabaseSync): void {
  const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
  database.exec('BEGIN IMMEDIATE');
  for (const { name } of tables) database.exec(`DELETE FROM ${String(name)}`);
  database.exec('COMMIT');
  database.exec('VACUUM');
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}
