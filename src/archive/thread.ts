import { Worker } from 'node:worker_threads';
import { UserError } from '../core/user-error.ts';
import type { UpdateOptions } from './api.ts';
import { OccupiedArchive } from './failures.ts';
import type { ArchiveCalls, ArchivePlace, CallName, WorkerRequest, WorkerResponse } from './protocol.ts';

/** Whether these were done or stopped is for the worker to say: until then the files are in use. */
const writes: ReadonlySet<CallName> = new Set(['update', 'clear']);

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: UpdateOptions['onProgress'];
  readonly stopListening: () => void;
}

export interface ArchiveThreadOptions {
  /** The bundled worker: `archive-worker.js` in the folder of the extension's own bundle. */
  readonly workerFile: string | URL;
  readonly place: ArchivePlace;
  /** Room for what lives for a moment. */
  readonly youngMegabytes: number;
}

/**
 * An archive in a worker thread. The worker starts at the first call and again after it has died; calls that were under
 * way then are rejected. Rejections are a `UserError` (with a message for the user) or an `AbortError`.
 */
export class ArchiveThread {
  readonly #options: ArchiveThreadOptions;
  readonly #pending = new Map<number, Pending>();
  #worker: Worker | null = null;
  #lastId = 0;

  constructor(options: ArchiveThreadOptions) {
    this.#options = options;
  }

  /** Ends the thread; it starts again at the next call. */
  async close(): Promise<void> {
    const worker = this.#worker;
    if (worker === null) return;
    await this.call('close', []).catch(() => {});
    this.#worker = null;
    await worker.terminate();
    this.#rejectAll(new UserError('Het archief is gesloten.'));
  }

  /** What the worker answers; `signal` stops it where it can be stopped. */
  call<N extends CallName>(
    name: N,
    args: ArchiveCalls[N]['args'],
    signal?: AbortSignal | undefined,
    onProgress?: UpdateOptions['onProgress'],
  ): Promise<ArchiveCalls[N]['result']>;
  call(
    name: CallName,
    args: readonly unknown[],
    signal?: AbortSignal,
    onProgress?: UpdateOptions['onProgress'],
  ): Promise<unknown> {
    if (signal?.aborted === true) return Promise.reject(abortError());
    const worker = this.#start();
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      const abort = () => {
        worker.postMessage({ type: 'abort', id } satisfies WorkerRequest);
        if (!writes.has(name)) this.#settle(id)?.reject(abortError());
      };
      signal?.addEventListener('abort', abort, { once: true });
      this.#pending.set(id, {
        resolve,
        reject,
        onProgress,
        stopListening: () => signal?.removeEventListener('abort', abort),
      });
      worker.postMessage({ type: 'call', id, name, args });
    });
  }

  #start(): Worker {
    if (this.#worker !== null) return this.#worker;
    const { workerFile, place, youngMegabytes } = this.#options;
    const worker = new Worker(workerFile, {
      workerData: place,
      stderr: false,
      resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
    });
    worker.unref();
    worker.on('message', (response: WorkerResponse) => this.#receive(response));
    worker.on('error', () => this.#died(worker));
    worker.on('exit', () => this.#died(worker));
    this.#worker = worker;
    return worker;
  }

  #receive(response: WorkerResponse): void {
    if (response.type === 'progress') {
      this.#pending.get(response.id)?.onProgress?.(response.progress);
      return;
    }
    const pending = this.#settle(response.id);
    if (response.type === 'result') pending?.resolve(response.value);
    else if (response.kind === 'aborted') pending?.reject(abortError());
    else if (response.kind === 'occupied') pending?.reject(new OccupiedArchive());
    else if (response.kind === 'expected') pending?.reject(new UserError(response.message));
    else pending?.reject(new UserError(`Het archief kon dit niet doen: ${response.message}`));
  }

  #settle(id: number): Pending | undefined {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    pending?.stopListening();
    return pending;
  }

  #died(worker: Worker): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    this.#rejectAll(new UserError('Het archief is onverwacht gestopt; probeer het opnieuw.'));
  }

  #rejectAll(error: Error): void {
    for (const id of [...this.#pending.keys()]) this.#settle(id)?.reject(error);
  }
}

function abortError(): Error {
  return new DOMException('Afgebroken', 'AbortError');
}
