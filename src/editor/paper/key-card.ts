import * as vscode from 'vscode';
import { registerCommand } from '../host/command.ts';
import type { Services } from '../services.ts';
import { openToPrint } from './print.ts';

/** `Druk de sneltoetsen af`: the key card that comes with the extension, in the browser. */
export function registerKeyCard(services: Services): vscode.Disposable {
  return registerCommand(services, 'kamervragen.keyCard', async () => {
    const { context } = services;
    const card = vscode.Uri.joinPath(context.extensionUri, 'media', 'sneltoetsen.html');
    const advice = 'De sneltoetsen staan ook in de handleiding.';
    await openToPrint(context, 'sneltoetsen.html', await vscode.workspace.fs.readFile(card), advice);
  });
}
