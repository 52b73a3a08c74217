import * as vscode from 'vscode';
import { delayNotice, usualReason } from '../../core/edits/delay-notice.ts';
import { fileNameFor } from '../../core/edits/file-names.ts';
import { draftFor, registerCommand } from '../host/command.ts';
import { folderOf } from '../host/draft-place.ts';
import { languageId } from '../host/selector.ts';
import type { Services } from '../services.ts';

/** `Maak uitstelbericht`: a new document that tells the Kamer why the answers take longer. */
export function registerDelayNotice(services: Services): vscode.Disposable {
  return registerCommand(services, 'kamervragen.delayNotice', async (uri, given) => {
    const document = await draftFor(services, uri);
    const asks = !(uri instanceof vscode.Uri);
    const reason = typeof given === 'string' ? given : asks ? await askForReason() : usualReason;
    if (reason === undefined) return undefined;
    const parsed = services.documents.get(document);
    const notice = await services.newDocuments.open({
      folder: folderOf(document),
      name: fileNameFor('uitstelbericht', parsed.header),
      extension: 'kamervragen',
      language: languageId,
      content: delayNotice(parsed, reason),
    });
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
