import { access, link, rename, rm, writeFile } from 'node:fs/promises';
import { UserError } from '../../core/user-error.ts';

/**
 * Writes a file whole or not at all: to a temporary file beside it, then renamed. Without `overwrite` an existing file
 * is never replaced. Throws `UserError`.
 */
export async function saveFile(path: string, content: string | Uint8Array, overwrite: boolean): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, content, { flag: 'wx' });
    if (overwrite) await rename(temporary, path);
    else await placeNew(temporary, path);
  } catch (error) {
    throw describe(path, error);
  } finally {
    await rm(temporary, { force: true });
  }
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
  ENOSPC: 'kan niet worden geschreven: de schijf is vol',
};

function describe(path: string, error: unknown): UserError {
  if (error instanceof UserError) return error;
  return new UserError(`‘${path}’ ${reasons[codeOf(error)] ?? 'kan niet worden geschreven'}.`);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
