import * as vscode from 'vscode';

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

/** Opens a new document that goes by its own name, so that saving it needs no thought, and takes nobody's place. */
export async function openNewDocument(wanted: NewDocument): Promise<vscode.TextDocument> {
  const { language, content } = wanted;
  return (await openNamed(wanted)) ?? vscode.workspace.openTextDocument({ language, content });
}

/** Null where the folder is none on a disk, or has no name left. */
async function openNamed({ folder, name, extension, language, content }: NewDocument) {
  if (folder?.scheme !== 'file') return null;
  for (let number = 1; number <= mostNames; number++) {
    const file = vscode.Uri.joinPath(folder, `${name}${number === 1 ? '' : ` (${number})`}.${extension}`);
    const empty = await openEmpty(file);
    if (empty === null) continue;
    const edit = new vscode.WorkspaceEdit();
    edit.insert(empty.uri, new vscode.Position(0, 0), content);
    if (!(await vscode.workspace.applyEdit(edit))) return null;
    return empty.languageId === language ? empty : vscode.languages.setTextDocumentLanguage(empty, language);
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
