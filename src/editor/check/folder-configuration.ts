import * as vscode from 'vscode';
import { type Configuration, readConfiguration } from '../../core/rules/engine/configuration.ts';
import { configurationFile } from '../../core/rules/engine/configuration-file.ts';
import { ruleIds } from '../../core/rules/registry.ts';
import { placeOf } from '../host/draft-place.ts';

const farthestParent = 40;

/**
 * Finds `.kamervragen.yml` in the folder of a document or above it, through the editor's own file system, so that it
 * works on remote and virtual folders too. What was read is kept until such a file changes; they are watched from then on.
 */
export class FolderConfiguration implements vscode.Disposable {
  readonly #files = new Map<string, Promise<Configuration | null>>();
  readonly #changed = new vscode.EventEmitter<void>();
  #watching: vscode.Disposable | null = null;

  /** Fires when a configuration file was made, changed or removed. */
  readonly onDidChange = this.#changed.event;

  /** What the nearest configuration file says, or null where there is none. */
  async nearestTo(document: vscode.TextDocument): Promise<Configuration | null> {
    this.#watching ??= this.#watch();
    const place = placeOf(document);
    if (place === null) return this.#inOpenedFolder();
    let folder = vscode.Uri.joinPath(place, '..');
    for (let step = 0; step < farthestParent; step++) {
      const found = await this.#inFolder(folder);
      if (found !== null) return found;
      const parent = vscode.Uri.joinPath(folder, '..');
      if (parent.path === folder.path) return null;
      folder = parent;
    }
    return null;
  }

  dispose(): void {
    this.#changed.dispose();
    this.#watching?.dispose();
  }

  #watch(): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(`**/${configurationFile}`);
    const forget = () => {
      this.#files.clear();
      this.#changed.fire();
    };
    return vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(forget),
      watcher.onDidChange(forget),
      watcher.onDidDelete(forget),
      // Files outside the opened folders are not watched; saving one in the editor is noticed all the same.
      vscode.workspace.onDidSaveTextDocument(({ uri }) => {
        if (uri.path.endsWith(`/${configurationFile}`)) forget();
      }),
    );
  }

  /** A draft without a place belongs to the opened folder. */
  async #inOpenedFolder(): Promise<Configuration | null> {
    const folder = vscode.workspace.workspaceFolders?.[0];
    return folder === undefined ? null : this.#inFolder(folder.uri);
  }

  #inFolder(folder: vscode.Uri): Promise<Configuration | null> {
    const key = folder.toString();
    const known = this.#files.get(key);
    if (known !== undefined) return known;
    const file = readFile(vscode.Uri.joinPath(folder, configurationFile));
    this.#files.set(key, file);
    return file;
  }
}

async function readFile(uri: vscode.Uri): Promise<Configuration | null> {
  try {
    return readConfiguration(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)), ruleIds);
  } catch {
    // Most folders have no such file; one that cannot be read counts as none.
    return null;
  }
}
