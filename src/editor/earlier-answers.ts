import * as vscode from 'vscode';
import type { SearchResult } from '../archive/api.ts';
import type { Question } from '../core/document/model.ts';
import { isNearlySame } from '../core/recall/likeness.ts';
import { type RecallTopic, topicsOf } from '../core/recall/topic.ts';
import type { ArchiveService } from './archive-service.ts';
import type { DocumentCache } from './document-cache.ts';
import { searchTopic } from './recall-search.ts';
import { isKamervragen } from './selector.ts';

/** A question of a draft with the earlier pairs that ask nearly the same. */
export interface EarlierQuestion {
  readonly question: Question;
  readonly results: readonly SearchResult[];
}

/** Nothing waits for this: it may begin when the user pauses. */
const delay = 800;
const mostResults = 10;

type Found = ReadonlyMap<string, readonly SearchResult[]>;

/**
 * Knows for every open draft which of its questions were asked before. It asks the archive in the background, one
 * question after another, and answers at once from what it has.
 */
export class EarlierAnswers implements vscode.Disposable {
  readonly #archive: ArchiveService;
  readonly #documents: DocumentCache;
  readonly #found = new Map<string, Found>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #subscriptions: vscode.Disposable;

  /** Fires when more or less is known about a draft. */
  readonly onDidChange = this.#changed.event;

  constructor(archive: ArchiveService, documents: DocumentCache) {
    this.#archive = archive;
    this.#documents = documents;
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      vscode.workspace.onDidOpenTextDocument((document) => this.#schedule(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#schedule(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document)),
      archive.onDidChange(() => this.#startAgain()),
    );
    this.#startAgain();
  }

  /** What is known now, question by question; questions without earlier pairs are left out. */
  of(document: vscode.TextDocument): readonly EarlierQuestion[] {
    const found = this.#found.get(document.uri.toString());
    if (found === undefined) return [];
    return topicsOf(this.#documents.get(document)).flatMap((topic) => {
      const [question] = topic.questions;
      const results = found.get(keyOf(topic)) ?? [];
      return question === undefined || results.length === 0 ? [] : [{ question, results }];
    });
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    this.#subscriptions.dispose();
  }

  #startAgain(): void {
    this.#found.clear();
    for (const document of vscode.workspace.textDocuments) this.#schedule(document);
  }

  #schedule(document: vscode.TextDocument): void {
    if (!isKamervragen(document)) return;
    const key = document.uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.set(
      key,
      setTimeout(() => {
        this.#timers.delete(key);
        void this.#look(document);
      }, delay),
    );
  }

  /** Asks for the questions that are new; those that are as they were keep what was found. */
  async #look(document: vscode.TextDocument): Promise<void> {
    const { version } = document;
    const known = this.#found.get(document.uri.toString()) ?? new Map();
    const topics = topicsOf(this.#documents.get(document));
    if (topics.every((topic) => known.has(keyOf(topic)))) return;
    const found = new Map<string, readonly SearchResult[]>();
    for (const topic of topics) {
      const key = keyOf(topic);
      const results = known.get(key) ?? (await this.#search(document, topic));
      if (results === null || document.isClosed || document.version !== version) return;
      found.set(key, results);
    }
    this.#found.set(document.uri.toString(), found);
    this.#changed.fire(document);
  }

  /** Null where the archive cannot be asked; the view says why. */
  async #search(document: vscode.TextDocument, topic: RecallTopic): Promise<readonly SearchResult[] | null> {
    try {
      const results = await searchTopic(this.#archive, document, topic, { limit: mostResults });
      return results.filter(({ question }) => isNearlySame(question, topic.text));
    } catch {
      return null;
    }
  }

  #forget({ uri }: vscode.TextDocument): void {
    const key = uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    this.#found.delete(key);
  }
}

function keyOf({ text, context }: RecallTopic): string {
  return JSON.stringify([text, context]);
}
