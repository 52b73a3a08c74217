import * as vscode from 'vscode';
import { UserError } from '../core/user-error.ts';
import { isAbort } from './cancellation.ts';
import { fileNameOf } from './file-name.ts';
import { loadFormats } from './late-bundles.ts';

/** A file that is read faster needs no progress on the screen. */
const patience = 500;

/** The text of a file of any format, read through the editor's file system; can be cancelled where it takes long. */
export async function readSource(uri: vscode.Uri): Promise<string> {
  const abort = new AbortController();
  const reading = readText(uri, abort.signal);
  const timer = setTimeout(() => showProgress(uri, reading, abort), patience);
  try {
    return await reading;
  } catch (error) {
    throw isAbort(error) ? new vscode.CancellationError() : error;
  } finally {
    clearTimeout(timer);
  }
}

async function readText(uri: vscode.Uri, signal: AbortSignal): Promise<string> {
  const bytes = await readBytes(uri);
  const { readSourceBytes } = await loadFormats();
  return (await readSourceBytes(fileNameOf(uri), bytes, { signal })).text;
}

async function readBytes(uri: vscode.Uri): Promise<Uint8Array> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    const missing = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
    throw new UserError(`‘${fileNameOf(uri)}’ ${missing ? 'bestaat niet' : 'kan niet worden gelezen'}.`);
  }
}

function showProgress(uri: vscode.Uri, reading: Promise<string>, abort: AbortController): void {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: `‘${fileNameOf(uri)}’ lezen`,
    cancellable: true,
  };
  void vscode.window.withProgress(options, async (_, token) => {
    token.onCancellationRequested(() => abort.abort());
    await Promise.allSettled([reading]);
  });
}
