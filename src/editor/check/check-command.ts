import * as vscode from 'vscode';
import { type CheckReport, reportFile, reportFiles } from '../../core/report/check-report.ts';
import { htmlReport } from '../../core/report/html.ts';
import { markdownReport } from '../../core/report/markdown.ts';
import { type SendReport, sendReport } from '../../core/report/send-report.ts';
import { draftFor, registerCommand, tellFailure } from '../host/command.ts';
import { folderOf } from '../host/draft-place.ts';
import { baseNameOf, fileNameOf } from '../host/file-name.ts';
import { showOffset } from '../host/show-offset.ts';
import { besideDraft, openWebviewPanel } from '../host/webview-page.ts';
import { writeFile } from '../host/write-file.ts';
import { openToPrint } from '../paper/print.ts';
import type { Services } from '../services.ts';
import { type ReportMessage, reportMessage, reportPageHtml } from './report-page.ts';

/** `Controleer voor verzending`: opens the report beside the draft, and gives the object of `check --format json`. */
export function registerCheckCommand(services: Services): vscode.Disposable {
  const page = new ReportPanel(services);
  return vscode.Disposable.from(
    page,
    registerCommand(services, 'kamervragen.check', async (uri): Promise<CheckReport> => {
      const document = await draftFor(services, uri);
      const { report, send, today } = await checked(services, document);
      page.show(document, send, today);
      return report;
    }),
  );
}

interface Checked {
  readonly report: CheckReport;
  readonly send: SendReport;
  readonly today: string;
}

async function checked({ checks, documents }: Services, document: vscode.TextDocument): Promise<Checked> {
  const result = await checks.check(document);
  const parsed = documents.get(document);
  const file = document.uri.scheme === 'file' ? document.uri.fsPath : document.uri.path;
  return {
    report: reportFiles([reportFile(file, parsed, result)]),
    send: sendReport(nameOf(document.uri), parsed, result, result),
    today: result.today,
  };
}

/** Within an open folder with the way to it; elsewhere the way says nothing. */
function nameOf(uri: vscode.Uri): string {
  return vscode.workspace.getWorkspaceFolder(uri) === undefined
    ? fileNameOf(uri)
    : vscode.workspace.asRelativePath(uri, false);
}

/** The one page with the report on the draft that was checked last. */
class ReportPanel implements vscode.Disposable {
  readonly #services: Services;
  #panel: vscode.WebviewPanel | null = null;
  #document: vscode.TextDocument | null = null;

  constructor(services: Services) {
    this.#services = services;
  }

  show(document: vscode.TextDocument, send: SendReport, today: string): void {
    this.#document = document;
    const panel = this.#panel ?? this.#open();
    panel.webview.html = reportPageHtml(panel.webview, this.#services.context.extensionUri, send, today);
    panel.reveal(undefined, true);
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  #open(): vscode.WebviewPanel {
    const { extensionUri } = this.#services.context;
    const panel = openWebviewPanel(extensionUri, 'kamervragen.report', 'Controle voor verzending', besideDraft);
    panel.onDidDispose(() => {
      this.#panel = null;
    });
    panel.webview.onDidReceiveMessage(async (data: unknown) => {
      const message = reportMessage(data);
      try {
        if (message !== null) await this.#receive(message);
      } catch (error) {
        tellFailure(this.#services.output, 'kamervragen.check', error);
      }
    });
    this.#panel = panel;
    return panel;
  }

  async #receive(message: ReportMessage): Promise<void> {
    const document = this.#document;
    if (document === null) return;
    if (message.type === 'show') return showOffset(document, message.offset);
    if (message.type === 'export') return vscode.commands.executeCommand('kamervragen.export', document.uri);
    const { send, today } = await checked(this.#services, document);
    if (message.type === 'again') return this.show(document, send, today);
    if (message.type === 'print') {
      const name = `${baseNameOf(document.uri)}.controle.html`;
      return openToPrint(this.#services.context, name, new TextEncoder().encode(htmlReport(send, today)));
    }
    if (message.type === 'saveHtml') return save(document, '.controle.html', htmlReport(send, today));
    return save(document, '.controle.md', markdownReport([send]));
  }
}

/** Saves a text beside the draft, at the place that the user picks. */
async function save(document: vscode.TextDocument, ending: string, text: string): Promise<void> {
  const name = baseNameOf(document.uri) + ending;
  const folder = folderOf(document);
  const target = await vscode.window.showSaveDialog({
    title: 'Bewaar het verslag',
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, name) }),
  });
  if (target !== undefined) await writeFile(target, new TextEncoder().encode(text));
}
