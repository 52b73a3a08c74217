import type { ArchiveInfo, SkippedFile } from '../../archive/api.ts';
import { fileName } from '../../core/edits/earlier-source.ts';
import { formatDate } from '../../core/text/dates.ts';
import { escapeHtml } from '../../core/text/escape-html.ts';
import { inDutch } from './amounts.ts';
import { yearChart } from './archive-chart.ts';
import type { ArchiveStatistics } from './archive-service.ts';

const mostMinistries = 15;

/** What the page asks for. */
export type ArchivePageMessage =
  | { readonly type: 'refresh' | 'addFolder' | 'fetch' }
  | { readonly type: 'open'; readonly index: number };

/** Checks what comes from the page; null for anything that it does not send. */
export function archivePageMessage(data: unknown): ArchivePageMessage | null {
  if (typeof data !== 'object' || data === null || !('type' in data)) return null;
  const { type } = data;
  if (type === 'refresh' || type === 'addFolder' || type === 'fetch') return { type };
  return type === 'open' && 'index' in data && typeof data.index === 'number' ? { type, index: data.index } : null;
}

/** The content of the page; every text of the archive stands in it as text. */
export function archivePageBody({ own, team, folders, message }: ArchiveStatistics): string {
  return [
    '<main>',
    '<h1>Archief met eerdere antwoorden</h1>',
    ...(message === null ? [] : [`<p>${escapeHtml(message)}</p>`]),
    buttons(own !== null),
    ...(own === null ? [] : [section('Op deze computer', own), folderList(folders), skippedList(own.skipped)]),
    ...(team === null ? [] : [teamSection(team)]),
    '</main>',
  ].join('\n');
}

function buttons(filled: boolean): string {
  const refresh = '<button type="button" data-action="refresh" class="primary">Vernieuw archief</button>';
  const add = `<button type="button" data-action="addFolder"${filled ? '' : ' class="primary"'}>Voeg map toe…</button>`;
  const fetch = '<button type="button" data-action="fetch">Haal officiële publicaties op…</button>';
  return `<div class="actions">${filled ? refresh : ''}${add}${fetch}</div>`;
}

function teamSection({ file, info }: NonNullable<ArchiveStatistics['team']>): string {
  const place = `<p class="faint path">${escapeHtml(file)}</p>`;
  if (info !== null) return section('Van het team', info, place);
  return `<section><h2>Van het team</h2>${place}<p>Dit archief is nu niet bereikbaar. Kamervragen probeert het vanzelf weer.</p></section>`;
}

function section(title: string, info: ArchiveInfo, intro = ''): string {
  const facts: readonly (readonly [string, string])[] = [
    ['Vragen en antwoorden', inDutch(info.pairs)],
    ['Documenten', inDutch(info.documents)],
    ...(info.passages === 0 ? [] : [['Passages uit brieven', inDutch(info.passages)] as const]),
    ['Grootte', megabytes(info.bytes)],
    ['Bijgewerkt', info.updated === null ? 'nog niet' : formatDate(info.updated.slice(0, 10))],
  ];
  const list = facts.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`).join('');
  return `<section><h2>${title}</h2>${intro}<dl>${list}</dl>${yearChart(info.years)}${ministryTable(info)}</section>`;
}

function ministryTable({ ministries }: ArchiveInfo): string {
  if (ministries.length === 0) return '';
  const shown = ministries.slice(0, mostMinistries);
  const rest = ministries.slice(mostMinistries).reduce((sum, { pairs }) => sum + pairs, 0);
  const all = rest === 0 ? shown : [...shown, { name: 'Overige', pairs: rest }];
  const most = Math.max(...all.map(({ pairs }) => pairs));
  const rows = all.map(({ name, pairs }) => {
    const bar = `<svg aria-hidden="true"><rect width="${percent(pairs, most)}%" height="100%"/></svg>`;
    return `<tr><th scope="row">${escapeHtml(name)}</th><td class="bar">${bar}</td><td class="number">${inDutch(pairs)}</td></tr>`;
  });
  const head =
    '<thead><tr><th scope="col">Ministerie of portefeuille</th><td></td><th scope="col" class="number">Vragen</th></tr></thead>';
  return `<h3>Per ministerie</h3><table>${head}<tbody>${rows.join('')}</tbody></table>`;
}

function folderList(folders: readonly string[]): string {
  if (folders.length === 0) return '';
  return `<section><h2>Mappen</h2><ul>${folders.map((path) => `<li>${escapeHtml(path)}</li>`).join('')}</ul></section>`;
}

function skippedList(skipped: readonly SkippedFile[]): string {
  if (skipped.length === 0) return '';
  const items = skipped.map((one, index) => `<li>${skippedItem(one, index)}</li>`);
  return `<section><h2>Overgeslagen bestanden</h2><ul>${items.join('')}</ul></section>`;
}

/** The reason, in which the file's name leads to the file. */
function skippedItem({ file, reason }: SkippedFile, index: number): string {
  const link = `<a href="#" data-action="open" data-index="${index}" title="${escapeHtml(file)}">${escapeHtml(fileName(file))}</a>`;
  const at = reason.indexOf(file);
  if (at < 0) return `${link}: ${escapeHtml(reason)}`;
  return escapeHtml(reason.slice(0, at)) + link + escapeHtml(reason.slice(at + file.length));
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toLocaleString('nl-NL', { maximumFractionDigits: bytes < 10_000_000 ? 1 : 0 })} MB`;
}

/** At least a sliver, so that little is not taken for nothing. */
function percent(part: number, whole: number): number {
  return Math.max(1, Math.round((100 * part) / whole));
}
