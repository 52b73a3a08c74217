import * as vscode from 'vscode';
import { UserError } from '../../core/user-error.ts';
import type { OpenArchive } from './archive-service.ts';

/** Another window that builds an archive is not waited for any longer. */
const mostMilliseconds = 10_000;

/**
 * Removes the folder with archives. What other windows have open stays on the disk until they close it, and on Windows it
 * cannot be deleted: the texts in it go first.
 */
export async function deleteArchives(folder: vscode.Uri, openArchive: OpenArchive): Promise<void> {
  for (const [name] of await entriesOf(folder)) {
    if (!name.endsWith('.sqlite')) continue;
    const archive = openArchive({ file: vscode.Uri.joinPath(folder, name).fsPath, shared: null });
    // What cannot be emptied is deleted all the same.
    await archive.clear(AbortSignal.timeout(mostMilliseconds)).catch(() => undefined);
    await archive.close();
  }
  await deleteFolder(folder);
}

async function entriesOf(folder: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}

async function deleteFolder(folder: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(folder, { recursive: true, useTrash: false });
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return;
    throw new UserError('Het archief is nog in gebruik. Sluit de andere vensters van VS Code en probeer het opnieuw.');
  }
}
