import * as vscode from 'vscode';
import { isPlainlyKamervragen } from '../../core/document/recognise.ts';
import { hasKnownScheme, languageId } from '../host/selector.ts';
import type { Services } from '../services.ts';

/** Recognises Kamervragen in plain-text files when they open. Who switches the language back is not overruled. */
export function registerPlainTextDetection({ output }: Services): vscode.Disposable {
  const recognised = new Set<string>();
  const look = (document: vscode.TextDocument) => {
    if (document.languageId !== 'plaintext' || document.isUntitled || !hasKnownScheme(document)) return;
    const key = document.uri.toString();
    const wanted = vscode.workspace.getConfiguration('kamervragen', document.uri).get<boolean>('detectPlainText', true);
    if (!wanted || recognised.has(key) || !isPlainlyKamervragen(document.getText())) return;
    recognised.add(key);
    output.info(`Kamervragen herkend in ${document.uri.fsPath}`);
    // It fails for a document that is closed again by then.
    vscode.languages.setTextDocumentLanguage(document, languageId).then(undefined, () => recognised.delete(key));
  };
  // What is open already is looked at after the start, which it must not slow down.
  const later = setTimeout(() => vscode.workspace.textDocuments.forEach(look));
  return vscode.Disposable.from(
    new vscode.Disposable(() => clearTimeout(later)),
    vscode.workspace.onDidOpenTextDocument(look),
  );
}
