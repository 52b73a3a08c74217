import * as vscode from 'vscode';

/** A page of the extension. Its files come from `media`; nothing else loads. */
export interface WebviewPage {
  readonly title: string;
  /** Style sheets in `media`. */
  readonly styles: readonly string[];
  /** Rules that the page shares with the files the extension writes. */
  readonly css?: string;
  /** The script in `media` that runs the page, where it does anything. */
  readonly script?: string;
  /** HTML, with every text in it escaped. */
  readonly body: string;
}

/** The whole HTML of a page: in Dutch, with a policy that lets in its own files and rules only, and no inline script. */
export function webviewPage(webview: vscode.Webview, extensionUri: vscode.Uri, page: WebviewPage): string {
  const asset = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(mediaOf(extensionUri), name)).toString();
  const nonce = page.css === undefined ? null : crypto.randomUUID();
  const ownCss = nonce === null ? '' : `<style nonce="${nonce}">${page.css}</style>\n`;
  const styleSource = `${webview.cspSource}${nonce === null ? '' : ` 'nonce-${nonce}'`}`;
  return `<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${styleSource}; script-src ${webview.cspSource}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title}</title>
${ownCss}${page.styles.map((name) => `<link rel="stylesheet" href="${asset(name)}">\n`).join('')}</head>
<body>
${page.body}
${page.script === undefined ? '' : `<script src="${asset(page.script)}"></script>\n`}</body>
</html>`;
}

/** Opens a panel for a page, with the icon of the product on its tab. */
export function openWebviewPanel(
  extensionUri: vscode.Uri,
  viewType: string,
  title: string,
  place: Parameters<typeof vscode.window.createWebviewPanel>[2],
): vscode.WebviewPanel {
  const media = mediaOf(extensionUri);
  const panel = vscode.window.createWebviewPanel(viewType, title, place, {
    enableScripts: true,
    enableFindWidget: true,
    localResourceRoots: [media],
  });
  panel.iconPath = {
    light: vscode.Uri.joinPath(media, 'concept-licht.svg'),
    dark: vscode.Uri.joinPath(media, 'concept-donker.svg'),
  };
  return panel;
}

/** Beside the draft, which keeps the cursor. */
export const besideDraft = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true } as const;

/** The folder that a page's files come from. */
export function mediaOf(extensionUri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'media');
}
