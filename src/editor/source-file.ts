import * as vscode from 'vscode';
import { UserError } from '../core/user-error.ts';
import type { ReviewedSource } from '../formats/review.ts';
import type { ReadOptions } from '../formats/source-text.ts';
import { isAbort } from './cancellation.ts';
import { fileNameOf } from './file-name.ts';
import { loadFormats } from './late-bundles.ts';

/** A file that is read faster needs no progress on the screen. */
const patience = 500;

/** The text of a file of any format, read through the editor's file system; can be cancelled where it takes long. */
export async function readSource(uri: vscode.Uri): Promise<string> {
  return (await read(uri, ({ readSourceBytes }, ...file) => readSourceBytes(...file))).text;
}

/** A version that came back from review, with its comments; read as `readSource` does. */
export async function readReviewed(uri: vscode.Uri): Promise<ReviewedSource> {
  return read(uri, ({ readReviewedBytes }, ...file) => readReviewedBytes(...file));
}

type Formats = Awaited<ReturnType<typeof loadFormats>>;
type Reader<T> = (formats: Formats, name: string, bytes: Uint8Array, options: ReadOptions) => Promise<T>;

async function read<T>(uri: vscode.Uri, reader: Reader<T>): Promise<T> {
  const abort = new AbortController();
  const reading = readWith(uri, reader, abort.signal);
  const timer = setTimeout(() => showProgress(uri, reading, abort), patience);
  try {
    return await reading;
  } catch (error) {
    throw isAbort(error) ? new vscode.CancellationError() : error;
  } finally {
    clearTimeout(timer);
  }
}

async function readWith<T>(uri: vscode.Uri, reader: Reader<T>, signal: AbortSignal): Promise<T> {
  const bytes = await readBytes(uri);
  return reader(await loadFormats(), fileNameOf(uri), bytes, { signal });
}

async function readBytes(uri: vscode.Uri): Promise<Uint8Array> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    const missing = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
    throw new UserError(`‘${fileNameOf(uri)}’ ${missing ? 'bestaat niet' : 'kan niet worden gelezen'}.`);
  }
}

function showProgress(uri: vscode.Uri, reading: Promise<unknown>, abort: AbortController): void {
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
