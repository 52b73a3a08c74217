import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors } from './drafts.ts';

describe('the sample dossier', () => {
  afterEach(closeEditors);

  it('opens its draft where the first answer is missing, and leaves an archive that is there alone', async () => {
    const settings = () => vscode.workspace.getConfiguration('kamervragen.archive');
    const folders = () => settings().get('folders');
    const own = settings().inspect('folders')?.globalValue;
    await settings().update('folders', ['/archief'], vscode.ConfigurationTarget.Global);
    const before = folders();
    const draft = await vscode.commands.executeCommand<vscode.Uri>('kamervragen.openSample');
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), draft.toString());
    assert.equal(editor?.document.lineAt(editor.selection.active.line - 1).text, 'Antwoord 3');
    assert.deepEqual(folders(), before);
    await settings().update('folders', own, vscode.ConfigurationTarget.Global);
  });

  it('keeps what somebody wrote in it', async () => {
    const draft = await vscode.commands.executeCommand<vscode.Uri>('kamervragen.openSample');
    const written = new TextEncoder().encode('Vraag 1\nWat nu?\n\nAntwoord 1\nDit.\n');
    const original = await vscode.workspace.fs.readFile(draft);
    await vscode.workspace.fs.writeFile(draft, written);
    await closeEditors();
    await vscode.commands.executeCommand('kamervragen.openSample');
    assert.deepEqual(Buffer.from(await vscode.workspace.fs.readFile(draft)), Buffer.from(written));
    await vscode.workspace.fs.writeFile(draft, original);
  });

  it('makes a draft from its new questions', async () => {
    await vscode.commands.executeCommand('kamervragen.openSample', 'vragen');
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.isUntitled, true);
    assert.match(document.getText(), /^kenmerk: 2026Z21533$/m);
    assert.match(document.getText(), /^Antwoord 6$/m);
  });
});
