import type { Dirent, Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isArchived } from './extract.ts';
import type { FileState } from './writer.ts';

/** Files of the sources with their state, and what could not be looked into. */
export interface SourceListing {
  readonly files: ReadonlyMap<string, FileState>;
  /** Path → one Dutch sentence. What is stored from below these paths must be kept. */
  readonly unreachable: ReadonlyMap<string, string>;
}

const ignoredFolders = new Set(['node_modules', '.git', '.svn', '$RECYCLE.BIN', 'System Volume Information']);

/** Lists every file of the sources that the archive reads, in a fixed order. Rejects when aborted. */
export async function listSources(sources: readonly string[], signal?: AbortSignal): Promise<SourceListing> {
  const walk = new Walk(signal);
  for (const source of sources) await walk.visitSource(resolve(source));
  return { files: new Map([...walk.files].sort(([a], [b]) => (a < b ? -1 : 1))), unreachable: walk.unreachable };
}

/** How a file is on disk at this moment. */
export async function fileState(file: string): Promise<FileState> {
  return stateIn(await stat(file));
}

export function sameState(one: FileState, other: FileState): boolean {
  return one.size === other.size && one.mtime === other.mtime;
}

function stateIn({ size, mtimeMs }: Stats): FileState {
  return { size, mtime: Math.floor(mtimeMs) };
}

class Walk {
  readonly files = new Map<string, FileState>();
  readonly unreachable = new Map<string, string>();
  readonly #folders = new Set<string>();
  readonly #signal: AbortSignal | undefined;

  constructor(signal: AbortSignal | undefined) {
    this.#signal = signal;
  }

  async visitSource(path: string): Promise<void> {
    try {
      const status = await stat(path);
      if (status.isDirectory()) await this.#visitFolder(path);
      else if (status.isFile() && isArchived(path)) this.files.set(path, stateIn(status));
      else this.unreachable.set(path, 'Dit soort bestand wordt niet in het archief opgenomen.');
    } catch (error) {
      this.#signal?.throwIfAborted();
      this.unreachable.set(path, whyNot(error));
    }
  }

  async #visitFolder(folder: string): Promise<void> {
    this.#signal?.throwIfAborted();
    const real = await realpath(folder);
    if (this.#folders.has(real)) return;
    this.#folders.add(real);
    for (const item of await readdir(folder, { withFileTypes: true })) {
      const path = join(folder, item.name);
      try {
        await this.#visitItem(path, item);
      } catch (error) {
        this.#signal?.throwIfAborted();
        this.unreachable.set(path, whyNot(error));
      }
    }
  }

  async #visitItem(path: string, item: Dirent): Promise<void> {
    // Word keeps a lock file `~$name.docx` beside every document that is open.
    if (item.name.startsWith('~$') || item.name.startsWith('.') || ignoredFolders.has(item.name)) return;
    if (item.isDirectory()) return this.#visitFolder(path);
    if (item.isFile() && !isArchived(path)) return;
    const status = await stat(path);
    if (status.isDirectory()) return this.#visitFolder(path);
    if (status.isFile() && isArchived(path)) this.files.set(path, stateIn(status));
  }
}

function whyNot(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const kept = 'wat er al van in het archief stond, blijft bewaard.';
  if (code === 'ENOENT' || code === 'ENOTDIR') return `Bestaat niet of is nu niet bereikbaar; ${kept}`;
  if (code === 'EACCES' || code === 'EPERM') return `Mag niet worden gelezen; ${kept}`;
  return `Kan nu niet worden gelezen; ${kept}`;
}
