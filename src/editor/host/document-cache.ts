import type * as vscode from 'vscode';
import type { KamervragenDocument } from '../../core/document/model.ts';
import { parseDocument } from '../../core/document/parse.ts';

interface CachedParse {
  readonly version: number;
  readonly parsed: KamervragenDocument;
}

/** Parses every document once per version; all features read that one result. */
export class DocumentCache {
  readonly #parses = new WeakMap<vscode.TextDocument, CachedParse>();

  /** The document as it stands now. Offsets are those of `document.getText()`. */
  get(document: vscode.TextDocument): KamervragenDocument {
    const cached = this.#parses.get(document);
    if (cached !== undefined && cached.version === document.version) return cached.parsed;
    const parsed = parseDocument(document.getText());
    this.#parses.set(document, { version: document.version, parsed });
    return parsed;
  }
}
