import * as vscode from 'vscode';
import { UserError } from '../../core/user-error.ts';
import { registerCommand } from '../host/command.ts';
import { mediaOf } from '../host/webview-page.ts';
import type { Services } from '../services.ts';
import { recallHtml } from './recall-html.ts';
import { type PageMessage, type RecallPage, viewMessage } from './recall-messages.ts';

const absent =
  'Eerdere antwoorden zoeken kan alleen in VS Code op uw computer: het archief staat op uw eigen schijf. De rest van Kamervragen werkt ook in de browser.';

/** What needs files on this computer, a thread or a database. */
const commands = [
  'kamervragen.recall',
  'kamervragen.insertEarlierAnswer',
  'kamervragen.insertReference',
  'kamervragen.explore',
  'kamervragen.openSample',
  'kamervragen.archive.fetch',
  'kamervragen.archive.addFolder',
  'kamervragen.archive.refresh',
  'kamervragen.archive.rebuild',
  'kamervragen.archive.statistics',
  'kamervragen.archive.delete',
] as const;

/** In a browser there is no archive: its view and its commands say so. */
export function registerWithoutArchive(services: Services): vscode.Disposable {
  const { extensionUri } = services.context;
  return vscode.Disposable.from(
    ...commands.map((id) =>
      registerCommand(services, id, () => {
        throw new UserError(absent);
      }),
    ),
    vscode.window.registerWebviewViewProvider('kamervragen.recall', {
      resolveWebviewView({ webview }) {
        webview.options = { enableScripts: true, localResourceRoots: [mediaOf(extensionUri)] };
        webview.onDidReceiveMessage((data: unknown) => {
          const asked = viewMessage(data)?.type;
          if (asked === 'ready' || asked === 'search') void webview.postMessage(message);
        });
        webview.html = recallHtml(webview, extensionUri);
      },
    }),
  );
}

const page: RecallPage = { heading: null, status: absent, cards: [], steps: [] };
const message: PageMessage = { number: 1, page, folders: [] };
