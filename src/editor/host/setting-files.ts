import * as vscode from 'vscode';

/** The files that a path in a setting may mean; a relative one counts from each opened folder. */
export function settingFiles(path: string): readonly vscode.Uri[] {
  const written = path.trim();
  if (written === '') return [];
  if (/^(?:[\\/]|[A-Za-z]:[\\/])/.test(written)) return [vscode.Uri.file(written)];
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  return folders.map((folder) => vscode.Uri.joinPath(folder, written.replaceAll('\\', '/')));
}
