/**
 * A worker as `worker.ts` on Windows where the archive is damaged: what is open cannot be thrown away. `workerData.file` is
 * where it notes who has the archive open.
 */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { ArchivePlace, WorkerRequest, WorkerResponse } from '../../../src/archive/protocol.ts';

const { file }: ArchivePlace = workerData;

function answer(request: WorkerRequest & { readonly type: 'call' }): WorkerResponse {
  const { id, name } = request;
  if (name === 'search') writeFileSync(file, 'open');
  if (name === 'close') rmSync(file, { force: true });
  if (name === 'clear' && existsSync(file)) return { type: 'failure', id, kind: 'occupied', message: '' };
  return { type: 'result', id, value: name };
}

parentPort?.on('message', (request: WorkerRequest) => {
  if (request.type === 'call') parentPort?.postMessage(answer(request));
});
