import * as vscode from 'vscode';
import { defaultTermWeeks } from '../../core/rules/engine/context.ts';
import { type CheckResult, checkDocument } from '../../core/rules/engine/engine.ts';
import { tellFailure } from '../host/command.ts';
import type { DocumentCache } from '../host/document-cache.ts';
import { DocumentTimers } from '../host/document-timers.ts';
import { isKamervragen } from '../host/selector.ts';
import { today } from '../host/today.ts';
import type { CheckSettingsSource } from './check-settings.ts';

/** What was found in one version of a draft, and on which day and with which term. */
export interface CheckedDraft extends CheckResult {
  readonly version: number;
  /** ISO. */
  readonly today: string;
  readonly termWeeks: number;
}

/** Long enough not to check between two keys, short enough to feel immediate. */
const delay = 200;

/** Keeps the problems of every open draft up to date, a moment after the last change. */
export class CheckService implements vscode.Disposable {
  readonly #documents: DocumentCache;
  readonly #settings: CheckSettingsSource;
  readonly #results = new Map<string, CheckedDraft>();
  readonly #output: vscode.LogOutputChannel;
  readonly #timers = new DocumentTimers((document) => void this.#run(document));
  /** A check that fails does so at every key; the user is told of it once. */
  #failed = false;
  readonly #checked = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #closed = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: vscode.Disposable;

  /** Fires when the problems of a document are known or have changed. */
  readonly onDidCheck = this.#checked.event;
  /** Fires when a document no longer has problems to show, because it closed or is no draft any more. */
  readonly onDidForget = this.#closed.event;

  constructor(documents: DocumentCache, settings: CheckSettingsSource, output: vscode.LogOutputChannel) {
    this.#output = output;
    this.#documents = documents;
    this.#settings = settings;
    this.#subscriptions = vscode.Disposable.from(
      this.#timers,
      this.#checked,
      this.#closed,
      settings.onDidChange(() => this.checkAll()),
      vscode.workspace.onDidOpenTextDocument((document) => this.#schedule(document, 0)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#schedule(document, delay)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document.uri)),
    );
    this.checkAll();
  }

  /** What is wrong with the document as it stands now, found at once where it is not known yet. */
  async check(document: vscode.TextDocument): Promise<CheckedDraft> {
    const known = this.latest(document);
    return known?.version === document.version ? known : this.#find(document);
  }

  /** What was found last, perhaps on an older version; null where the draft was not checked yet. */
  latest(document: vscode.TextDocument): CheckedDraft | null {
    return this.#results.get(document.uri.toString()) ?? null;
  }

  /** Checks a draft again although its text is the same. */
  recheck(document: vscode.TextDocument): void {
    this.#schedule(document, 0);
  }

  /** Checks every open draft again, after a change of settings or at midnight. */
  checkAll(): void {
    for (const document of vscode.workspace.textDocuments) this.recheck(document);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #schedule(document: vscode.TextDocument, milliseconds: number): void {
    if (isKamervragen(document)) this.#timers.schedule(document, milliseconds);
  }

  async #find(document: vscode.TextDocument): Promise<CheckedDraft> {
    const options = await this.#settings.for(document);
    const { version } = document;
    return {
      version,
      ...checkDocument(this.#documents.get(document), options),
      today: options.today ?? today(),
      termWeeks: options.termWeeks ?? defaultTermWeeks,
    };
  }

  async #run(document: vscode.TextDocument): Promise<void> {
    try {
      this.#publish(document, await this.#find(document));
    } catch (error) {
      this.#tell(error);
    }
  }

  #publish(document: vscode.TextDocument, draft: CheckedDraft): void {
    // By now it may be closed, changed, or a draft no more.
    if (document.isClosed || document.version !== draft.version || !isKamervragen(document)) return;
    this.#results.set(document.uri.toString(), draft);
    this.#checked.fire(document);
  }

  #tell(error: unknown): void {
    if (this.#failed) this.#output.error('Controle:', String(error));
    else tellFailure(this.#output, 'Controle', error);
    this.#failed = true;
  }

  #forget(uri: vscode.Uri): void {
    this.#timers.cancel(uri);
    if (this.#results.delete(uri.toString())) this.#closed.fire(uri);
  }
}
