// Things that are made once and kept: made aside first, so that nobody ever sees half of one.
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './project.ts';

/** The folder of that name in the cache; `fill` makes its content the first time. Safe for several runs at once. */
export async function cached(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(cacheFolder, name);
  if (existsSync(folder)) return folder;
  const staging = join(cacheFolder, `${name}.${randomUUID()}`);
  mkdirSync(staging, { recursive: true });
  try {
    await fill(staging);
    renameSync(staging, folder);
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    // Another run was first: what it made is as good.
    if (!existsSync(folder)) throw error;
  }
  return folder;
}
