import * as vscode from 'vscode';

/** Where the sample dossier that comes with the extension is copied to, to be tried out. */
export function samplePlace({ globalStorageUri }: vscode.ExtensionContext): vscode.Uri {
  return vscode.Uri.joinPath(globalStorageUri, 'voorbeeld');
}

/** The folder in it with made-up earlier answers. */
export function sampleArchive(context: vscode.ExtensionContext): vscode.Uri {
  return vscode.Uri.joinPath(samplePlace(context), 'archief');
}
