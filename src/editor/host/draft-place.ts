import * as vscode from 'vscode';

/** Where a document stands, or will stand once it is saved; null for one that has no place yet. */
export function placeOf({ uri }: Pick<vscode.TextDocument, 'uri'>): vscode.Uri | null {
  if (uri.scheme !== 'untitled') return uri;
  return uri.path.startsWith('/') ? uri.with({ scheme: 'file' }) : null;
}

/** The folder for what is made from a document: its own, else the opened one; undefined where there is neither. */
export function folderOf(document: Pick<vscode.TextDocument, 'uri'>): vscode.Uri | undefined {
  const place = placeOf(document);
  return place === null ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(place, '..');
}
