import { Worker } from 'node:worker_threads';
import { UserError } from '../core/user-error.ts';
import type {
  Archive,
  ArchiveInfo,
  SearchRequest,
  SearchResponse,
  SearchResult,
  SentenceCompletion,
  UpdateOptions,
  UpdateReport,
} from './api.ts';
import type { ArchiveCalls, ArchivePlace, CallName, WorkerRequest, WorkerResponse } from './protocol.ts';

/** Searching makes much that lives for a moment: more room for it only makes the worker larger. */
const youngMegabytes = 16;

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: UpdateOptions['onProgress'];
  readonly stopListening: () => void;
}

export interface ArchiveClientOptions extends ArchivePlace {
  /** The bundled worker: `archive-worker.js` in the folder of the extension's own bundle. */
  readonly workerFile: string | URL;
}

/**
 * The archive in a worker thread. The worker starts at the first call and again after it has died; calls that were
 * under way then are rejected. Rejections are a `UserError` (with a message for the user) or an `AbortError`.
 */
export class ArchiveClient implements Archive {
  readonly #options: ArchiveClientOptions;
  readonly #pending = new Map<number, Pending>();
  #worker: Worker | null = null;
  #lastId = 0;

  constructor(options: ArchiveClientOptions) {
    this.#options = options;
  }

  update(sources: readonly string[], options: UpdateOptions = {}): Promise<UpdateReport> {
    return this.#call('update', [sources], options.signal, options.onProgress);
  }

  search(request: SearchRequest, signal?: AbortSignal): Promise<SearchResponse> {
    return this.#call('search', [request], signal);
  }

  complete(typed: string, limit: number, signal?: AbortSignal): Promise<readonly SentenceCompletion[]> {
    return this.#call('complete', [typed, limit], signal);
  }

  entry(id: string): Promise<SearchResult | null> {
    return this.#call('entry', [id]);
  }

  info(): Promise<ArchiveInfo> {
    return this.#call('info', []);
  }

  clear(): Promise<void> {
    return this.#call('clear', []);
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    if (worker === null) return;
    await this.#call('close', []).catch(() => {});
    this.#worker = null;
    await worker.terminate();
    this.#rejectAll(new UserError('Het archief is gesloten.'));
  }

  #call<N extends CallName>(
    name: N,
    args: ArchiveCalls[N]['args'],
    signal?: AbortSignal | undefined,
    onProgress?: UpdateOptions['onProgress'],
  ): Promise<ArchiveCalls[N]['result']>;
  #call(
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
        if (name !== 'update') this.#settle(id)?.reject(abortError());
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
    const { workerFile, ...settings } = this.#options;
    const worker = new Worker(workerFile, {
      workerData: settings satisfies ArchivePlace,
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
