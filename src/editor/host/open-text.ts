import * as vscode from 'vscode';
import { UserError } from '../../core/user-error.ts';
import { fileNameOf } from './file-name.ts';

/** A file as a document of the editor. Throws `UserError` where it is no text that can be opened. */
export async function openText(uri: vscode.Uri): Promise<vscode.TextDocument> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    // Missing, not readable, or binary: the editor tells them apart in English only.
    throw new UserError(`‘${fileNameOf(uri)}’ kan niet als tekst worden geopend.`);
  }
}
