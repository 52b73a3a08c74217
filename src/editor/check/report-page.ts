import type * as vscode from 'vscode';
import { reportBody } from '../../core/report/html.ts';
import { reportStyle } from '../../core/report/report-style.ts';
import type { SendReport } from '../../core/report/send-report.ts';
import { webviewPage } from '../host/webview-page.ts';

const actions = ['again', 'export', 'print', 'saveHtml', 'saveMarkdown'] as const;
type ReportAction = (typeof actions)[number];

/** What the page asks for. */
export type ReportMessage = { readonly type: 'show'; readonly offset: number } | { readonly type: ReportAction };

/** Checks what comes from the page; null for anything that it does not send. */
export function reportMessage(data: unknown): ReportMessage | null {
  if (typeof data !== 'object' || data === null || !('type' in data)) return null;
  const { type } = data;
  const action = actions.find((one) => one === type);
  if (action !== undefined) return { type: action };
  return type === 'show' && 'offset' in data && typeof data.offset === 'number' ? { type, offset: data.offset } : null;
}

/** The report in the editor's colours, with buttons. */
export function reportPageHtml(
  webview: vscode.Webview,
  extensionUri: vscode.Uri,
  report: SendReport,
  today: string,
): string {
  const body = reportBody(report, today).replace('</header>', `${buttons}</header>`);
  const title = 'Controle voor verzending';
  return webviewPage(webview, extensionUri, { title, css: reportStyle, styles: [], script: 'page.js', body });
}

const buttons = `<p class="actions">
<button type="button" data-action="again">Controleer opnieuw</button>
<button type="button" class="second" data-action="export">Exporteer de antwoorden…</button>
<button type="button" class="second" data-action="print" title="Opent het verslag in uw browser; daar drukt u het af">Afdrukken…</button>
<button type="button" class="second" data-action="saveHtml">Bewaar als webpagina…</button>
<button type="button" class="second" data-action="saveMarkdown">Bewaar als Markdown…</button>
</p>`;
