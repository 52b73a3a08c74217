import { access, link, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { UserError } from '../../core/user-error.ts';
import { replaceFile } from './replace-file.ts';

/**
 * Writes a file whole or not at all: to a temporary file beside it, then renamed. Without `overwrite` an existing file
 * is never replaced; with it only an ordinary file is, and of a link the file that it leads to. Throws `UserError`;
 * rejects with the signal's reason when aborted, and then nothing was written.
 */
export async function saveFile(
  path: string,
  content: string | Uint8Array,
  overwrite: boolean,
  signal?: AbortSignal,
): Promise<void> {
  const target = await ordinaryTarget(path);
  const temporary = `${target}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, content, { flag: 'wx', ...(signal === undefined ? {} : { signal }) });
    signal?.throwIfAborted();
    if (overwrite) await replaceFile(temporary, target);
    else await placeNew(temporary, target);
  } catch (error) {
    signal?.throwIfAborted();
    throw describe(path, error);
  } finally {
    await rm(temporary, { force: true }).catch(() => {});
  }
}

/** A rename would put a file in the place of a device, a pipe or a link. */
async function ordinaryTarget(path: string): Promise<string> {
  const status = await stat(path).catch(() => null);
  if (status === null) return path;
  if (status.isDirectory()) throw new UserError(`‘${path}’ is een map.`);
  if (!status.isFile()) throw new UserError(`‘${path}’ is geen gewoon bestand; kies een andere naam voor de uitvoer.`);
  return realpath(path);
}

/** A hard link fails where the file exists, also when it came there a moment ago; not every file system has them. */
async function placeNew(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    const exists = await access(path).then(
      () => true,
      () => false,
    );
    if (exists) throw Object.assign(new Error('exists'), { code: 'EEXIST' });
    await rename(temporary, path);
  }
}

const reasons: Readonly<Record<string, string>> = {
  EEXIST: 'bestaat al; gebruik --force om het te vervangen',
  ENOENT: 'kan niet worden geschreven: de map bestaat niet',
  ENOTDIR: 'kan niet worden geschreven: de map bestaat niet',
  EISDIR: 'is een map',
  EACCES: 'mag niet worden geschreven; kies een andere plek',
  EPERM: 'mag niet worden geschreven; kies een andere plek',
  EROFS: 'mag niet worden geschreven; kies een andere plek',
  EBUSY: 'is in gebruik door een ander programma; sluit het daar eerst',
  ENAMETOOLONG: 'kan niet worden geschreven: de naam is te lang',
  ENOSPC: 'kan niet worden geschreven: de schijf is vol',
};

function describe(path: string, error: unknown): UserError {
  if (error instanceof UserError) return error;
  return new UserError(`‘${path}’ ${reasons[codeOf(error)] ?? 'kan niet worden geschreven'}.`);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
