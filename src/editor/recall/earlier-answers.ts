import * as vscode from 'vscode';
import type { SearchResult } from '../../archive/api.ts';
import type { KamervragenDocument, Question } from '../../core/document/model.ts';
import { shortSource } from '../../core/edits/earlier-source.ts';
import { longSentences, paragraphsWithLongSentences } from '../../core/recall/long-sentences.ts';
import { type RecallTopic, topicsOf } from '../../core/recall/topic.ts';
import type { ArchiveService } from '../archive/archive-service.ts';
import type { ArchiveServices } from '../archive/archive-services.ts';
import type { DocumentCache } from '../host/document-cache.ts';
import { DocumentTimers } from '../host/document-timers.ts';
import { loadLikeness } from '../host/late-bundles.ts';
import { isKamervragen } from '../host/selector.ts';
import { searchTopic } from './recall-search.ts';

/** A question of a draft with the earlier pairs that ask nearly the same. */
export interface EarlierQuestion {
  readonly question: Question;
  readonly results: readonly SearchResult[];
}

/** What is looked up, with the key under which its results are kept. */
interface Lookup {
  readonly key: string;
  readonly find: () => Promise<readonly SearchResult[]>;
}

/** Nothing waits for this: it may begin when the user pauses. */
const delay = 800;
const mostPairs = 10;
const mostSources = 5;

type Found = ReadonlyMap<string, readonly SearchResult[]>;

/**
 * Knows for every open draft which of its questions were asked before, and where the sentences of its answers come from.
 * It asks the archive in the background, one thing after another, and answers at once from what it has.
 */
export class EarlierAnswers implements vscode.Disposable {
  readonly #archive: ArchiveService;
  readonly #documents: DocumentCache;
  readonly #output: vscode.LogOutputChannel;
  /** What was found when a draft was last looked through. */
  readonly #found = new Map<string, Found>();
  /** What need not be asked again, until the archive changes. */
  readonly #caches = new Map<string, Map<string, readonly SearchResult[]>>();
  readonly #timers = new DocumentTimers((document) => void this.#look(document));
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #subscriptions: vscode.Disposable;

  /** Fires when more or less is known about a draft. */
  readonly onDidChange = this.#changed.event;

  constructor({ archive, documents, output }: ArchiveServices) {
    this.#archive = archive;
    this.#documents = documents;
    this.#output = output;
    this.#subscriptions = vscode.Disposable.from(
      this.#timers,
      this.#changed,
      vscode.workspace.onDidOpenTextDocument((document) => this.#schedule(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#schedule(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document)),
      archive.onDidChange(() => this.#startAgain()),
    );
    this.#startAgain();
  }

  /** The questions of which earlier pairs are known now. */
  questionsOf(document: vscode.TextDocument): readonly EarlierQuestion[] {
    const found = this.#foundFor(document);
    return topicsOf(this.#documents.get(document)).flatMap((topic) => {
      const [question] = topic.questions;
      const results = found.get(topicKey(topic)) ?? [];
      return question === undefined || results.length === 0 ? [] : [{ question, results }];
    });
  }

  /** Earlier answers that hold sentences of this draft's answers, as far as they are known now. */
  sourcesOf(document: vscode.TextDocument): readonly SearchResult[] {
    const found = this.#foundFor(document);
    return paragraphsOf(this.#documents.get(document)).flatMap((paragraph) => found.get(paragraphKey(paragraph)) ?? []);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #foundFor({ uri }: vscode.TextDocument): Found {
    return this.#found.get(uri.toString()) ?? new Map();
  }

  #startAgain(): void {
    this.#caches.clear();
    for (const document of vscode.workspace.textDocuments) this.#schedule(document);
  }

  #schedule(document: vscode.TextDocument): void {
    if (isKamervragen(document)) this.#timers.schedule(document, delay);
  }

  /** Asks for what is new in the draft; what stayed as it was keeps its results. Gives up where something moves on. */
  async #look(document: vscode.TextDocument): Promise<void> {
    const key = document.uri.toString();
    const { version } = document;
    const cache = this.#cacheFor(key);
    const found = new Map<string, readonly SearchResult[]>();
    for (const lookup of this.#lookups(document)) {
      const results = cache.get(lookup.key) ?? (await lookup.find().catch((error: unknown) => this.#missed(error)));
      if (results === null) return;
      cache.set(lookup.key, results);
      found.set(lookup.key, results);
      if (document.isClosed || document.version !== version || cache !== this.#caches.get(key)) return;
    }
    this.#caches.set(key, new Map(found));
    if (isSame(found, this.#found.get(key))) return;
    this.#found.set(key, found);
    this.#changed.fire(document);
  }

  #cacheFor(key: string): Map<string, readonly SearchResult[]> {
    const cache = this.#caches.get(key) ?? new Map();
    this.#caches.set(key, cache);
    return cache;
  }

  /** The archive cannot be asked; the view tells the user why. */
  #missed(error: unknown): null {
    this.#output.debug('Eerdere vragen opzoeken:', String(error));
    return null;
  }

  #lookups(document: vscode.TextDocument): readonly Lookup[] {
    const parsed = this.#documents.get(document);
    const topics = new Map(topicsOf(parsed).map((topic) => [topicKey(topic), topic]));
    return [
      ...[...topics].map(([key, topic]) => ({ key, find: () => this.#pairs(document, topic) })),
      ...paragraphsOf(parsed).map((text) => ({ key: paragraphKey(text), find: () => this.#sources(document, text) })),
    ];
  }

  async #pairs(document: vscode.TextDocument, topic: RecallTopic): Promise<readonly SearchResult[]> {
    const results = await searchTopic(this.#archive, document, topic, { limit: mostPairs });
    const { isNearlySame } = await loadLikeness();
    return distinct(results.filter(({ question }) => isNearlySame(question, topic.text)));
  }

  async #sources(document: vscode.TextDocument, text: string): Promise<readonly SearchResult[]> {
    const wanted = new Set(longSentences(text));
    const results = await searchTopic(this.#archive, document, { text, context: '' }, { limit: mostSources });
    return results.filter(({ answer }) => longSentences(answer).some((sentence) => wanted.has(sentence)));
  }

  #forget({ uri }: vscode.TextDocument): void {
    const key = uri.toString();
    this.#timers.cancel(uri);
    this.#caches.delete(key);
    this.#found.delete(key);
  }
}

/** A pair that the archive has twice, as in two copies of one file, counts once. */
function distinct(results: readonly SearchResult[]): readonly SearchResult[] {
  const keyed = results.map(({ question, answer, source }) => [question, answer, shortSource(source)].join('\0'));
  return results.filter((_, index) => keyed.indexOf(keyed[index] ?? '') === index);
}

function isSame(found: Found, before: Found | undefined): boolean {
  if (before?.size !== found.size) return false;
  return [...found].every(([key, results]) => results === before.get(key));
}

/** Every check asks for them, and a document is parsed but once per version. */
const knownParagraphs = new WeakMap<KamervragenDocument, readonly string[]>();

/** The paragraphs of the answers that hold a sentence worth looking for, each once. */
function paragraphsOf(document: KamervragenDocument): readonly string[] {
  const known = knownParagraphs.get(document);
  if (known !== undefined) return known;
  const long = [...new Set(document.answers.flatMap(({ body }) => paragraphsWithLongSentences(body.text)))];
  knownParagraphs.set(document, long);
  return long;
}

function topicKey({ text, context }: RecallTopic): string {
  return JSON.stringify(['vraag', text, context]);
}

function paragraphKey(paragraph: string): string {
  return JSON.stringify(['alinea', paragraph]);
}
