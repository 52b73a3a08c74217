import { parentPort, workerData } from 'node:worker_threads';
import { UserError } from '../core/user-error.ts';
import type { Archive, UpdateProgress } from './api.ts';
import { OccupiedArchive } from './failures.ts';
import { LocalArchive } from './local-archive.ts';
import type { ArchivePlace, WorkerRequest, WorkerResponse } from './protocol.ts';

const progressMilliseconds = 100;

type CallRequest = Extract<WorkerRequest, { type: 'call' }>;

/** Answers the calls of `client.ts`. A search that was overtaken while it waited is never carried out. */
function serve(settings: ArchivePlace, post: (response: WorkerResponse) => void): (request: WorkerRequest) => void {
  const running = new Map<number, AbortController>();
  let archive: Archive | null = null;
  // Opened at the first call, so that a file that cannot be used is an answer and not a dead worker.
  const open = () => {
    archive ??= new LocalArchive(settings.file, { shared: settings.shared, readOnly: settings.readOnly === true });
    return archive;
  };

  const answer = async (request: CallRequest, signal: AbortSignal): Promise<unknown> => {
    // Lets an abort that is on its way arrive first.
    await new Promise((resolve) => setImmediate(resolve));
    signal.throwIfAborted();
    switch (request.name) {
      case 'update':
        return open().update(...request.args, {
          signal,
          onProgress: nowAndThen((progress) => post({ type: 'progress', id: request.id, progress })),
        });
      case 'search':
        return open().search(...request.args, signal);
      case 'complete':
        return open().complete(...request.args, signal);
      case 'entry':
        return open().entry(...request.args);
      case 'info':
        return open().info();
      case 'clear':
        return open().clear(signal);
      case 'close':
        return archive?.close();
    }
  };

  return (request) => {
    if (request.type === 'abort') {
      running.get(request.id)?.abort();
      return;
    }
    const controller = new AbortController();
    const { id } = request;
    running.set(id, controller);
    answer(request, controller.signal)
      .then(
        (value) => post({ type: 'result', id, value }),
        (error: unknown) => post(failure(id, error, controller.signal)),
      )
      .finally(() => running.delete(id));
  };
}

/** Thousands of files that have not changed go by in a moment, and who looks on is busy with other things. */
function nowAndThen(tell: (progress: UpdateProgress) => void): (progress: UpdateProgress) => void {
  let told = Number.NEGATIVE_INFINITY;
  return (progress) => {
    if (performance.now() - told < progressMilliseconds) return;
    told = performance.now();
    tell(progress);
  };
}

function failure(id: number, error: unknown, signal: AbortSignal): WorkerResponse {
  if (signal.aborted) return { type: 'failure', id, message: '', kind: 'aborted' };
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof OccupiedArchive) return { type: 'failure', id, message, kind: 'occupied' };
  return { type: 'failure', id, message, kind: error instanceof UserError ? 'expected' : 'unexpected' };
}

const port = parentPort;
if (port !== null)
  port.on(
    'message',
    serve(workerData, (response) => port.postMessage(response)),
  );
