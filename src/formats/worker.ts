import { parentPort, workerData } from 'node:worker_threads';
import { UserError } from '../core/user-error.ts';
import { readSourceBytes } from './read.ts';
import { readReviewedBytes } from './review.ts';
import type { ReadMessage, ReadRequest, ReadResults } from './worker-protocol.ts';

/** Reads the file it was started with, and ends; see `read-in-worker.ts`. */
async function serve(request: ReadRequest, post: (message: ReadMessage) => void): Promise<void> {
  try {
    post({ type: 'result', value: await read(request, (done, total) => post({ type: 'progress', done, total })) });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    post({ type: 'failure', message, expected: error instanceof UserError });
  }
}

function read(
  { kind, name, bytes }: ReadRequest,
  onProgress: (done: number, total: number) => void,
): Promise<ReadResults[keyof ReadResults]> {
  return kind === 'review'
    ? readReviewedBytes(name, bytes, { onProgress })
    : readSourceBytes(name, bytes, { onProgress });
}

const port = parentPort;
if (port !== null) void serve(workerData, (message) => port.postMessage(message));
