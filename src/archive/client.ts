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
import { OccupiedArchive } from './failures.ts';
import type { ArchivePlace } from './protocol.ts';
import { ArchiveThread } from './thread.ts';

/** Searching and building make much that lives for a moment: more room for it only makes the worker larger. */
const youngMegabytes = { searching: 16, writing: 24 };

export interface ArchiveClientOptions extends ArchivePlace {
  /** The bundled worker: `archive-worker.js` in the folder of the extension's own bundle. */
  readonly workerFile: string | URL;
}

/**
 * The archive in worker threads: one that searches and stays, and one for each time that the archive is written, so that
 * a search never waits for a merge, and what building takes in memory is given back. Rejections are a `UserError` (with a
 * message for the user) or an `AbortError`.
 */
export class ArchiveClient implements Archive {
  readonly #options: ArchiveClientOptions;
  readonly #searching: ArchiveThread;
  readonly #writing = new Set<ArchiveThread>();

  constructor(options: ArchiveClientOptions) {
    const { workerFile, ...place } = options;
    this.#options = options;
    this.#searching = new ArchiveThread({ workerFile, place, youngMegabytes: youngMegabytes.searching });
  }

  update(sources: readonly string[], { signal, onProgress }: UpdateOptions = {}): Promise<UpdateReport> {
    return this.#write((thread) => thread.call('update', [sources], signal, onProgress));
  }

  search(request: SearchRequest, signal?: AbortSignal): Promise<SearchResponse> {
    return this.#searching.call('search', [request], signal);
  }

  complete(typed: string, limit: number, signal?: AbortSignal): Promise<readonly SentenceCompletion[]> {
    return this.#searching.call('complete', [typed, limit], signal);
  }

  entry(id: string): Promise<SearchResult | null> {
    return this.#searching.call('entry', [id]);
  }

  info(): Promise<ArchiveInfo> {
    return this.#searching.call('info', []);
  }

  clear(signal?: AbortSignal): Promise<void> {
    return this.#write((thread) => thread.call('clear', [], signal));
  }

  async close(): Promise<void> {
    await Promise.all([this.#searching, ...this.#writing].map((thread) => thread.close()));
  }

  async #write<T>(work: (thread: ArchiveThread) => Promise<T>): Promise<T> {
    try {
      return await this.#writeApart(work);
    } catch (error) {
      if (!(error instanceof OccupiedArchive)) throw error;
      // Windows deletes no file that somebody has open, and the first to have it open is the thread that searches.
      await this.#searching.close();
      return this.#writeApart(work);
    }
  }

  async #writeApart<T>(work: (thread: ArchiveThread) => Promise<T>): Promise<T> {
    const { workerFile, ...place } = this.#options;
    const thread = new ArchiveThread({
      workerFile,
      place: { ...place, shared: null },
      youngMegabytes: youngMegabytes.writing,
    });
    this.#writing.add(thread);
    try {
      return await work(thread);
    } finally {
      this.#writing.delete(thread);
      await thread.close();
    }
  }
}
