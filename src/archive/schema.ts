import { closeSync, existsSync, mkdirSync, openSync, readSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { UserError } from '../core/user-error.ts';
import { explained, isDamage, OccupiedArchive } from './failures.ts';
import { immutableUrl } from './immutable-url.ts';
import { withWriterLockAtOnce } from './lock.ts';

/** Raised with every change of the tables, of how texts are turned into terms, or of `gain.ts`: an older file is built anew. */
const schemaVersion = 8;
/** `KVAR`: tells our file from any other SQLite database. */
const ownApplicationId = 0x4b564152;

const tableDefinitions = `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
  CREATE TABLE document (
    id INTEGER PRIMARY KEY, file TEXT NOT NULL UNIQUE, size INTEGER NOT NULL, mtime INTEGER NOT NULL,
    hash TEXT, records INTEGER NOT NULL, pairs INTEGER NOT NULL, passages INTEGER NOT NULL);
  CREATE TABLE skipped (file TEXT PRIMARY KEY, reason TEXT NOT NULL, size INTEGER, mtime INTEGER) WITHOUT ROWID;
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
export const segmentsPerTerm = 0x10000;

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
  return applicationId(database) === ownApplicationId && version === schemaVersion;
}

function isEmpty(database: DatabaseSync): boolean {
  return database.prepare('SELECT count(*) AS n FROM sqlite_master').get()?.n === 0;
}

function create(database: DatabaseSync): void {
  database.exec('PRAGMA page_size = 8192; PRAGMA journal_mode = WAL;');
  database.exec('BEGIN IMMEDIATE');
  if (isEmpty(database)) {
    database.exec(tableDefinitions);
    database.exec(`PRAGMA application_id = ${ownApplicationId}; PRAGMA user_version = ${schemaVersion};`);
  }
  database.exec('COMMIT');
}

type Problem = 'empty' | 'older' | 'damaged' | 'foreign';
type Opened = { readonly database: DatabaseSync } | { readonly problem: Problem };

/** Only who has the writer lock may `create` what is missing: the companions of a file are deleted and made by name. */
function tryOpen(file: string, mayCreate: boolean): Opened {
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(file);
    prepare(database);
    if (mayCreate && isEmpty(database)) create(database);
    if (isOurs(database)) return { database };
    const problem = problemOf(database);
    database.close();
    return { problem };
  } catch (error) {
    database?.close();
    if (isDamage(error)) return { problem: 'damaged' };
    throw error;
  }
}

function problemOf(database: DatabaseSync): Problem {
  if (isEmpty(database)) return 'empty';
  return applicationId(database) === ownApplicationId ? 'older' : 'foreign';
}

/** Gives up the open transaction, if there still is one: SQLite ends it by itself where the disk is full. */
export function rollBack(database: DatabaseSync): void {
  try {
    database.exec('ROLLBACK');
  } catch {
    // There is none: nothing is left to give up.
  }
}

const companions = ['-wal', '-shm', '-journal'] as const;

function deleteDatabase(file: string): void {
  for (const suffix of ['', ...companions]) rmSync(file + suffix, { force: true });
}

/** Whether a file that cannot be opened was once an archive of ours (https://sqlite.org/fileformat.html, offset 68). */
function wasOurs(file: string): boolean {
  const header = Buffer.alloc(72);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, header, 0, header.length, 0);
  } finally {
    closeSync(handle);
  }
  return header.readUInt32BE(68) === ownApplicationId;
}

/** What was there may be somebody's only copy of something else: it is kept under a name that is still free. */
function setAside(file: string): string {
  let kept = `${file}.beschadigd`;
  for (let copy = 2; existsSync(kept); copy += 1) kept = `${file}.beschadigd-${copy}`;
  renameSync(file, kept);
  for (const suffix of companions) rmSync(file + suffix, { force: true });
  return kept;
}

/** Told of the name under which a file is kept that was in the archive's place. */
export type OnSetAside = (kept: string) => void;

/**
 * Opens the archive for writing; makes it where there is none, and anew where the file is of an older kind or damaged.
 * A file that never was an archive is kept beside it. Throws `UserError`.
 */
export function openForWriting(file: string, onSetAside: OnSetAside = () => {}): DatabaseSync {
  return open(file, () => {
    const opened = openPresent(file);
    if (opened !== null) return opened;
    // Windows that open together after an upgrade all find the older file: the second one must not throw away what the
    // first one made in its place.
    return withWriterLockAtOnce(file, () => openOrRenew(file, onSetAside));
  });
}

/** The same for who has the writer lock already. */
export function openWhileLocked(file: string, onSetAside: OnSetAside = () => {}): DatabaseSync {
  return open(file, () => openOrRenew(file, onSetAside));
}

/** The archive as it is; null where it cannot be used so, or another takes it away from under our hands. */
function openPresent(file: string): DatabaseSync | null {
  try {
    const opened = existsSync(file) ? tryOpen(file, false) : null;
    return opened !== null && 'database' in opened ? opened.database : null;
  } catch (error) {
    if (isSystemFailure(error)) return null;
    throw error;
  }
}

const mostAttempts = 50;

/** `attempt` gives null where another has the file in hands at this moment. */
function open(file: string, attempt: () => DatabaseSync | null): DatabaseSync {
  // For SQLite the empty name is a file that is gone when it is closed.
  if (file === '') throw new UserError('Het archief heeft geen naam.');
  try {
    refuseOtherThanFile(file);
    makeFolder(dirname(file));
    for (let number = 1; number <= mostAttempts; number += 1) {
      const database = attempt();
      if (database !== null) return database;
    }
  } catch (error) {
    const known = explained(error);
    if (known instanceof UserError || !isSystemFailure(error)) throw known;
  }
  throw new UserError(`Het archief ‘${file}’ kan niet worden gemaakt.`);
}

function openOrRenew(file: string, onSetAside: OnSetAside): DatabaseSync {
  const first = tryOpen(file, true);
  if ('database' in first) return first.database;
  if (first.problem === 'older' || wasOurs(file)) deleteDatabase(file);
  else onSetAside(setAside(file));
  const again = tryOpen(file, true);
  if ('database' in again) return again.database;
  throw new UserError(`Het archief ‘${file}’ kan niet worden gemaakt.`);
}

/** A folder, a pipe or a device is no archive, is never put aside, and is not waited for. */
function refuseOtherThanFile(file: string): void {
  const status = statSync(file, { throwIfNoEntry: false });
  if (status !== undefined && !status.isFile()) throw new UserError(`‘${file}’ is geen gewoon bestand.`);
}

/** What the file system or SQLite says, unlike a mistake of ours. */
function isSystemFailure(error: unknown): boolean {
  return error instanceof Error && 'code' in error;
}

/** `mkdirSync` with `recursive` never returns where the system itself says that a folder cannot be there, as in /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** Throws a damaged archive away; nobody else may be writing. Throws `UserError`. */
export function throwAway(file: string): void {
  try {
    deleteDatabase(file);
  } catch (error) {
    if (!isSystemFailure(error)) throw error;
    throw new OccupiedArchive();
  }
}

/** Tells the file of this name from another one that takes its place; empty where there is none. */
export function identityOf(file: string): string {
  const status = statSync(file, { bigint: true, throwIfNoEntry: false });
  return status === undefined ? '' : `${status.dev} ${status.ino}`;
}

/** Opens an archive that must exist and is only read. Throws `UserError` where it cannot be used. */
export function openForReading(file: string): DatabaseSync {
  if (!existsSync(file)) throw new UserError(`Het archief ‘${file}’ bestaat niet.`);
  refuseOtherThanFile(file);
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
  return existsSync(`${file}-wal`) ? file : immutableUrl(file);
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
