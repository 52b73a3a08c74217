import { existsSync } from 'node:fs';
import { copyFile, rm } from 'node:fs/promises';
import { UserError } from '../core/user-error.ts';
import { replaceFile } from '../formats/write/replace-file.ts';
import { withWriterLock } from './lock.ts';

/** Whether what was built may take the place of the old archive, and what to give to the caller. */
export interface Built<T> {
  readonly result: T;
  readonly complete: boolean;
}

/**
 * Builds on a copy beside an archive that others have open, and exchanges the two when the copy is complete; else, and
 * when it is killed, the old one stays as it was. `replace` moves one file over another.
 */
export async function buildBeside<T>(
  file: string,
  build: (beside: string) => Promise<Built<T>>,
  replace: typeof replaceFile = replaceFile,
): Promise<T> {
  const beside = `${file}.nieuw`;
  return withWriterLock(file, undefined, async () => {
    await removeArchive(beside);
    // With a log beside it the file alone is not the whole archive: then everything is read anew.
    if (existsSync(file) && !existsSync(`${file}-wal`)) await copyFile(file, beside);
    try {
      const { result, complete } = await build(beside);
      if (complete) await exchange(beside, file, replace);
      return result;
    } finally {
      await removeArchive(beside);
    }
  });
}

/** Windows does not let a file be moved over one that somebody has open, but it may be written over. */
async function exchange(beside: string, file: string, replace: typeof replaceFile): Promise<void> {
  try {
    await replace(beside, file);
  } catch {
    await copyFile(beside, file).catch(() => {
      throw new UserError(`‘${file}’ kan niet worden vervangen; het oude archief is gebleven.`);
    });
  }
}

async function removeArchive(file: string): Promise<void> {
  for (const suffix of ['', '-wal', '-shm', '-journal', '.lock']) await rm(file + suffix, { force: true });
}
