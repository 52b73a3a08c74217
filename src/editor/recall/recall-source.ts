import * as vscode from 'vscode';
import type { SearchResult } from '../../archive/api.ts';
import { fileName, readableEarlier } from '../../core/edits/earlier-source.ts';
import { placeOfText } from '../../core/recall/place-of-text.ts';
import { withoutLayout } from '../../core/recall/without-layout.ts';
import { UserError } from '../../core/user-error.ts';
import { exists } from '../host/exists.ts';
import { openText } from '../host/open-text.ts';
import { readSource } from '../host/source-file.ts';

const scheme = 'kamervragen-archief';

/** Kinds of files whose text is what the editor shows; of all others the text that was taken from them is shown. */
const plainText = /\.(?:txt|md|kamervragen|jsonl)$/i;

/** Read-only documents with text from the archive: previews, sides of a comparison, the text of Word and PDF files. */
export class ArchiveTexts implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #entry: (id: string) => Promise<SearchResult | null>;
  readonly #texts = new Map<string, string>();
  readonly #sources = new WeakSet<vscode.TextDocument>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;

  /** `entry` gives what the archive has under an id. */
  constructor(entry: (id: string) => Promise<SearchResult | null>) {
    this.#entry = entry;
  }

  /** A document `name` with this text, coloured as a draft; the same name shows the new text in the same tab. */
  show(name: string, text: string): vscode.Uri {
    const uri = vscode.Uri.from({ scheme, path: `/${name}.kamervragen` });
    this.#texts.set(uri.toString(), text);
    this.#changed.fire(uri);
    return uri;
  }

  /** Remembers that a file was opened to be looked at. */
  openedAsSource(document: vscode.TextDocument): void {
    this.#sources.add(document);
  }

  /** True for a file that was opened to be looked at, until somebody works on it. */
  isSource(document: vscode.TextDocument): boolean {
    return !document.isDirty && this.#sources.has(document);
  }

  /** Forgets the text of a document that is closed. */
  forget({ uri }: vscode.TextDocument): void {
    this.#texts.delete(uri.toString());
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    if (uri.query === '') return this.#texts.get(uri.toString()) ?? '';
    try {
      const result = await this.#entry(uri.query);
      return result === null ? 'Dit antwoord staat niet meer in het archief.\n' : readableEarlier(result);
    } catch {
      // What is wrong with the archive, its own view says.
      return 'Dit antwoord kan nu niet uit het archief worden gelezen.\n';
    }
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

/** The document that shows what the archive has under an id; it is read when somebody opens it. */
export function entryUri(id: string): vscode.Uri {
  return vscode.Uri.from({ scheme, path: '/Eerder antwoord.kamervragen', query: id });
}

/** Lets the editor open the texts, and disposes of them with it. */
export function registerArchiveTexts(texts: ArchiveTexts): vscode.Disposable {
  return vscode.Disposable.from(
    texts,
    vscode.workspace.registerTextDocumentContentProvider(scheme, texts),
    vscode.workspace.onDidCloseTextDocument((document) => texts.forget(document)),
  );
}

/** Opens the file that a result comes from, at its answer. */
export async function openSource(texts: ArchiveTexts, { answer, source }: SearchResult): Promise<void> {
  const document = await sourceDocument(texts, source.file);
  const start = placeOfText(document.getText(), answer, source.offset);
  const position = document.positionAt(start);
  const selection = new vscode.Range(position, document.lineAt(position).range.end);
  texts.openedAsSource(document);
  await vscode.window.showTextDocument(document, { selection });
}

async function sourceDocument(texts: ArchiveTexts, file: string): Promise<vscode.TextDocument> {
  const uri = vscode.Uri.file(file);
  if (!(await exists(uri))) {
    throw new UserError(`‘${fileName(file)}’ staat niet meer op zijn plaats. Vernieuw het archief.`);
  }
  if (plainText.test(file)) return openText(uri);
  return vscode.workspace.openTextDocument(texts.show(fileName(file), await readSource(uri)));
}

/** Shows an earlier answer beside what the draft says now. */
export async function compareWithDraft(
  texts: ArchiveTexts,
  { answer, source }: SearchResult,
  draft: { readonly heading: string; readonly text: string },
): Promise<void> {
  const left = texts.show(`Eerder antwoord (${fileName(source.file)})`, withoutLayout(answer));
  const right = texts.show(`${draft.heading} (concept)`, withoutLayout(draft.text));
  await vscode.commands.executeCommand('vscode.diff', left, right, `${draft.heading}: eerder antwoord ↔ concept`, {
    preview: true,
  });
}
