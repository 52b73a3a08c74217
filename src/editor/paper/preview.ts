import * as vscode from 'vscode';
import { draftFor, registerCommand, tellFailure } from '../host/command.ts';
import { fileNameOf } from '../host/file-name.ts';
import { loadFormats } from '../host/late-bundles.ts';
import { showOffset } from '../host/show-offset.ts';
import { besideDraft, openWebviewPanel } from '../host/webview-page.ts';
import type { Services } from '../services.ts';
import { previewHtml, previewMessage } from './preview-html.ts';
import { printDraft } from './print.ts';

/** Long enough not to draw between two keys. */
const delay = 150;

/** `Toon voorbeeld`: the draft as it will look on paper, beside the text; one page per draft. */
export function registerPreview(services: Services): vscode.Disposable {
  const previews = new Map<string, Preview>();
  return vscode.Disposable.from(
    registerCommand(services, 'kamervragen.preview', async (uri) => {
      const document = await draftFor(services, uri);
      // Loaded before the look-up: two calls at once must find one page.
      const formats = await loadFormats();
      if (document.isClosed) return;
      const key = document.uri.toString();
      const open = previews.get(key);
      if (open !== undefined) return open.reveal();
      previews.set(key, new Preview(services, document, formats, () => previews.delete(key)));
    }),
    new vscode.Disposable(() => {
      for (const preview of [...previews.values()]) preview.dispose();
    }),
  );
}

class Preview implements vscode.Disposable {
  readonly #services: Services;
  readonly #document: vscode.TextDocument;
  readonly #panel: vscode.WebviewPanel;
  readonly #formats: Awaited<ReturnType<typeof loadFormats>>;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    services: Services,
    document: vscode.TextDocument,
    formats: Awaited<ReturnType<typeof loadFormats>>,
    onClose: () => void,
  ) {
    this.#services = services;
    this.#document = document;
    this.#formats = formats;
    const { extensionUri } = services.context;
    const title = `Voorbeeld: ${fileNameOf(document.uri)}`;
    this.#panel = openWebviewPanel(extensionUri, 'kamervragen.preview', title, besideDraft);
    const subscriptions = [
      this.#panel.webview.onDidReceiveMessage((data: unknown) => void this.#receive(data)),
      vscode.workspace.onDidChangeTextDocument(({ document: changed }) => {
        if (changed === document) this.#drawSoon();
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document === document) this.#follow(document.offsetAt(textEditor.selection.active));
      }),
      vscode.workspace.onDidCloseTextDocument((closed) => {
        if (closed === document) this.dispose();
      }),
    ];
    this.#panel.onDidDispose(() => {
      clearTimeout(this.#timer);
      for (const subscription of subscriptions) subscription.dispose();
      onClose();
    });
    this.#panel.webview.html = previewHtml(this.#panel.webview, extensionUri, formats.paperCss);
  }

  reveal(): void {
    this.#panel.reveal(undefined, true);
  }

  dispose(): void {
    this.#panel.dispose();
  }

  async #receive(data: unknown): Promise<void> {
    const message = previewMessage(data);
    try {
      if (message?.type === 'ready') this.#draw();
      else if (message?.type === 'show') await showOffset(this.#document, message.offset);
      else if (message?.type === 'print') await printDraft(this.#services, this.#document);
      else if (message?.type === 'export')
        await vscode.commands.executeCommand('kamervragen.export', this.#document.uri);
    } catch (error) {
      tellFailure(this.#services.output, 'kamervragen.preview', error);
    }
  }

  #drawSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#draw(), delay);
  }

  #draw(): void {
    const { composePaper, renderPaperHtml } = this.#formats;
    const html = renderPaperHtml(composePaper(this.#services.documents.get(this.#document)));
    const editor = vscode.window.visibleTextEditors.find(({ document }) => document === this.#document);
    const offset = editor === undefined ? null : this.#document.offsetAt(editor.selection.active);
    void this.#panel.webview.postMessage({ type: 'paper', html, offset });
  }

  #follow(offset: number): void {
    void this.#panel.webview.postMessage({ type: 'follow', offset });
  }
}
