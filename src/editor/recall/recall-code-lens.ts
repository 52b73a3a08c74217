import * as vscode from 'vscode';
import type { ArchiveServices } from '../archive/archive-services.ts';
import { registerCommand } from '../host/command.ts';
import { rangeOf } from '../host/positions.ts';
import { kamervragenSelector } from '../host/selector.ts';
import type { EarlierAnswers } from './earlier-answers.ts';

/** Not in the palette: it takes the place of a question. */
const showCommand = 'kamervragen.showEarlierAnswers';

/** `3 eerdere antwoorden` above a question that was asked before in nearly the same words. */
export function registerRecallCodeLens(services: ArchiveServices, earlier: EarlierAnswers): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    earlier.onDidChange(() => changed.fire()),
    registerCommand(services, showCommand, (uri, position) => showEarlierAnswers(uri, position)),
    vscode.languages.registerCodeLensProvider(kamervragenSelector, {
      onDidChangeCodeLenses: changed.event,
      provideCodeLenses: (document) =>
        earlier.questionsOf(document).map(({ question, results }) => {
          const range = rangeOf(document, question.heading?.span ?? question.range);
          const title = results.length === 1 ? '1 eerder antwoord' : `${results.length} eerdere antwoorden`;
          return new vscode.CodeLens(range, {
            title,
            tooltip: 'Deze vraag is eerder bijna zo gesteld; toon wat er toen is geantwoord',
            command: showCommand,
            arguments: [document.uri, range.start],
          });
        }),
    }),
  );
}

/** Puts the cursor in the question, where the view follows it, and opens the view. */
async function showEarlierAnswers(uri: unknown, position: unknown): Promise<void> {
  if (!(uri instanceof vscode.Uri) || !(position instanceof vscode.Position)) return;
  await vscode.window.showTextDocument(uri, { selection: new vscode.Range(position, position) });
  await vscode.commands.executeCommand('kamervragen.recall.focus', { preserveFocus: true });
}
