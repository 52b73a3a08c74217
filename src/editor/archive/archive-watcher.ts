import * as vscode from 'vscode';

/** Changes of many files at once come as many events. */
const delay = 1500;

/** Calls back a moment after something changed in one of the folders. A hint only: not every disk reports changes. */
export function watchFolders(folders: readonly string[], onChange: () => void): vscode.Disposable {
  let timer: NodeJS.Timeout | undefined;
  const hint = () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, delay);
  };
  const watchers = folders.map((folder) => {
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(vscode.Uri.file(folder), '**/*'),
    );
    watcher.onDidCreate(hint);
    watcher.onDidChange(hint);
    watcher.onDidDelete(hint);
    return watcher;
  });
  return vscode.Disposable.from(...watchers, { dispose: () => clearTimeout(timer) });
}
