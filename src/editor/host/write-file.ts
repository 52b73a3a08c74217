import * as vscode from 'vscode';
import { UserError } from '../../core/user-error.ts';
import { fileNameOf } from './file-name.ts';

/** Writes a file where the user wants it, in the place of one that is there. Throws `UserError` where that fails. */
export async function writeFile(target: vscode.Uri, bytes: Uint8Array): Promise<void> {
  try {
    await vscode.workspace.fs.writeFile(target, bytes);
  } catch {
    const name = fileNameOf(target);
    throw new UserError(`‘${name}’ kan niet worden geschreven. Is het bestand nog open in een ander programma?`);
  }
}
