import * as vscode from 'vscode';
import { freshSample } from '../../core/edits/sample-draft.ts';
import { registerCommand } from '../host/command.ts';
import { exists } from '../host/exists.ts';
import { today } from '../host/today.ts';
import type { ArchiveServices } from './archive-services.ts';
import { addArchiveFolders } from './archive-settings.ts';
import { sampleArchive, samplePlace } from './sample-place.ts';

/**
 * `Open een voorbeelddossier`: a half answered draft and a small archive to try everything on, all made up. With the
 * argument `'vragen'` it makes a draft from the sample's new questions instead.
 */
export function registerOpenSample(services: ArchiveServices): vscode.Disposable {
  return registerCommand(services, 'kamervragen.openSample', async (what) => {
    const draft = await placeSample(services.context);
    await searchSample(services);
    if (what === 'vragen') return vscode.commands.executeCommand('kamervragen.newDraft', questionsBeside(draft));
    await vscode.commands.executeCommand('kamervragen.dossier.focus');
    const document = await vscode.workspace.openTextDocument(draft);
    await vscode.window.showTextDocument(document, { preview: false });
    await vscode.commands.executeCommand('kamervragen.nextUnanswered');
    return draft;
  });
}

/** Copies the sample; a draft on which somebody worked already stays as it is. */
async function placeSample(context: vscode.ExtensionContext): Promise<vscode.Uri> {
  const { fs } = vscode.workspace;
  const target = samplePlace(context);
  const shipped = vscode.Uri.joinPath(context.extensionUri, 'media', 'voorbeeld');
  const draft = vscode.Uri.joinPath(target, 'concept.kamervragen');
  const copied = (name: string): Thenable<void> =>
    fs.copy(vscode.Uri.joinPath(shipped, name), vscode.Uri.joinPath(target, name), { overwrite: true });
  await fs.createDirectory(target);
  await Promise.all([copied('archief'), copied('vragen-strandwachten.txt')]);
  if (!(await exists(draft))) {
    const bytes = await fs.readFile(vscode.Uri.joinPath(shipped, 'concept.kamervragen'));
    await fs.writeFile(draft, new TextEncoder().encode(freshSample(new TextDecoder().decode(bytes), today())));
  }
  return draft;
}

/** Made-up answers are searched only where there is no archive yet, and never beside somebody's own. */
async function searchSample({ archive, context }: ArchiveServices): Promise<void> {
  if (archive.state.type !== 'unset') return;
  await addArchiveFolders(context, [sampleArchive(context).fsPath]);
  // No longer than the line that the editor shows of a message.
  void vscode.window.showInformationMessage('Alles in dit voorbeeld is verzonnen, ook het archief.');
}

function questionsBeside(draft: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(draft, '..', 'vragen-strandwachten.txt');
}
