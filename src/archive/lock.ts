import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { isBusy } from './failures.ts';

const retryMilliseconds = 150;

/**
 * Runs `work` while no other window or command line writes the archive. The lock is a transaction on a file of its
 * own, so that the operating system gives it back when a process is killed. Rejects when aborted while waiting.
 */
export async function withWriterLock<T>(
  archive: string,
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T> {
  const lock = new DatabaseSync(`${archive}.lock`);
  try {
    for (;;) {
      signal?.throwIfAborted();
      try {
        lock.exec('BEGIN EXCLUSIVE');
        break;
      } catch (error) {
        if (!isBusy(error)) throw error;
        await wait(retryMilliseconds);
      }
    }
    return await work();
  } finally {
    lock.close();
  }
}

const momentMilliseconds = 200;

/** The same for what is done in a moment and cannot be waited for; null where another has the lock, and nothing was done. */
export function withWriterLockAtOnce<T>(archive: string, work: () => T): T | null {
  const lock = new DatabaseSync(`${archive}.lock`);
  try {
    try {
      lock.exec(`PRAGMA busy_timeout = ${momentMilliseconds}; BEGIN EXCLUSIVE`);
    } catch (error) {
      if (isBusy(error)) return null;
      throw error;
    }
    return work();
  } finally {
    lock.close();
  }
}
