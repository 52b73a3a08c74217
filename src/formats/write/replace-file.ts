import { rename } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

/** What Windows says while a virus scanner or an indexer looks at a file; it soon lets go. */
const passing = ['EACCES', 'EBUSY', 'EPERM'];
const waits = [20, 100, 500, 1500];

/** Moves a finished file into the place of another, in one step: a reader sees the old one or the new one, whole. */
export async function replaceFile(from: string, to: string): Promise<void> {
  for (const milliseconds of process.platform === 'win32' ? waits : []) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && passing.includes(String(error.code)))) throw error;
      await wait(milliseconds);
    }
  }
  await rename(from, to);
}
