import * as vscode from 'vscode';
import { UserError } from '../../core/user-error.ts';
import type { ReviewedSource } from '../../formats/review.ts';
import type { ReadProgress } from '../../formats/source-text.ts';
import type { ReadResults } from '../../formats/worker-protocol.ts';
import { isAbort } from './cancellation.ts';
import { fileNameOf } from './file-name.ts';
import { readFormat } from './late-bundles.ts';
import { plainMessage } from './plain-message.ts';

/** A file that is read faster needs no progress on the screen. */
const patience = 500;

/** The text of a file of any format, read through the editor's file system; can be cancelled where it takes long. */
export async function readSource(uri: vscode.Uri): Promise<string> {
  return (await read('source', uri)).text;
}

/** A version that came back from review, with its comments; read as `readSource` does. */
export async function readReviewed(uri: vscode.Uri): Promise<ReviewedSource> {
  return read('review', uri);
}

async function read<K extends keyof ReadResults>(kind: K, uri: vscode.Uri): Promise<ReadResults[K]> {
  const abort = new AbortController();
  const progress = new vscode.EventEmitter<string>();
  const onProgress: ReadProgress = (done, total) => progress.fire(`${done} van ${total}`);
  const reading = readBytes(uri).then((bytes) =>
    readFormat({ kind, name: fileNameOf(uri), bytes }, { signal: abort.signal, onProgress }),
  );
  const timer = setTimeout(() => showProgress(uri, reading, progress.event, abort), patience);
  try {
    return await reading;
  } catch (error) {
    throw isAbort(error) ? new vscode.CancellationError() : error;
  } finally {
    clearTimeout(timer);
    progress.dispose();
  }
}

async function readBytes(uri: vscode.Uri): Promise<Uint8Array> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    const missing = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
    throw new UserError(`‘${fileNameOf(uri)}’ ${missing ? 'bestaat niet' : 'kan niet worden gelezen'}.`);
  }
}

function showProgress(
  uri: vscode.Uri,
  reading: Promise<unknown>,
  onProgress: vscode.Event<string>,
  abort: AbortController,
): void {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: plainMessage(`‘${fileNameOf(uri)}’ lezen`),
    cancellable: true,
  };
  void vscode.window.withProgress(options, async (progress, token) => {
    onProgress((message) => progress.report({ message }));
    token.onCancellationRequested(() => abort.abort());
    await Promise.allSettled([reading]);
  });
}
