import * as vscode from 'vscode';
import { reportBody } from '../../core/report/html.ts';
import { reportStyle } from '../../core/report/report-style.ts';
import type { SendReport } from '../../core/report/send-report.ts';

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

/** The report in the editor's colours, with buttons. Nothing loads but its own style and script. */
export function reportPageHtml(webview: vscode.Webview, media: vscode.Uri, report: SendReport, today: string): string {
  const nonce = crypto.randomUUID();
  const script = webview.asWebviewUri(vscode.Uri.joinPath(media, 'page.js'));
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src ${webview.cspSource}`;
  return `<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Controle voor verzending</title>
<style nonce="${nonce}">${reportStyle}</style>
</head>
<body>
${reportBody(report, today).replace('</header>', `${buttons}</header>`)}
<script src="${script}"></script>
</body>
</html>`;
}

const buttons = `<p class="actions">
<button type="button" data-action="again">Controleer opnieuw</button>
<button type="button" class="second" data-action="export">Exporteer de antwoorden…</button>
<button type="button" class="second" data-action="print" title="Opent het verslag in uw browser; daar drukt u het af">Afdrukken…</button>
<button type="button" class="second" data-action="saveHtml">Bewaar als webpagina…</button>
<button type="button" class="second" data-action="saveMarkdown">Bewaar als Markdown…</button>
</p>`;
