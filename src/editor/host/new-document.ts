import * as vscode from 'vscode';
import { placeOf } from './draft-place.ts';

/** A document that the user has yet to save. */
export interface NewDocument {
  /** Where it is to be saved; undefined to leave that to the user. */
  readonly folder: vscode.Uri | undefined;
  /** Without its extension. */
  readonly name: string;
  readonly extension: 'kamervragen' | 'md';
  readonly language: string;
  readonly content: string;
}

/** After so many files of one name the user may think of another. */
const mostNames = 20;

/**
 * Opens new documents that go by their own names, so that saving them needs no thought, and take nobody's place.
 * The editor can be given a name or a first text, not both: the text of a named document is an edit, which an undo takes
 * away; so does one in the file that it was just saved as. What makes a document begin is nothing that its user did, so
 * that undo is undone.
 */
export class NewDocuments implements vscode.Disposable {
  /** Those whose first text may still be undone, as the editor knows them before and after they are saved. */
  readonly #begun = new Set<string>();
  readonly #subscription = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
    const key = document.uri.toString();
    if (!this.#begun.has(key) || document.getText() !== '') return;
    if (reason === vscode.TextDocumentChangeReason.Undo) void redo(document);
    // Whoever deletes it all must be able to come back to before that, through the empty page.
    else if (reason === undefined && contentChanges.length > 0) this.#begun.delete(key);
  });

  async open(wanted: NewDocument): Promise<vscode.TextDocument> {
    const { language, content } = wanted;
    const named = await openNamed(wanted);
    if (named === null) return vscode.workspace.openTextDocument({ language, content });
    for (const uri of [named.uri, placeOf(named)]) if (uri !== null) this.#begun.add(uri.toString());
    return named;
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}

/** Null where the folder is none on a disk, or has no name left. */
async function openNamed(wanted: NewDocument): Promise<vscode.TextDocument | null> {
  const { folder, name, extension, language, content } = wanted;
  if (folder?.scheme !== 'file') return null;
  for (let number = 1; number <= mostNames; number++) {
    const file = vscode.Uri.joinPath(folder, `${name}${number === 1 ? '' : ` (${number})`}.${extension}`);
    const empty = await openEmpty(file);
    if (empty === null) continue;
    // First the language, so that all of the text is seen in it from the start.
    const document =
      empty.languageId === language ? empty : await vscode.languages.setTextDocumentLanguage(empty, language);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), content);
    return (await vscode.workspace.applyEdit(edit)) ? document : null;
  }
  return null;
}

/** An empty document that will be saved as this file; null where the file exists, or a new document goes by its name. */
async function openEmpty(file: vscode.Uri): Promise<vscode.TextDocument | null> {
  try {
    const document = await vscode.workspace.openTextDocument(file.with({ scheme: 'untitled' }));
    return document.getText() === '' ? document : null;
  } catch {
    return null;
  }
}

/** What the user typed later can then be redone as well. */
async function redo(document: vscode.TextDocument): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document !== document) return;
  const { selection } = editor;
  await vscode.commands.executeCommand('redo');
  editor.selection = selection;
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
