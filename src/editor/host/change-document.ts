import * as vscode from 'vscode';
import type { TextEdit } from '../../core/text/span.ts';
import { UserError } from '../../core/user-error.ts';
import { fileNameOf } from './file-name.ts';
import { rangeOf, workspaceEditOf } from './positions.ts';

/**
 * Changes a document as a command was asked to: literal text, undone in one step. Throws `UserError` where the user has
 * said not to change it (`Set Active Editor Read-only in Session` and its like), or where it changed meanwhile.
 */
export async function changeDocument(document: vscode.TextDocument, edits: readonly TextEdit[]): Promise<void> {
  const editor = editorOf(document);
  if (editor === undefined) {
    if (!(await vscode.workspace.applyEdit(workspaceEditOf(document, edits)))) throw changedMeanwhile();
    return;
  }
  const { version } = document;
  const ranges = edits.map(({ span, newText }) => ({ range: rangeOf(document, span), newText }));
  const done = await editor.edit((builder) => {
    for (const { range, newText } of ranges) builder.replace(range, newText);
  });
  if (!done) throw changedMeanwhile();
  // An edit of the workspace changes a read-only document too; one of its editor says that it did, and does not.
  if (document.version === version) {
    throw new UserError(`‘${fileNameOf(document.uri)}’ is alleen-lezen: er is niets veranderd.`);
  }
}

/** An editor of its own; one that is a side of a comparison may be read-only although the document is not. */
function editorOf(document: vscode.TextDocument): vscode.TextEditor | undefined {
  const { activeTextEditor: active, visibleTextEditors } = vscode.window;
  const editors = active === undefined ? visibleTextEditors : [active, ...visibleTextEditors];
  return editors.find((editor) => editor.document === document && editor.viewColumn !== undefined);
}

function changedMeanwhile(): UserError {
  return new UserError('Het document veranderde intussen; probeer het nog eens.');
}
