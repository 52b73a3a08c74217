import * as vscode from 'vscode';
import type { FetchProgress, FetchReport } from '../../archive/fetch/fetch-publications.ts';
import { services as publicServices } from '../../archive/fetch/services.ts';
import { abortSignalOf, isAbort } from '../host/cancellation.ts';
import { registerCommand } from '../host/command.ts';
import { loadPublications } from '../host/late-bundles.ts';
import { percentProgress } from '../host/percent-progress.ts';
import { amountOf, inDutch } from './amounts.ts';
import type { ArchiveServices } from './archive-services.ts';
import { addArchiveFolders } from './archive-settings.ts';
import { askWhatToFetch, type FetchWish } from './fetch-questions.ts';

const shownBefore = 'kamervragen.fetch.shownBefore';

/** The one command that uses the network: it fills the archive with official publications. */
export function registerFetchPublications(services: ArchiveServices): vscode.Disposable {
  return registerCommand(services, 'kamervragen.archive.fetch', async (given) => {
    const wish = isWish(given) ? given : await askFirst(services);
    return wish === undefined ? undefined : fetchInto(services, wish);
  });
}

function isWish(given: unknown): given is FetchWish {
  return typeof given === 'object' && given !== null && 'folder' in given && 'period' in given && 'ministries' in given;
}

async function askFirst({ context }: ArchiveServices): Promise<FetchWish | undefined> {
  const wish = await askWhatToFetch(vscode.Uri.joinPath(context.globalStorageUri, 'officiele-publicaties'));
  if (wish === undefined || context.globalState.get(shownBefore, false)) return wish;
  const fetch = 'Haal op';
  const choice = await vscode.window.showInformationMessage(
    'Openbare publicaties ophalen van internet?',
    {
      modal: true,
      detail: `Kamervragen vraagt ze op bij ${publicServices.sru.name}. Over u en uw concepten wordt niets verstuurd. U kunt altijd stoppen en later verdergaan.`,
    },
    fetch,
  );
  if (choice !== fetch) return undefined;
  await context.globalState.update(shownBefore, true);
  return wish;
}

async function fetchInto(services: ArchiveServices, wish: FetchWish): Promise<FetchReport | undefined> {
  const { fetchPublications } = await loadPublications();
  const title = 'Officiële publicaties ophalen';
  try {
    const report = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title, cancellable: true },
      // The editor's own fetch goes through the proxy that the user set.
      (progress, token) => {
        progress.report({ message: 'verbinding maken…' });
        return fetchPublications({
          source: 'sru',
          ...wish,
          fetch: globalThis.fetch,
          signal: abortSignalOf(token),
          onProgress: shownBy(progress),
        });
      },
    );
    tell(services, report);
    return report;
  } catch (error) {
    if (!isAbort(error)) throw error;
    void vscode.window.showInformationMessage('Gestopt. Een volgende keer gaat het ophalen hier verder.');
    return undefined;
  } finally {
    await readIntoArchive(services, wish.folder);
  }
}

/** Also after a stop or a failure: what was fetched by then can be searched. Nothing makes no archive. */
async function readIntoArchive({ archive, context, output }: ArchiveServices, folder: string): Promise<void> {
  if (!(await holdsPublications(folder))) return;
  await addArchiveFolders(context, [folder]);
  const location = vscode.ProgressLocation.Window;
  await vscode.window.withProgress({ location, title: 'Archief bijwerken' }, async () => {
    // The archive's own view says it when it cannot be used.
    await archive.refresh().catch((error: unknown) => output.warn(`Archief bijwerken: ${error}`));
  });
}

/** False where there is at most the hidden list of what was fetched. */
async function holdsPublications(folder: string): Promise<boolean> {
  const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.file(folder)).then(
    (found) => found,
    () => [],
  );
  return entries.some(([name]) => !name.startsWith('.'));
}

function shownBy(shown: vscode.Progress<{ message?: string; increment?: number }>): (progress: FetchProgress) => void {
  const show = percentProgress(shown);
  return ({ done, total, secondsLeft }) => {
    const left = secondsLeft === null ? '' : ` · nog ongeveer ${duration(secondsLeft)}`;
    show(done, total, `${inDutch(done)} van ${inDutch(total)}${left}`);
  };
}

function duration(seconds: number): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  return minutes < 90 ? `${minutes} min` : `${Math.round(minutes / 60)} uur`;
}

function tell({ output }: ArchiveServices, { fetched, unchanged, failed, complete }: FetchReport): void {
  const known = unchanged === 0 ? '' : `, ${amountOf(unchanged, 'was', 'waren')} er al`;
  const total = `${amountOf(fetched, 'publicatie', 'publicaties')} opgehaald${known}.`;
  const later = complete ? '' : ' Haal later nog eens op om de rest aan te vullen.';
  for (const { id, reason } of failed) output.warn(`Niet opgehaald: ${id}: ${reason}`);
  if (failed.length === 0) {
    // The editor shows but one line of a message without buttons.
    void vscode.window.showInformationMessage(total + later, ...(complete ? [] : ['Begrepen']));
    return;
  }
  const show = 'Toon welke';
  void vscode.window
    .showWarningMessage(`${total} ${inDutch(failed.length)} niet gelukt.${later}`, show)
    .then((choice) => {
      if (choice === show) output.show();
    });
}
