import type * as vscode from 'vscode';
import { webviewPage } from '../host/webview-page.ts';

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

/** The page around the paper, which comes later by message. */
export function previewHtml(webview: vscode.Webview, extensionUri: vscode.Uri, paperCss: string): string {
  const styles = ['webview.css', 'preview.css'];
  return webviewPage(webview, extensionUri, { title: 'Voorbeeld', css: paperCss, styles, script: 'preview.js', body });
}

const body = `<header class="tools">
<button type="button" data-action="export">Exporteer…</button>
<button type="button" data-action="print" title="Opent het voorbeeld in uw browser; daar drukt u het af">Afdrukken…</button>
</header>
<main id="place"></main>`;
