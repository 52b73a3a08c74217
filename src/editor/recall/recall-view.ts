import * as vscode from 'vscode';
import type { SearchResult } from '../../archive/api.ts';
import { fileName } from '../../core/edits/earlier-source.ts';
import { parseQuery, type QueryFilters } from '../../core/recall/query-language.ts';
import { type RecallTopic, topicAt } from '../../core/recall/topic.ts';
import { isUserError } from '../../core/user-error.ts';
import type { ArchiveServices } from '../archive/archive-services.ts';
import { currentSources, isSampleOnly } from '../archive/archive-settings.ts';
import { tellFailure } from '../host/command.ts';
import { isKamervragen } from '../host/selector.ts';
import { today } from '../host/today.ts';
import { mediaOf } from '../host/webview-page.ts';
import { LatestSearch } from './latest-search.ts';
import { actOn } from './recall-actions.ts';
import type { RecallChoice } from './recall-choice.ts';
import { recallHtml } from './recall-html.ts';
import { type PageMessage, type RecallPage, type ViewMessage, viewMessage } from './recall-messages.ts';
import { emptyPage, failurePage, resultPage, stepCommands } from './recall-pages.ts';
import { resultLimit, searchTopic } from './recall-search.ts';
import type { ArchiveTexts } from './recall-source.ts';

/** Long enough not to search between two keys. */
const followDelay = 200;
const progressDelay = 500;
const unexpected = 'Zoeken in het archief is niet gelukt.';

/** What the view looks for: the question at the cursor, or the words that were typed in the view. */
interface Subject {
  readonly draft: vscode.TextDocument | null;
  readonly topic: RecallTopic | null;
  readonly typed: string;
}

/** The view *Eerdere antwoorden*: it follows the cursor and shows what was answered before. */
export function registerRecallView(
  services: ArchiveServices,
  choice: RecallChoice,
  texts: ArchiveTexts,
): vscode.Disposable {
  const view = new RecallView(services, choice, texts);
  return vscode.Disposable.from(
    view,
    vscode.window.registerWebviewViewProvider('kamervragen.recall', view),
    vscode.window.onDidChangeActiveTextEditor(() => view.follow()),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === vscode.window.activeTextEditor) view.follow();
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document === vscode.window.activeTextEditor?.document) view.follow();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('kamervragen.recall')) view.searchAgain();
    }),
    services.archive.onDidChange(() => view.searchAgain()),
    services.archive.onDidProgress(() => view.showProgress()),
  );
}

class RecallView implements vscode.WebviewViewProvider, vscode.Disposable {
  readonly #services: ArchiveServices;
  readonly #choice: RecallChoice;
  readonly #texts: ArchiveTexts;
  readonly #search = new LatestSearch();
  #view: vscode.WebviewView | null = null;
  #draft: vscode.TextDocument | null = null;
  #topic: RecallTopic | null = null;
  #typed = '';
  #filters: QueryFilters = {};
  #timer: NodeJS.Timeout | undefined;
  #progressTimer: NodeJS.Timeout | undefined;
  /** What the shown results were searched with; the same search is not done twice. */
  #searched = '';
  #shown = '';
  #pageNumber = 0;
  #results: readonly SearchResult[] = [];

  constructor(services: ArchiveServices, choice: RecallChoice, texts: ArchiveTexts) {
    this.#services = services;
    this.#choice = choice;
    this.#texts = texts;
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    this.#view = view;
    const { extensionUri } = this.#services.context;
    view.webview.options = { enableScripts: true, localResourceRoots: [mediaOf(extensionUri)] };
    view.webview.onDidReceiveMessage((data: unknown) => void this.#receive(viewMessage(data)));
    view.onDidChangeVisibility(() => this.searchAgain());
    view.onDidDispose(() => {
      this.#view = null;
      this.#search.cancel();
    });
    view.webview.html = recallHtml(view.webview, extensionUri);
  }

  /** Looks again a moment later, where the cursor or the text has moved on. */
  follow(): void {
    clearTimeout(this.#timer);
    if (this.#view?.visible) this.#timer = setTimeout(() => void this.#update(), followDelay);
  }

  /** Searches even what was searched before: the archive or the settings changed. */
  searchAgain(): void {
    this.#searched = '';
    this.follow();
  }

  /** Says now and then how far an update is, where there is nothing else to show. */
  showProgress(): void {
    if (this.#progressTimer !== undefined || this.#results.length > 0) return;
    this.#progressTimer = setTimeout(() => {
      this.#progressTimer = undefined;
      if (this.#results.length === 0) this.searchAgain();
    }, progressDelay);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#progressTimer);
    this.#search.cancel();
  }

  async #update(): Promise<void> {
    const subject = this.#subject();
    const key = JSON.stringify([subject.typed, subject.topic?.text, subject.topic?.context, this.#filters]);
    if (key === this.#searched) return;
    this.#searched = key;
    try {
      const results = await this.#search.run((signal) => this.#find(subject, signal));
      if (results !== null) this.#show(subject, results);
    } catch (error) {
      this.#results = [];
      if (!isUserError(error)) this.#services.output.error('Eerdere antwoorden:', String(error));
      this.#post(failurePage(isUserError(error) ? error.message : unexpected));
    }
  }

  async #find({ draft, topic, typed }: Subject, signal: AbortSignal): Promise<readonly SearchResult[]> {
    const { archive } = this.#services;
    const limit = resultLimit();
    const filters = this.#filters;
    if (typed !== '') return (await archive.search({ text: typed, filters, limit }, signal)).results;
    if (draft === null || topic === null) return [];
    return searchTopic(archive, draft, topic, { limit, filters, signal });
  }

  /** The question at the cursor of the active draft; while one looks at something else, of the draft before it. */
  #subject(): Subject {
    const active = vscode.window.activeTextEditor;
    if (active !== undefined && isKamervragen(active.document) && !this.#texts.isSource(active.document)) {
      this.#draft = active.document;
      this.#topic = topicAt(
        this.#services.documents.get(active.document),
        active.document.offsetAt(active.selection.active),
      );
    }
    if (this.#draft?.isClosed === true) [this.#draft, this.#topic] = [null, null];
    return { draft: this.#draft, topic: this.#topic, typed: this.#typed };
  }

  #show({ draft, topic, typed }: Subject, results: readonly SearchResult[]): void {
    this.#results = results;
    const { state } = this.#services.archive;
    if (results.length > 0) {
      this.#post(resultPage(results, topic, typed, today()));
      return;
    }
    const filters = { ...parseQuery(typed).filters, ...this.#filters };
    const filtered = Object.keys(filters).length > 0;
    const sampleOnly = isSampleOnly(this.#services.context);
    this.#post(emptyPage(state, { draft: draft !== null, topic, typed, filtered, sampleOnly }));
  }

  /** A page that is shown already stays as it is, with the card that the user chose in it. */
  #post(page: RecallPage): void {
    const content = JSON.stringify(page);
    if (content === this.#shown) return;
    this.#shown = content;
    this.#choice.clear();
    this.#pageNumber += 1;
    const folders = currentSources().folders.map((path) => ({ path, label: fileName(path) }));
    const message: PageMessage = { number: this.#pageNumber, page, folders };
    void this.#view?.webview.postMessage(message);
  }

  async #receive(message: ViewMessage | null): Promise<void> {
    if (message === null) return;
    try {
      await this.#handle(message);
    } catch (error) {
      tellFailure(this.#services.output, 'Eerdere antwoorden', error);
    }
  }

  async #handle(message: ViewMessage): Promise<void> {
    if (message.type === 'ready') {
      this.#shown = '';
      return this.searchAgain();
    }
    if (message.type === 'step') {
      if (stepCommands.has(message.command)) await vscode.commands.executeCommand(message.command);
      return;
    }
    if (message.type === 'search') {
      this.#typed = message.text.trim();
      this.#filters = message.filters;
      return this.#update();
    }
    const result = message.page === this.#pageNumber ? this.#results[message.card] : undefined;
    if (result === undefined) return;
    const subject = this.#subject();
    if (message.type === 'act') await actOn(message.action, result, subject, this.#services, this.#texts);
    else if (subject.topic !== null) this.#choice.choose(subject.topic, result);
  }
}
