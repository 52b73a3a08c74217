import * as vscode from 'vscode';
import { parseDocument } from '../core/document/parse.ts';
import { newDraft } from '../core/edits/new-draft.ts';
import { UserError } from '../core/user-error.ts';
import { abortSignalOf, isAbort } from './cancellation.ts';
import { registerCommand } from './command.ts';
import { loadFormats } from './late-bundles.ts';
import { languageId } from './selector.ts';
import type { Services } from './services.ts';

const extensions = ['docx', 'odt', 'pdf', 'txt', 'md', 'xml', 'html', 'htm', 'kamervragen'];

/** `Nieuw concept uit vragen…`: from a file (asked for where no `uri` is given) or from the clipboard. */
export function registerNewDraft(services: Services): vscode.Disposable {
  return registerCommand(services, 'kamervragen.newDraft', async (argument) => {
    const source = argument instanceof vscode.Uri ? argument : await askForSource();
    if (source === undefined) return undefined;
    const { name, bron, text } =
      source === 'clipboard'
        ? { name: 'het klembord', bron: null, text: await vscode.env.clipboard.readText() }
        : {
            name: fileName(source),
            bron: fileName(source),
            text: await read(source),
          };
    const parsed = parseDocument(text);
    if (parsed.questions.length === 0) throw new UserError(`In ${quoted(name, source)} zijn geen vragen gevonden.`);
    const draft = await vscode.workspace.openTextDocument({
      language: languageId,
      content: newDraft(parsed, { bron }),
    });
    await vscode.window.showTextDocument(draft, { preview: false });
    return draft.uri;
  });
}

/** Asks what to begin from; undefined where the user changed their mind. */
async function askForSource(): Promise<vscode.Uri | 'clipboard' | undefined> {
  const file = { label: '$(file) Kies een bestand…', description: 'Word, ODF, PDF, XML, HTML of tekst' };
  const clipboard = { label: '$(clippy) Plak van het klembord', description: 'de vragen die u hebt gekopieerd' };
  const choice = await vscode.window.showQuickPick([file, clipboard], {
    title: 'Nieuw concept uit vragen',
    placeHolder: 'Waar staan de vragen?',
  });
  if (choice === clipboard) return 'clipboard';
  if (choice === undefined) return undefined;
  const picked = await vscode.window.showOpenDialog({
    title: 'Kies het stuk met de vragen',
    openLabel: 'Maak concept',
    filters: { 'Stukken met vragen': extensions, 'Alle bestanden': ['*'] },
  });
  return picked?.[0];
}

/** The text of a file of any format, read through the editor's file system; can be cancelled where it takes long. */
async function read(uri: vscode.Uri): Promise<string> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: `${fileName(uri)} lezen`,
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (_, token) => {
    try {
      const bytes = await readBytes(uri);
      const { readSourceBytes } = await loadFormats();
      return (await readSourceBytes(fileName(uri), bytes, { signal: abortSignalOf(token) })).text;
    } catch (error) {
      throw isAbort(error) ? new vscode.CancellationError() : error;
    }
  });
}

async function readBytes(uri: vscode.Uri): Promise<Uint8Array> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    const missing = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
    throw new UserError(`‘${fileName(uri)}’ ${missing ? 'bestaat niet' : 'kan niet worden gelezen'}.`);
  }
}

function fileName(uri: vscode.Uri): string {
  return uri.path.split('/').at(-1) ?? uri.path;
}

function quoted(name: string, source: vscode.Uri | 'clipboard'): string {
  return source === 'clipboard' ? name : `‘${name}’`;
}
