import { parentPort, workerData } from 'node:worker_threads';
import { UserError } from '../core/user-error.ts';
import type { Archive, UpdateProgress } from './api.ts';
import { OccupiedArchive } from './failures.ts';
import { LocalArchive } from './local-archive.ts';
import type { ArchivePlace, WorkerRequest, WorkerResponse } from './protocol.ts';

const progressMilliseconds = 100;

type CallRequest = Extract<WorkerRequest, { type: 'call' }>;

/** Answers the calls of `client.ts`. A search that was overtaken while it waited is never carried out. */
class ArchiveServer {
  readonly #place: ArchivePlace;
  readonly #post: (response: WorkerResponse) => void;
  readonly #running = new Map<number, AbortController>();
  #archive: Archive | null = null;

  constructor(place: ArchivePlace, post: (response: WorkerResponse) => void) {
    this.#place = place;
    this.#post = post;
  }

  receive(request: WorkerRequest): void {
    if (request.type === 'abort') {
      this.#running.get(request.id)?.abort();
      return;
    }
    const controller = new AbortController();
    const { id } = request;
    this.#running.set(id, controller);
    this.#answer(request, controller.signal)
      .then(
        (value) => this.#post({ type: 'result', id, value }),
        (error: unknown) => this.#post(failure(id, error, controller.signal)),
      )
      .finally(() => this.#running.delete(id));
  }

  async #answer(request: CallRequest, signal: AbortSignal): Promise<unknown> {
    // Lets an abort that is on its way arrive first.
    await new Promise((resolve) => setImmediate(resolve));
    signal.throwIfAborted();
    switch (request.name) {
      case 'update':
        return this.#open().update(...request.args, {
          signal,
          onProgress: nowAndThen((progress) => this.#post({ type: 'progress', id: request.id, progress })),
        });
      case 'search':
        return this.#open().search(...request.args, signal);
      case 'complete':
        return this.#open().complete(...request.args, signal);
      case 'entry':
        return this.#open().entry(...request.args);
      case 'info':
        return this.#open().info();
      case 'clear':
        return this.#open().clear(signal);
      case 'close':
        return this.#archive?.close();
    }
  }

  /** Opens at the first call, so that a file that cannot be used is an answer and not a dead worker. */
  #open(): Archive {
    const { file, shared, readOnly = false } = this.#place;
    this.#archive ??= new LocalArchive(file, { shared, readOnly });
    return this.#archive;
  }
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
if (port !== null) {
  const server = new ArchiveServer(workerData, (response) => port.postMessage(response));
  port.on('message', (request: WorkerRequest) => server.receive(request));
}
