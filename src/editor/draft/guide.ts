import * as vscode from 'vscode';
import { registerCommand } from '../host/command.ts';
import type { Services } from '../services.ts';

/** Opens the manual that comes with the extension, so that it can be read offline. */
export function registerGuide(services: Services): vscode.Disposable {
  return registerCommand(services, 'kamervragen.openGuide', async () => {
    const guide = vscode.Uri.joinPath(services.context.extensionUri, 'HANDLEIDING.md');
    await vscode.commands.executeCommand('markdown.showPreview', guide);
  });
}
