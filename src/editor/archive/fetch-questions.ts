import * as vscode from 'vscode';
import type { FetchOptions } from '../../archive/fetch/fetch-publications.ts';
import { ministries } from '../../archive/fetch/ministries.ts';
import type { Period } from '../../archive/fetch/publication.ts';
import { today } from '../host/today.ts';

/** What to fetch, and into which folder; a caller from code gives it, a user is asked. */
export type FetchWish = Pick<FetchOptions, 'folder' | 'ministries' | 'period'> &
  Partial<Pick<FetchOptions, 'source' | 'baseUrl' | 'pauseMilliseconds'>>;

const title = 'Officiële publicaties ophalen';
const firstYear = 1995;

interface PeriodItem extends vscode.QuickPickItem {
  /** Null: the years are picked one by one. */
  readonly years: number | null;
}

interface FolderItem extends vscode.QuickPickItem {
  readonly folder: vscode.Uri | null;
}

/** Asks for ministries, period and folder; undefined where the user thinks better of it. */
export async function askWhatToFetch(usualFolder: vscode.Uri): Promise<FetchWish | undefined> {
  const chosen = await vscode.window.showQuickPick(
    ministries.map((label) => ({ label })),
    { title: `${title} (1/3)`, canPickMany: true, placeHolder: 'Van welke ministeries? Zonder vinkje: van alle.' },
  );
  if (chosen === undefined) return undefined;
  const period = await askPeriod();
  if (period === undefined) return undefined;
  const folder = await askFolder(usualFolder);
  return folder === undefined
    ? undefined
    : { folder: folder.fsPath, ministries: chosen.map(({ label }) => label), period };
}

async function askPeriod(): Promise<Period | undefined> {
  const items: readonly PeriodItem[] = [
    { label: 'Laatste drie jaar', description: 'aanbevolen om mee te beginnen', years: 3 },
    { label: 'Laatste jaar', years: 1 },
    { label: 'Laatste tien jaar', years: 10 },
    { label: `Alles sinds ${firstYear}`, description: 'ongeveer 38.000 documenten; duurt vele uren', years: 100 },
    { label: 'Jaren kiezen…', years: null },
  ];
  const chosen = await vscode.window.showQuickPick(items, { title: `${title} (2/3)`, placeHolder: 'Uit welke jaren?' });
  if (chosen === undefined) return undefined;
  if (chosen.years === null) return askYears();
  const year = Number(today().slice(0, 4)) - chosen.years;
  const since = year < firstYear ? `${firstYear}-01-01` : `${year}${today().slice(4).replace('-02-29', '-02-28')}`;
  return { since, until: today() };
}

/** The years from the first to the last that are picked. */
async function askYears(): Promise<Period | undefined> {
  const now = Number(today().slice(0, 4));
  const labels = Array.from({ length: now - firstYear + 1 }, (_, index) => ({ label: String(now - index) }));
  const chosen = await vscode.window.showQuickPick(labels, {
    title: `${title} (2/3)`,
    canPickMany: true,
    placeHolder: 'Kies het eerste en het laatste jaar; wat ertussen ligt telt mee.',
  });
  const years = (chosen ?? []).map(({ label }) => label).sort();
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return { since: `${first}-01-01`, until: last === String(now) ? today() : `${last}-12-31` };
}

async function askFolder(usual: vscode.Uri): Promise<vscode.Uri | undefined> {
  const items: readonly FolderItem[] = [
    { label: 'In de map van Kamervragen op deze computer', description: 'aanbevolen', folder: usual },
    { label: 'In een andere map…', folder: null },
  ];
  const chosen = await vscode.window.showQuickPick(items, {
    title: `${title} (3/3)`,
    placeHolder: 'Waar worden ze bewaard?',
  });
  if (chosen === undefined) return undefined;
  if (chosen.folder !== null) return chosen.folder;
  const picked = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    openLabel: 'Bewaar hier',
    title,
  });
  return picked?.[0];
}
