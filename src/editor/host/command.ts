import * as vscode from 'vscode';
import { isUserError } from '../../core/user-error.ts';
import type { Services } from '../services.ts';
import { openText } from './open-text.ts';
import { plainMessage } from './plain-message.ts';
import { hasKnownScheme, isKamervragen } from './selector.ts';
import { MissingError, noDraft, tellMissing } from './ways-on.ts';

/** So many letters of a message are sure to fit on its line. */
const longestLine = 55;

/**
 * Registers a command. What goes wrong is told to the user in one sentence: an expected failure in its own words, the
 * rest with a pointer to the log.
 */
export function registerCommand(
  { output }: Services,
  id: string,
  run: (...args: readonly unknown[]) => unknown,
): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (...args: readonly unknown[]) => {
    try {
      return await run(...args);
    } catch (error) {
      tellFailure(output, id, error);
      return undefined;
    }
  });
}

/** Tells the user in one sentence what went wrong; nothing where the user broke it off. */
export function tellFailure(output: vscode.LogOutputChannel, what: string, error: unknown): void {
  if (error instanceof vscode.CancellationError) return;
  if (error instanceof MissingError) {
    tellMissing(error);
    return;
  }
  if (isUserError(error)) {
    // The editor shows but one line of a message without buttons.
    const buttons = error.message.length > longestLine ? ['Begrepen'] : [];
    void vscode.window.showErrorMessage(plainMessage(error.message), ...buttons);
    return;
  }
  output.error(`${what}:`, error instanceof Error ? error : String(error));
  const show = 'Toon logboek';
  void vscode.window.showErrorMessage('Dit lukte niet door een fout in Kamervragen.', show).then((choice) => {
    if (choice === show) output.show();
  });
}

/**
 * The document that a command works on: the one named by its first argument, else the one in the active editor, else
 * the draft that the views are about.
 */
export async function draftFor({ active }: Services, argument: unknown): Promise<vscode.TextDocument> {
  if (argument instanceof vscode.Uri) return openText(argument);
  const editor = vscode.window.activeTextEditor;
  if (active.document !== null && (editor === undefined || !mayBeDraft(editor.document))) return active.document;
  return activeDraftEditor().document;
}

/** The active editor, where it holds a draft or another text that may be one. */
export function activeDraftEditor(): vscode.TextEditor {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || !mayBeDraft(editor.document)) {
    throw noDraft();
  }
  return editor;
}

/** True for a draft, and for a plain text or Markdown file that may be one. */
export function mayBeDraft(document: vscode.TextDocument): boolean {
  if (isKamervragen(document)) return true;
  return hasKnownScheme(document) && (document.languageId === 'plaintext' || document.languageId === 'markdown');
}
