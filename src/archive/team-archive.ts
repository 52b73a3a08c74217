import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { StoreReader } from './reader.ts';
import { openForReading } from './schema.ts';

const usualCheckMilliseconds = 3_000;

/**
 * The team's archive on a share, only read. It may be replaced while it is open, be damaged or go away: then there is
 * no team archive for the moment, and nobody is bothered with it.
 */
export class TeamArchive {
  readonly #file: string;
  readonly #checkMilliseconds: number;
  #opened: { readonly database: DatabaseSync; readonly reader: StoreReader } | null = null;
  #version = '';
  #checked = Number.NEGATIVE_INFINITY;

  /** `checkMilliseconds`: how long the file is trusted to be the one that is open. */
  constructor(file: string, checkMilliseconds = usualCheckMilliseconds) {
    this.#file = file;
    this.#checkMilliseconds = checkMilliseconds;
  }

  /** The archive as it is now, or null where there is none. */
  reader(): StoreReader | null {
    if (performance.now() - this.#checked >= this.#checkMilliseconds) this.#check();
    return this.#opened?.reader ?? null;
  }

  /** Gives up what is open after a failure; it is looked for again a little later. */
  drop(): void {
    this.#version = '';
    const opened = this.#opened;
    this.#opened = null;
    try {
      opened?.database.close();
    } catch {
      // The share is gone: there is nothing left to close.
    }
  }

  #check(): void {
    this.#checked = performance.now();
    const version = versionOf(this.#file);
    if (version === this.#version) return;
    this.drop();
    if (version === '') return;
    try {
      const database = openForReading(this.#file);
      this.#opened = { database, reader: new StoreReader(database) };
      this.#version = version;
    } catch {
      this.drop();
    }
  }
}

/** Tells one file from another that took its place; empty where there is none. */
function versionOf(file: string): string {
  try {
    const { ino, size, mtimeMs } = statSync(file);
    return `${ino} ${size} ${mtimeMs}`;
  } catch {
    return '';
  }
}
