import * as vscode from 'vscode';

/**
 * The page that explains a rule to the user; it comes with the extension, so that it opens offline. That it opens as a
 * page to read, and not as Markdown text, is in the manifest (`workbench.editorAssociations`): a hover runs no commands.
 */
export function rulePage(extensionUri: vscode.Uri, rule: string): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'media', 'regels', `${rule}.md`);
}
