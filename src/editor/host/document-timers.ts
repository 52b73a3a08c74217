import type * as vscode from 'vscode';

/** Does something for a document a moment after it was last asked to; each document has a moment of its own. */
export class DocumentTimers implements vscode.Disposable {
  readonly #run: (document: vscode.TextDocument) => void;
  readonly #timers = new Map<string, NodeJS.Timeout>();

  constructor(run: (document: vscode.TextDocument) => void) {
    this.#run = run;
  }

  /** Puts off what was to be done for the document already. */
  schedule(document: vscode.TextDocument, milliseconds: number): void {
    this.cancel(document.uri);
    const later = () => {
      this.#timers.delete(document.uri.toString());
      this.#run(document);
    };
    this.#timers.set(document.uri.toString(), setTimeout(later, milliseconds));
  }

  cancel(uri: vscode.Uri): void {
    const key = uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }
}
