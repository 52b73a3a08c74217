import * as vscode from 'vscode';

/** The page that explains a rule to the user; it comes with the extension, so that it opens offline. */
export function rulePage(extensionUri: vscode.Uri, rule: string): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'media', 'regels', `${rule}.md`);
}
