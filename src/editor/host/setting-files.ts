import * as vscode from 'vscode';

/** The files that a path in a setting may mean; `~` is the home folder, a relative one counts from each opened folder. */
export function settingFiles(path: string): readonly vscode.Uri[] {
  const written = path.trim();
  if (written === '') return [];
  if (/^~(?:[\\/]|$)/.test(written)) return homeFolders().map((home) => joined(home, written.slice(1)));
  if (/^(?:[\\/]|[A-Za-z]:[\\/])/.test(written)) return [vscode.Uri.file(written)];
  return (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => joined(uri, written));
}

function joined(folder: vscode.Uri, path: string): vscode.Uri {
  return vscode.Uri.joinPath(folder, path.replaceAll('\\', '/'));
}

/** The user's own folder; none in a browser. `node:os` says the same, but a browser cannot load it. */
function homeFolders(): readonly vscode.Uri[] {
  if (typeof process === 'undefined') return [];
  const home = process.platform === 'win32' ? process.env.USERPROFILE : process.env.HOME;
  return home === undefined ? [] : [vscode.Uri.file(home)];
}
