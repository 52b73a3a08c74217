import * as vscode from 'vscode';
import { mergePhrases } from '../../core/phrases/library.ts';
import type { Phrase } from '../../core/phrases/phrase.ts';
import { type PhraseFile, readPhrases } from '../../core/phrases/read-phrases.ts';
import { warningsIn } from '../check/diagnostics.ts';
import { fileNameOf } from '../host/file-name.ts';
import { plainMessage } from '../host/plain-message.ts';
import { settingFiles } from '../host/setting-files.ts';
import { textsIn } from '../host/setting-values.ts';

const setting = 'kamervragen.phrases.files';
const nothing: PhraseFile = { phrases: [], removed: [], problems: [] };

/**
 * The phrases that come with the extension and those of the files in the setting, read at first use and again when a
 * file or the setting changes. What is wrong in a file shows as a diagnostic on it.
 */
export class PhraseLibrary implements vscode.Disposable {
  readonly #shipped: vscode.Uri;
  readonly #problems = vscode.languages.createDiagnosticCollection('kamervragen-standaardzinnen');
  readonly #subscriptions: vscode.Disposable[];
  #watchers: vscode.Disposable[] = [];
  #phrases: Promise<readonly Phrase[]> | null = null;

  constructor(extension: vscode.Uri) {
    this.#shipped = vscode.Uri.joinPath(extension, 'snippets', 'standaardzinnen.yaml');
    this.#subscriptions = [
      this.#problems,
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(setting)) this.#forget();
      }),
      // Watchers do not reach every share; what is saved in the editor itself is noticed all the same.
      vscode.workspace.onDidSaveTextDocument(({ uri }) => {
        if (isOwnFile(uri)) this.#forget();
      }),
    ];
  }

  phrases(): Promise<readonly Phrase[]> {
    this.#phrases ??= this.#read();
    return this.#phrases;
  }

  dispose(): void {
    this.#forget();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #forget(): void {
    this.#phrases = null;
    for (const watcher of this.#watchers) watcher.dispose();
    this.#watchers = [];
  }

  async #read(): Promise<readonly Phrase[]> {
    const own = ownFiles();
    this.#watchers.push(...own.flatMap((file) => this.#watch(file)));
    this.#problems.clear();
    return mergePhrases([
      await readShipped(this.#shipped),
      ...(await Promise.all(own.map((file) => this.#readOwn(file)))),
    ]);
  }

  async #readOwn(uri: vscode.Uri): Promise<PhraseFile> {
    try {
      const document = await vscode.workspace.openTextDocument(uri);
      const file = readPhrases(document.getText());
      // The setting may have changed while it was read.
      if (isOwnFile(uri)) this.#problems.set(uri, warningsIn(document, file.problems));
      return file;
    } catch {
      void tellUnreadable(uri);
      return nothing;
    }
  }

  #watch(file: vscode.Uri): vscode.Disposable[] {
    const folder = vscode.Uri.joinPath(file, '..');
    const pattern = new vscode.RelativePattern(folder, fileNameOf(file).replace(/[[\]{}*?]/g, '?'));
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const forget = () => this.#forget();
    return [watcher, watcher.onDidChange(forget), watcher.onDidCreate(forget), watcher.onDidDelete(forget)];
  }
}

async function tellUnreadable({ fsPath }: vscode.Uri): Promise<void> {
  const change = 'Open de instelling';
  const choice = await vscode.window.showWarningMessage(
    plainMessage(
      `Het bestand met standaardzinnen ${fsPath} kan niet worden gelezen; de andere zinnen blijven beschikbaar.`,
    ),
    change,
  );
  if (choice === change) await vscode.commands.executeCommand('workbench.action.openSettings', setting);
}

async function readShipped(uri: vscode.Uri): Promise<PhraseFile> {
  return readPhrases(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)));
}

function ownFiles(): readonly vscode.Uri[] {
  return textsIn(vscode.workspace.getConfiguration().get(setting)).flatMap(settingFiles);
}

function isOwnFile(uri: vscode.Uri): boolean {
  return ownFiles().some((file) => file.toString() === uri.toString());
}
