import * as vscode from 'vscode';
import { fileName } from '../../core/edits/earlier-source.ts';
import { UserError } from '../../core/user-error.ts';
import { registerCommand, tellFailure } from '../host/command.ts';
import { openWebviewPanel, webviewPage } from '../host/webview-page.ts';
import { type ArchivePageMessage, archivePageBody, archivePageMessage } from './archive-page.ts';
import type { ArchiveStatistics } from './archive-service.ts';
import type { ArchiveServices } from './archive-services.ts';

const commands: Readonly<Record<Exclude<ArchivePageMessage['type'], 'open'>, string>> = {
  refresh: 'kamervragen.archive.refresh',
  addFolder: 'kamervragen.archive.addFolder',
  fetch: 'kamervragen.archive.fetch',
};

/** `Toon archief`: what is in it, from which years and ministries, and what could not be read. */
export function registerArchiveStatistics(services: ArchiveServices): vscode.Disposable {
  const page = new ArchivePanel(services);
  return vscode.Disposable.from(
    page,
    registerCommand(services, 'kamervragen.archive.statistics', () => page.show()),
    services.archive.onDidChange(() => page.update()),
  );
}

class ArchivePanel implements vscode.Disposable {
  readonly #services: ArchiveServices;
  #panel: vscode.WebviewPanel | null = null;
  #shown: ArchiveStatistics | null = null;

  constructor(services: ArchiveServices) {
    this.#services = services;
  }

  async show(): Promise<void> {
    this.#panel ??= this.#open();
    this.#panel.reveal();
    await this.#draw(this.#panel);
  }

  /** Draws the page again where it is open. */
  update(): void {
    if (this.#panel === null) return;
    this.#draw(this.#panel).catch((error: unknown) => this.#services.output.warn(`Toon archief: ${error}`));
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  async #draw(panel: vscode.WebviewPanel): Promise<void> {
    const statistics = await this.#services.archive.statistics();
    if (panel !== this.#panel) return;
    this.#shown = statistics;
    panel.webview.html = pageHtml(panel.webview, this.#services.context.extensionUri, archivePageBody(statistics));
  }

  #open(): vscode.WebviewPanel {
    const { extensionUri } = this.#services.context;
    const panel = openWebviewPanel(extensionUri, 'kamervragen.archive', 'Archief', vscode.ViewColumn.Active);
    panel.onDidDispose(() => {
      this.#panel = null;
    });
    panel.webview.onDidReceiveMessage(async (data: unknown) => {
      try {
        await this.#receive(archivePageMessage(data));
      } catch (error) {
        tellFailure(this.#services.output, 'kamervragen.archive.statistics', error);
      }
    });
    return panel;
  }

  async #receive(message: ArchivePageMessage | null): Promise<void> {
    if (message === null) return;
    if (message.type !== 'open') await vscode.commands.executeCommand(commands[message.type]);
    else await openSkipped(this.#shown?.own?.skipped[message.index]?.file ?? null);
  }
}

/** A text opens in the editor, anything else in the program that the user has for it. */
async function openSkipped(file: string | null): Promise<void> {
  if (file === null) return;
  const uri = vscode.Uri.file(file);
  try {
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  } catch {
    const opened = await vscode.env.openExternal(uri);
    if (!opened) throw new UserError(`‘${fileName(file)}’ kan niet worden geopend.`);
  }
}

function pageHtml(webview: vscode.Webview, extensionUri: vscode.Uri, body: string): string {
  const styles = ['webview.css', 'archive.css'];
  return webviewPage(webview, extensionUri, { title: 'Archief', styles, script: 'page.js', body });
}
