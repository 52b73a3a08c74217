import * as vscode from 'vscode';

/** Puts the cursor at a place in a document, in the editor that shows it where there is one. */
export async function showOffset(document: vscode.TextDocument, offset: number): Promise<void> {
  const visible = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const column = visible?.viewColumn ?? vscode.ViewColumn.One;
  const editor = await vscode.window.showTextDocument(document, { viewColumn: column });
  putCursor(editor, offset);
}

/** Puts the cursor of an editor at a place in its document, and that in the middle where it was out of sight. */
export function putCursor(editor: vscode.TextEditor, offset: number): void {
  const position = editor.document.positionAt(offset);
  editor.selection = new vscode.Selection(position, position);
  editor.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
