import * as vscode from 'vscode';
import { freshSample } from '../../core/edits/sample-draft.ts';
import { UserError } from '../../core/user-error.ts';
import { registerCommand } from '../host/command.ts';
import { languageId } from '../host/selector.ts';
import { today } from '../host/today.ts';
import { mediaOf, webviewPage } from '../host/webview-page.ts';
import type { Services } from '../services.ts';

const absent =
  'Eerdere antwoorden zoeken kan alleen in VS Code op uw computer: het archief staat op uw eigen schijf. Schrijven en controleren kan ook hier.';

const title = 'Eerdere antwoorden';
const styles = ['webview.css', 'recall.css'];

/** What needs files on this computer, a thread or a database. */
const commands = [
  'kamervragen.recall',
  'kamervragen.insertEarlierAnswer',
  'kamervragen.insertReference',
  'kamervragen.explore',
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
    registerCommand(services, 'kamervragen.openSample', (what) => openSample(services, what)),
    vscode.window.registerWebviewViewProvider('kamervragen.recall', {
      resolveWebviewView({ webview }) {
        webview.options = { localResourceRoots: [mediaOf(extensionUri)] };
        webview.html = webviewPage(webview, extensionUri, { title, styles, body: `<p id="status">${absent}</p>` });
      },
    }),
  );
}

/** The sample's draft, or a draft from its questions: there is no folder of one's own to copy it to. */
async function openSample({ context, newDocuments }: Services, what: unknown): Promise<vscode.Uri | undefined> {
  const place = vscode.Uri.joinPath(mediaOf(context.extensionUri), 'voorbeeld');
  if (what === 'vragen') {
    return vscode.commands.executeCommand(
      'kamervragen.newDraft',
      vscode.Uri.joinPath(place, 'vragen-strandwachten.txt'),
    );
  }
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(place, 'concept.kamervragen'));
  const content = freshSample(new TextDecoder().decode(bytes), today());
  const draft = await newDocuments.open({
    folder: undefined,
    name: 'concept',
    extension: 'kamervragen',
    language: languageId,
    content,
  });
  await vscode.commands.executeCommand('kamervragen.dossier.focus');
  await vscode.window.showTextDocument(draft, { preview: false });
  await vscode.commands.executeCommand('kamervragen.nextUnanswered');
  return draft.uri;
}
