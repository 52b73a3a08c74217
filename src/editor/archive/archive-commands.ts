import * as vscode from 'vscode';
import type { UpdateOptions, UpdateProgress, UpdateReport } from '../../archive/api.ts';
import { abortSignalOf, isAbort } from '../host/cancellation.ts';
import { registerCommand } from '../host/command.ts';
import { fileNameOf } from '../host/file-name.ts';
import { percentProgress } from '../host/percent-progress.ts';
import { plainMessage } from '../host/plain-message.ts';
import { amountOf } from './amounts.ts';
import type { ArchiveServices } from './archive-services.ts';
import { addArchiveFolders, currentSources, forgetArchiveFolders } from './archive-settings.ts';

/** Adding folders, bringing up to date, building anew and deleting. */
export function registerArchiveCommands(services: ArchiveServices): vscode.Disposable {
  const { archive } = services;
  return vscode.Disposable.from(
    registerCommand(services, 'kamervragen.archive.addFolder', (folder) => addFolder(services, folder)),
    registerCommand(services, 'kamervragen.archive.refresh', () =>
      update(services, 'Archief vernieuwen', (options) => archive.refresh(options)),
    ),
    registerCommand(services, 'kamervragen.archive.rebuild', () =>
      update(services, 'Archief opnieuw opbouwen', (options) => archive.rebuild(options)),
    ),
    registerCommand(services, 'kamervragen.archive.delete', (options) => deleteArchive(services, options)),
  );
}

/** Adds the folder that is given, or the ones that the user picks, and reads them. */
async function addFolder(services: ArchiveServices, given: unknown): Promise<UpdateReport | undefined> {
  const picked = given instanceof vscode.Uri ? [given] : await pickFolders();
  if (picked.length === 0) return undefined;
  await addArchiveFolders(
    services.context,
    picked.map(({ fsPath }) => fsPath),
  );
  return update(services, 'Archief bijwerken', (options) => services.archive.refresh(options));
}

async function pickFolders(): Promise<readonly vscode.Uri[]> {
  const picked = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    canSelectMany: true,
    openLabel: 'Voeg toe aan archief',
    title: 'Kies mappen met eerdere antwoorden',
  });
  return picked ?? [];
}

/** Runs an update with progress that can be cancelled; what is done by then stays done. */
async function update(
  services: ArchiveServices,
  title: string,
  run: (options: UpdateOptions) => Promise<UpdateReport>,
): Promise<UpdateReport | undefined> {
  try {
    const report = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title, cancellable: true },
      (progress, token) => run({ signal: abortSignalOf(token), onProgress: shownBy(progress) }),
    );
    tell(services, report);
    return report;
  } catch (error) {
    if (isAbort(error)) return undefined;
    throw error;
  }
}

/** Shows how far an update is, also by the name of the file. */
function shownBy(shown: vscode.Progress<{ message?: string; increment?: number }>): (progress: UpdateProgress) => void {
  const show = percentProgress(shown);
  return ({ done, total, file }) =>
    show(done, total, plainMessage(`${done} van ${total} · ${fileNameOf(vscode.Uri.file(file))}`));
}

/** In the status bar where all is well; with a way to the details where files were skipped. */
function tell({ archive, output }: ArchiveServices, { documents, pairs, passages, skipped }: UpdateReport): void {
  if (archive.state.type === 'unset') {
    vscode.window.setStatusBarMessage(archive.state.message, 8000);
    return;
  }
  const letters = passages === 0 ? '' : `, ${amountOf(passages, 'passage', 'passages')} uit brieven`;
  const total = `Archief bijgewerkt: ${amountOf(documents, 'document', 'documenten')}, ${amountOf(pairs, 'antwoord', 'antwoorden')}${letters}.`;
  if (skipped.length === 0) {
    vscode.window.setStatusBarMessage(`$(check) ${total}`, 8000);
    return;
  }
  for (const { file, reason } of skipped) output.warn(`Overgeslagen: ${file}: ${reason}`);
  const show = 'Toon welke';
  const message = `${total} ${amountOf(skipped.length, 'bestand is', 'bestanden zijn')} overgeslagen.`;
  void vscode.window.showWarningMessage(message, show).then((choice) => {
    if (choice === show) output.show();
  });
}

/** Deletes the archive from this computer. The list of folders goes first, or a window would build it again at once. */
async function deleteArchive({ archive }: ArchiveServices, options: unknown): Promise<void> {
  if (!isConfirmed(options)) {
    const remove = 'Verwijder';
    const choice = await vscode.window.showWarningMessage(
      'Het archief van deze computer verwijderen?',
      {
        modal: true,
        detail: `De doorzoekbare inhoud en de lijst met archiefmappen worden verwijderd. De documenten zelf blijven staan.${folderList()}`,
      },
      remove,
    );
    if (choice !== remove) return;
  }
  await forgetArchiveFolders();
  await archive.delete();
  vscode.window.setStatusBarMessage('$(check) Het archief is van deze computer verwijderd.', 8000);
}

function folderList(): string {
  const { folders } = currentSources();
  return folders.length === 0 ? '' : `\n\n${folders.join('\n')}`;
}

function isConfirmed(options: unknown): boolean {
  return typeof options === 'object' && options !== null && 'confirmed' in options && options.confirmed === true;
}
