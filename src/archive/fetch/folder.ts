import { mkdir, open, readFile, rm, stat, unlink, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { UserError } from '../../core/user-error.ts';
import { replaceFile } from '../../formats/write/replace-file.ts';

const lockName = '.kamervragen-ophalen.bezig';
/** A lock of another computer that is older than this was left behind; a run renews its own long before. */
const lockMilliseconds = 60 * 60_000;
const renewMilliseconds = 5 * 60_000;

/** The folder that publications are fetched into. Files come whole or not at all: written beside, then renamed. */
export class PublicationFolder {
  /** Folders that this process is fetching into: its own lock file says nothing to itself. */
  static readonly #busy = new Set<string>();
  readonly path: string;
  readonly #renewMilliseconds: number;

  constructor(path: string, renewEvery = renewMilliseconds) {
    this.path = path;
    this.#renewMilliseconds = renewEvery;
  }

  async write(file: string, bytes: Uint8Array): Promise<void> {
    const target = join(this.path, file);
    const beside = `${target}.deel`;
    await mkdir(dirname(target), { recursive: true });
    const handle = await open(beside, 'w');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await replaceFile(beside, target);
  }

  remove(file: string): Promise<void> {
    return rm(join(this.path, file), { force: true });
  }

  /** Whether the file is there with as many bytes as were fetched. */
  async has(file: string, bytes: number): Promise<boolean> {
    try {
      const found = await stat(join(this.path, file));
      return found.isFile() && found.size === bytes;
    } catch {
      return false;
    }
  }

  /** Runs `work` while no other process fetches into this folder. */
  async alone<T>(work: () => Promise<T>): Promise<T> {
    const lock = join(this.path, lockName);
    if (PublicationFolder.#busy.has(lock)) throw alreadyBusy();
    PublicationFolder.#busy.add(lock);
    try {
      await makeFolder(this.path);
      await takeLock(lock);
      const renewal = setInterval(
        () => void utimes(lock, new Date(), new Date()).catch(() => {}),
        this.#renewMilliseconds,
      );
      return await work().finally(() => {
        clearInterval(renewal);
        return unlink(lock).catch(() => {});
      });
    } finally {
      PublicationFolder.#busy.delete(lock);
    }
  }
}

/** `mkdir` with `recursive` never returns where the system itself says that a folder cannot be there, as in /proc. */
async function makeFolder(folder: string): Promise<void> {
  const isThere = await stat(folder).catch(() => null);
  if (isThere !== null) return;
  await makeFolder(dirname(folder));
  await mkdir(folder).catch((error: unknown) => {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (!exists) throw error;
  });
}

function alreadyBusy(): UserError {
  return new UserError(
    'Er worden al publicaties naar deze map opgehaald, in een ander venster of op een andere computer.',
  );
}

async function takeLock(lock: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      const handle = await open(lock, 'wx');
      await handle.writeFile(`${process.pid} ${hostname()}`);
      await handle.close();
      return;
    } catch (error) {
      const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
      if (!exists) throw error;
      if (attempt > 1 || (await isHeld(lock))) {
        throw alreadyBusy();
      }
      await unlink(lock).catch(() => {});
    }
  }
}

/** A lock of a process that was killed is no lock; nor is one that stayed empty because its writer was. */
async function isHeld(lock: string): Promise<boolean> {
  try {
    const [pid, host] = (await readFile(lock, 'utf8')).split(' ');
    const age = Date.now() - (await stat(lock)).mtimeMs;
    if (host === undefined) return age < 10_000;
    if (host !== hostname()) return age < lockMilliseconds;
    process.kill(Number(pid), 0);
    return Number(pid) !== process.pid;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
