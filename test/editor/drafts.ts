// Drafts to try features on.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** Opens a text as a new draft and shows it. */
export async function openDraft(content: string): Promise<vscode.TextEditor> {
  const open = () => vscode.workspace.openTextDocument({ language: 'kamervragen', content });
  let document = await open();
  // A draft that is still closing may keep the name, and with it the old text; the next name is free.
  for (let tries = 5; tries > 0 && document.getText() !== content; tries--) document = await open();
  return vscode.window.showTextDocument(document, { preview: false });
}

/** The position of the first of these words; `within` says how far into them. */
export function positionOf(document: vscode.TextDocument, words: string, within = 1): vscode.Position {
  const offset = document.getText().indexOf(words);
  assert.notEqual(offset, -1, `the draft does not say: ${words}`);
  return document.positionAt(offset + within);
}

/** Waits until something is so; fails after a minute with what it was last. */
export async function eventually<T>(read: () => T | Promise<T>, isSo: (value: T) => boolean): Promise<T> {
  const end = Date.now() + 60_000;
  while (true) {
    const value = await read();
    if (isSo(value)) return value;
    if (Date.now() > end) assert.fail(`still not so: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Waits until there is something to find. */
export async function until<T>(find: () => Promise<T | null> | T | null): Promise<T> {
  const found = await eventually(find, (value) => value !== null);
  assert.ok(found !== null);
  return found;
}

/** The rules that report something in a document. */
export function reportedRules(document: vscode.TextDocument): readonly string[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === 'kamervragen')
    .map(({ code }) => (typeof code === 'object' ? String(code.value) : String(code)));
}

/** Closes every editor, changed ones too, without a question that nobody answers. */
export async function closeEditors(): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  for (let left = tabs.length; left > 0; left--) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
