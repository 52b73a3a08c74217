import { Worker } from 'node:worker_threads';
import { UserError } from '../core/user-error.ts';
import type { ReadOptions } from './source-text.ts';
import type { ReadMessage, ReadRequest, ReadResults } from './worker-protocol.ts';

/** A Word file of 40,000 paragraphs takes half of this; what needs more has no business in an editor. */
const memoryMegabytes = 1536;

/**
 * Reads a file in a thread of its own, which lives as long as the reading: the caller is never held up, aborting ends
 * it at once, and the memory it took is given back. `workerFile` is the bundled `formats-worker.js`. Rejects with a
 * `UserError` for what cannot be read, with the signal's reason when aborted.
 */
export function readInWorker<K extends keyof ReadResults>(
  workerFile: string | URL,
  request: ReadRequest<K>,
  options?: ReadOptions,
): Promise<ReadResults[K]>;
export function readInWorker(
  workerFile: string | URL,
  request: ReadRequest,
  { signal, onProgress }: ReadOptions = {},
): Promise<ReadResults[keyof ReadResults]> {
  if (signal?.aborted === true) return Promise.reject(signal.reason);
  const resourceLimits = { maxOldGenerationSizeMb: memoryMegabytes };
  const worker = new Worker(workerFile, { workerData: request, resourceLimits });
  const reading = new Promise<ReadResults[keyof ReadResults]>((resolve, reject) => {
    worker.on('message', (message: ReadMessage) => {
      if (message.type === 'progress') onProgress?.(message.done, message.total);
      else if (message.type === 'result') resolve(message.value);
      else reject(message.expected ? new UserError(message.message) : new Error(message.message));
    });
    worker.on('error', (error) => reject(describe(request.name, error)));
    worker.on('exit', () =>
      reject(new UserError(`‘${request.name}’ lezen is onverwacht gestopt; probeer het opnieuw.`)),
    );
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  return reading.finally(() => worker.terminate());
}

function describe(name: string, error: Error): Error {
  const outOfMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return outOfMemory ? new UserError(`‘${name}’ is te groot of te ingewikkeld om te lezen.`) : error;
}
