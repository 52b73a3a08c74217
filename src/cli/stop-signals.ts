import { UserError } from '../core/user-error.ts';
import { saveFile } from '../formats/write/save.ts';

/** Control-C, and what a system that closes down or a terminal that goes away sends. */
export const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A terminal and the first of two Nodes may send the same signal; one that comes later is meant. */
const sameSignalMilliseconds = 500;

/** Runs work that may be stopped: it is aborted with this message. Who asks again is not kept waiting. */
export async function stoppable<T>(message: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const abort = new AbortController();
  let asked = Number.POSITIVE_INFINITY;
  const stop = () => {
    if (performance.now() - asked > sameSignalMilliseconds) process.exit(2);
    asked = Math.min(asked, performance.now());
    abort.abort(new UserError(message));
  };
  for (const signal of stopSignals) process.on(signal, stop);
  try {
    return await work(abort.signal);
  } finally {
    for (const signal of stopSignals) process.off(signal, stop);
  }
}

/** Saves a file whole; who stops it finds nothing half-written. */
export function saveUnlessStopped(path: string, content: string | Uint8Array, overwrite: boolean): Promise<void> {
  return stoppable('Gestopt; er is niets geschreven.', (signal) => saveFile(path, content, overwrite, signal));
}
