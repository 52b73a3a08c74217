import * as vscode from 'vscode';
import { UserError } from '../../core/user-error.ts';
import { baseNameOf } from '../host/file-name.ts';
import { loadFormats } from '../host/late-bundles.ts';
import type { Services } from '../services.ts';

/**
 * Opens the draft as a web page in the browser, where it can be printed: a page inside VS Code cannot. The web page
 * stands in the extension's own folder, and the next one takes its place.
 */
export async function printDraft({ context, documents }: Services, document: vscode.TextDocument): Promise<void> {
  const { exportDraft } = await loadFormats();
  const page = await exportDraft(documents.get(document), 'html');
  await openToPrint(context, `${baseNameOf(document.uri)}.html`, page);
}

/** Opens a web page in the browser; not where VS Code runs in one, or on another machine than its window. */
export async function openToPrint(
  { globalStorageUri }: vscode.ExtensionContext,
  name: string,
  page: Uint8Array,
  advice = 'Bewaar het als webpagina (.html) en druk die af.',
): Promise<void> {
  const local = vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
  if (!local || !(await vscode.env.openExternal(await write(globalStorageUri, name, page)))) {
    throw new UserError(`De browser kan hier niet worden geopend. ${advice}`);
  }
}

async function write(storage: vscode.Uri, name: string, page: Uint8Array): Promise<vscode.Uri> {
  const folder = vscode.Uri.joinPath(storage, 'afdruk');
  // Nothing stands there the first time.
  await vscode.workspace.fs.delete(folder, { recursive: true }).then(undefined, () => undefined);
  const file = vscode.Uri.joinPath(folder, name);
  await vscode.workspace.fs.writeFile(file, page);
  return file;
}
