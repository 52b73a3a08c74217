import { UserError } from '../core/user-error.ts';

/** Control-C, and what a system that closes down or a terminal that goes away sends. */
export const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs work that may be stopped; it is aborted with this message. A signal that comes twice stops it once. */
export async function stoppable<T>(message: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const abort = new AbortController();
  const stop = () => abort.abort(new UserError(message));
  for (const signal of stopSignals) process.on(signal, stop);
  try {
    return await work(abort.signal);
  } finally {
    for (const signal of stopSignals) process.off(signal, stop);
  }
}
