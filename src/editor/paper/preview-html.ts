import * as vscode from 'vscode';

/** What the page tells: that it is there, that a place was clicked, or which button was. */
export type PreviewMessage =
  | { readonly type: 'ready' | 'export' | 'print' }
  | { readonly type: 'show'; readonly offset: number };

/** Checks what comes from the page; null for anything that it does not send. */
export function previewMessage(data: unknown): PreviewMessage | null {
  if (typeof data !== 'object' || data === null || !('type' in data)) return null;
  const { type } = data;
  if (type === 'ready' || type === 'export' || type === 'print') return { type };
  return type === 'show' && 'offset' in data && typeof data.offset === 'number' ? { type, offset: data.offset } : null;
}

/** The page around the paper. The paper comes later, by message; nothing loads but the extension's own files. */
export function previewHtml(webview: vscode.Webview, media: vscode.Uri, paperCss: string): string {
  const nonce = crypto.randomUUID();
  const source = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(media, name)).toString();
  const policy = `default-src 'none'; style-src ${webview.cspSource} 'nonce-${nonce}'; script-src ${webview.cspSource}`;
  return `<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Voorbeeld</title>
<style nonce="${nonce}">${paperCss}</style>
<link rel="stylesheet" href="${source('webview.css')}">
<link rel="stylesheet" href="${source('preview.css')}">
</head>
<body>
<header class="tools">
<button type="button" data-action="export">Exporteer…</button>
<button type="button" data-action="print" title="Opent het voorbeeld in uw browser; daar drukt u het af">Afdrukken…</button>
</header>
<main id="place"></main>
<script src="${source('preview.js')}"></script>
</body>
</html>`;
}
