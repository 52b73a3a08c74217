import * as vscode from 'vscode';
import { delayNotice, usualReason } from '../../core/edits/delay-notice.ts';
import { draftFor, registerCommand } from '../host/command.ts';
import { languageId } from '../host/selector.ts';
import type { Services } from '../services.ts';

/** `Maak uitstelbericht`: a new document that tells the Kamer why the answers take longer. */
export function registerDelayNotice(services: Services): vscode.Disposable {
  return registerCommand(services, 'kamervragen.delayNotice', async (uri, given) => {
    const document = await draftFor(services, uri);
    const asks = !(uri instanceof vscode.Uri);
    const reason = typeof given === 'string' ? given : asks ? await askForReason() : usualReason;
    if (reason === undefined) return undefined;
    const content = delayNotice(services.documents.get(document), reason);
    const notice = await vscode.workspace.openTextDocument({ language: languageId, content });
    await vscode.window.showTextDocument(notice, { preview: false });
    return notice.uri;
  });
}

function askForReason(): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: 'Uitstelbericht',
    prompt: 'De vragen kunnen niet binnen de termijn worden beantwoord, omdat …',
    value: usualReason,
    validateInput: (text) => (text.trim() === '' ? 'Noem de reden van het uitstel.' : null),
  });
}
