import { isBuiltin } from 'node:module';
import * as vscode from 'vscode';
import type {
  Archive,
  ArchiveInfo,
  SearchRequest,
  SearchResponse,
  SearchResult,
  SentenceCompletion,
  UpdateOptions,
  UpdateProgress,
  UpdateReport,
} from '../../archive/api.ts';
import type { ArchivePlace } from '../../archive/protocol.ts';
import { isUserError, UserError } from '../../core/user-error.ts';
import { isAbort } from '../host/cancellation.ts';
import { noArchiveMessage } from './archive-folders.ts';
import { archiveFile, currentSources } from './archive-settings.ts';
import { watchFolders } from './archive-watcher.ts';
import { deleteArchives } from './delete-archives.ts';

/** What can be told about the archive, and about the team's. */
export interface ArchiveStatistics {
  /** Null where there is no archive on this computer. */
  readonly own: ArchiveInfo | null;
  /** Null where none is set; its `info` is null where the share cannot be reached. */
  readonly team: { readonly file: string; readonly info: ArchiveInfo | null } | null;
  readonly folders: readonly string[];
  /** Why there is nothing to tell, or null. */
  readonly message: string | null;
}

/** Makes the archive at this place; it starts working when it is used. */
export type OpenArchive = (place: ArchivePlace) => Archive;

/** What can be said about the archive without asking it. */
export type ArchiveState =
  /** No folder and no shared file count; says why. */
  | { readonly type: 'unset'; readonly message: string }
  | { readonly type: 'ready'; readonly progress: UpdateProgress | null }
  | { readonly type: 'failed'; readonly message: string };

const unusable = 'Het archief met eerdere antwoorden kan niet worden geopend; de rest van Kamervragen werkt gewoon.';
const tooOld =
  'Eerdere antwoorden zoeken kan niet in deze versie van VS Code; werk VS Code bij. De rest van Kamervragen werkt gewoon.';
const nothingFound: SearchResponse = { ms: 0, results: [] };

/**
 * The archive of this window: opened on first use, filled from the folders of the settings and kept up to date. All the
 * work is its worker's; here one only waits.
 */
export class ArchiveService implements vscode.Disposable {
  readonly #storage: vscode.Uri;
  readonly #output: vscode.LogOutputChannel;
  readonly #openArchive: OpenArchive;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #progressed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  #opened: Archive | null = null;
  #place: ArchivePlace | null = null;
  #failure: string | null = null;
  #progress: UpdateProgress | null = null;
  /** Updates run one after another. */
  #updates: Promise<unknown> = Promise.resolve();
  #background = new AbortController();
  #watchers: vscode.Disposable | null = null;

  /** Fires when entries or the state may have changed. */
  readonly onDidChange = this.#changed.event;
  /** Fires often while an update is under way, and at its end. */
  readonly onDidProgress = this.#progressed.event;

  constructor(storage: vscode.Uri, output: vscode.LogOutputChannel, openArchive: OpenArchive) {
    this.#storage = storage;
    this.#output = output;
    this.#openArchive = openArchive;
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      this.#progressed,
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.#followSettings()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('kamervragen.archive')) this.#followSettings();
      }),
    );
  }

  get state(): ArchiveState {
    if (this.#failure !== null) return { type: 'failed', message: this.#failure };
    const { folders, shared } = currentSources();
    if (folders.length === 0 && shared === null) {
      return { type: 'unset', message: noArchiveMessage(vscode.workspace.isTrusted) };
    }
    return { type: 'ready', progress: this.#progress };
  }

  /** Finds nothing where no archive is set. */
  async search(request: SearchRequest, signal?: AbortSignal): Promise<SearchResponse> {
    if (this.state.type === 'unset') return nothingFound;
    return this.#archive().search(request, signal);
  }

  async complete(typed: string, limit: number, signal?: AbortSignal): Promise<readonly SentenceCompletion[]> {
    if (this.state.type === 'unset') return [];
    return this.#archive().complete(typed, limit, signal);
  }

  async entry(id: string): Promise<SearchResult | null> {
    return this.state.type === 'unset' ? null : this.#archive().entry(id);
  }

  /** Counted by a reader of its own: counting takes a while, and searching goes on. */
  async statistics(): Promise<ArchiveStatistics> {
    const { folders, shared } = currentSources();
    const { state } = this;
    if (state.type !== 'ready') return { own: null, team: null, folders, message: state.message };
    // Makes the file where this is its first use.
    await this.#archive().entry('');
    const own = folders.length === 0 ? null : await this.#infoOf(this.#currentPlace().file);
    const team = shared === null ? null : { file: shared, info: await this.#infoOf(shared).catch(() => null) };
    return { own, team, folders, message: null };
  }

  async #infoOf(file: string): Promise<ArchiveInfo> {
    const archive = this.#openArchive({ file, shared: null, readOnly: true });
    try {
      return await archive.info();
    } finally {
      await archive.close();
    }
  }

  /** Resolves when the archive agrees with the folders; waits its turn behind an update that is under way. */
  async refresh(options: UpdateOptions = {}): Promise<UpdateReport> {
    if (this.#failure !== null) await this.#close();
    return this.#enqueue(async () => this.#update(this.#archive(), options));
  }

  /** Throws the entries away and reads all folders again. */
  async rebuild(options: UpdateOptions = {}): Promise<UpdateReport> {
    if (this.#failure !== null) await this.#close();
    return this.#enqueue(async () => {
      const archive = this.#archive();
      await archive.clear();
      return this.#update(archive, options);
    });
  }

  /** Removes every archive file of this extension from the computer; the documents themselves stay. */
  async delete(): Promise<void> {
    this.#background.abort();
    await this.#enqueue(async () => {
      await this.#close();
      await deleteArchives(this.#storage, this.#openArchive);
    });
    this.#changed.fire();
  }

  dispose(): void {
    this.#subscriptions.dispose();
    void this.#close();
  }

  #archive(): Archive {
    this.#opened ??= this.#open();
    return this.#opened;
  }

  #open(): Archive {
    // Missing from some builds of Electron before 37.2.1 (electron/electron#47706).
    if (!isBuiltin('node:sqlite')) {
      const error = new UserError(tooOld);
      if (this.#failure === null) this.#fail(error);
      throw error;
    }
    this.#place = this.#currentPlace();
    const archive = this.#openArchive(this.#place);
    archive.entry('').catch((error: unknown) => {
      if (this.#opened === archive) this.#fail(error);
    });
    this.#watch();
    return archive;
  }

  /** Follows the folders as they are now; an update of other folders that is under way is of no use any more. */
  #watch(): void {
    this.#background.abort();
    this.#background = new AbortController();
    this.#watchers?.dispose();
    this.#watchers = watchFolders(currentSources().folders, () => this.#refreshQuietly());
    this.#refreshQuietly();
  }

  #currentPlace(): ArchivePlace {
    const sources = currentSources();
    return { file: archiveFile(this.#storage, sources).fsPath, shared: sources.shared };
  }

  /** The archive cannot be used at all (a Node without SQLite, a worker that does not start); said once, in the view. */
  #fail(error: unknown): void {
    this.#output.error('Archief openen:', error instanceof Error ? error : String(error));
    this.#failure = isUserError(error) ? error.message : unusable;
    this.#changed.fire();
  }

  /** After other settings: other folders are read into the same archive, another archive is opened. */
  #followSettings(): void {
    if (this.#opened !== null) {
      const { file, shared } = this.#currentPlace();
      if (this.#failure === null && file === this.#place?.file && shared === this.#place.shared) this.#watch();
      else this.#reopen();
    }
    this.#changed.fire();
  }

  #reopen(): void {
    this.#background.abort();
    this.#enqueue(async () => {
      await this.#close();
      if (this.state.type === 'ready') this.#archive();
      this.#changed.fire();
    }).catch((error: unknown) => this.#output.warn('Archief opnieuw openen:', String(error)));
  }

  async #close(): Promise<void> {
    this.#background.abort();
    this.#watchers?.dispose();
    this.#watchers = null;
    this.#failure = null;
    const opened = this.#opened;
    this.#opened = null;
    await opened?.close();
  }

  #enqueue<T>(job: () => Promise<T>): Promise<T> {
    const result = this.#updates.then(job);
    this.#updates = result.catch(() => undefined);
    return result;
  }

  #refreshQuietly(): void {
    const { signal } = this.#background;
    this.refresh({ signal }).catch((error: unknown) => {
      if (!signal.aborted && !isAbort(error)) this.#output.warn('Archief bijwerken:', String(error));
    });
  }

  async #update(archive: Archive, { signal, onProgress }: UpdateOptions): Promise<UpdateReport> {
    signal?.throwIfAborted();
    let changed = true;
    try {
      const report = await archive.update(currentSources().folders, {
        signal,
        onProgress: (progress) => {
          this.#progress = progress;
          this.#progressed.fire();
          onProgress?.(progress);
        },
      });
      changed = report.documents !== report.unchanged || report.removed > 0;
      return report;
    } finally {
      this.#progress = null;
      this.#progressed.fire();
      if (changed) this.#changed.fire();
    }
  }
}
