import * as vscode from 'vscode';
import type { Span, TextEdit } from '../../core/text/span.ts';

/** The editor's range of a span; offsets count UTF-16 units in `document.getText()`, whatever its line ends. */
export function rangeOf(document: vscode.TextDocument, span: Span): vscode.Range {
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}

/** The edits of the core as one edit of the editor: literal text, undone in one step. */
export function workspaceEditOf(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
  const result = new vscode.WorkspaceEdit();
  result.set(
    document.uri,
    edits.map(({ span, newText }) => new vscode.TextEdit(rangeOf(document, span), newText)),
  );
  return result;
}
