import type * as vscode from 'vscode';

/** The name of a file without its folder. */
export function fileNameOf({ path }: vscode.Uri): string {
  return path.split('/').at(-1) ?? path;
}

/** The name without its extension, for a file that is made from it. */
export function baseNameOf(uri: vscode.Uri): string {
  return fileNameOf(uri).replace(/\.[^.]*$/, '');
}
