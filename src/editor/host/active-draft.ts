import * as vscode from 'vscode';
import { isKamervragen } from './selector.ts';

/** The draft that the views are about: the one last worked on, for as long as it is open. */
export class ActiveDraft implements vscode.Disposable {
  #document: vscode.TextDocument | null = null;
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument | null>();
  readonly #subscriptions: vscode.Disposable;

  /** Fires when another draft, or none, is the active one. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    const update = () => this.#set(this.#find());
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      vscode.window.onDidChangeActiveTextEditor(update),
      vscode.window.onDidChangeVisibleTextEditors(update),
      vscode.workspace.onDidOpenTextDocument(update),
      vscode.workspace.onDidCloseTextDocument(update),
    );
    this.#document = this.#find();
  }

  get document(): vscode.TextDocument | null {
    return this.#document;
  }

  /** The visible editor on the active draft, or null where only another tab shows. */
  get editor(): vscode.TextEditor | null {
    const { activeTextEditor: active, visibleTextEditors } = vscode.window;
    if (active !== undefined && active.document === this.#document) return active;
    return visibleTextEditors.find(({ document }) => document === this.#document) ?? null;
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #find(): vscode.TextDocument | null {
    const active = vscode.window.activeTextEditor?.document;
    if (active !== undefined && isKamervragen(active)) return active;
    if (this.#document !== null && !this.#document.isClosed && isKamervragen(this.#document)) return this.#document;
    return vscode.window.visibleTextEditors.map(({ document }) => document).find(isKamervragen) ?? null;
  }

  #set(document: vscode.TextDocument | null): void {
    if (document === this.#document) return;
    this.#document = document;
    this.#changed.fire(document);
  }
}
