import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { p, wordFile } from '../unit/formats/docx/word-file.ts';
import { closeEditors, eventually, openDraft, positionOf, reportedRules } from './drafts.ts';

const questions = `2026Z01234
Vragen van het lid Bakker (ABC) aan de Minister van Financiën over de brug (ingezonden 6 november 2026).

1
Kent u het bericht over de brug?

2
Wie betaalt de brug?
`;

function inWorkspace(name: string): vscode.Uri {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(root);
  return vscode.Uri.joinPath(root, name);
}

async function write(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

async function newDraftFrom(source: vscode.Uri): Promise<vscode.TextDocument> {
  const uri = await vscode.commands.executeCommand<vscode.Uri>('kamervragen.newDraft', source);
  return vscode.workspace.openTextDocument(uri);
}

describe('in and out', () => {
  afterEach(closeEditors);

  it('makes a draft from a file with questions', async () => {
    const source = inWorkspace('vragen.txt');
    await write(source, questions);
    await vscode.commands.executeCommand('kamervragen.newDraft', source);
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.languageId, 'kamervragen');
    assert.equal(document.isUntitled, true);
    assert.match(document.getText(), /^---\nkenmerk: 2026Z01234\n/);
    assert.match(document.getText(), /Vraag 2\nWie betaalt de brug\?\n\nAntwoord 2\n/);
  });

  it('names a new draft after its kenmerk, beside the questions, and saves it there without taking a place', async () => {
    const folder = inWorkspace('map van een set');
    const source = vscode.Uri.joinPath(folder, 'vragen.txt');
    await write(source, questions);
    const first = await newDraftFrom(source);
    assert.equal(first.uri.path, vscode.Uri.joinPath(folder, 'antwoorden-2026Z01234.kamervragen').path);
    assert.ok(first.isDirty);
    const second = await newDraftFrom(source);
    assert.match(second.uri.path, /\/antwoorden-2026Z01234 \(2\)\.kamervragen$/);
    assert.equal(second.getText(), first.getText());

    await vscode.window.showTextDocument(first);
    await first.save();
    const saved = vscode.Uri.joinPath(folder, 'antwoorden-2026Z01234.kamervragen');
    assert.equal(Buffer.from(await vscode.workspace.fs.readFile(saved)).toString(), second.getText());
    const third = await newDraftFrom(source);
    assert.match(third.uri.path, /\/antwoorden-2026Z01234 \(3\)\.kamervragen$/);
    await closeEditors();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it('lets nobody undo a new draft to an empty page', async () => {
    await write(inWorkspace('vragen.txt'), questions);
    const draft = await newDraftFrom(inWorkspace('vragen.txt'));
    const begin = draft.getText();
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document, draft);
    const { selection } = editor;
    await vscode.commands.executeCommand('type', { text: 'Ja.' });
    assert.match(draft.getText(), /Antwoord 1\nJa\./);
    for (let times = 0; times < 4; times++) {
      await vscode.commands.executeCommand('undo');
      await eventually(
        () => draft.getText(),
        (text) => text === begin,
      );
    }
    await eventually(
      () => editor.selection,
      (now) => now.isEqual(selection),
    );
    await vscode.commands.executeCommand('redo');
    assert.match(draft.getText(), /Antwoord 1\nJa\./);

    // Who empties it can come back through the empty page.
    await vscode.commands.executeCommand('editor.action.selectAll');
    await vscode.commands.executeCommand('deleteLeft');
    await vscode.commands.executeCommand('type', { text: 'x' });
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    assert.match(draft.getText(), /Antwoord 1\nJa\./);
  });

  it('lets nobody undo a new draft that was just saved to an empty page either', async () => {
    await write(inWorkspace('vragen.txt'), questions);
    const draft = await newDraftFrom(inWorkspace('vragen.txt'));
    const begin = draft.getText();
    await vscode.commands.executeCommand('workbench.action.files.save');
    const saved = await eventually(
      () => vscode.window.activeTextEditor?.document,
      (document) => document?.uri.scheme === 'file',
    );
    await vscode.commands.executeCommand('undo');
    await eventually(
      () => saved?.getText(),
      (text) => text === begin,
    );
    await closeEditors();
    if (saved !== undefined) await vscode.workspace.fs.delete(saved.uri);
  });

  it('keeps its language, whatever the editor thinks that a new draft looks like', () => {
    const settings = vscode.workspace.getConfiguration('workbench.editor', { languageId: 'kamervragen' });
    assert.equal(settings.get('languageDetection'), false);
  });

  it('follows the rules of the folder in which a new draft will be saved', async () => {
    const folder = inWorkspace('map met eigen regels');
    await write(vscode.Uri.joinPath(folder, '.kamervragen.yml'), 'regels:\n  antwoord-leeg: off\n  termijn: error\n');
    await write(vscode.Uri.joinPath(folder, 'vragen.txt'), questions.replace('2026)', '2024)'));
    const draft = await newDraftFrom(vscode.Uri.joinPath(folder, 'vragen.txt'));
    await eventually(
      () => reportedRules(draft),
      (rules) => rules.includes('termijn') && !rules.includes('antwoord-leeg'),
    );
    await closeEditors();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it('puts back a question that is no longer the imported one', async () => {
    await write(inWorkspace('vragen.txt'), questions);
    await vscode.commands.executeCommand('kamervragen.newDraft', inWorkspace('vragen.txt'));
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document);
    const original = document.getText();
    const edit = new vscode.WorkspaceEdit();
    const { line } = positionOf(document, 'Wie betaalt de brug');
    edit.replace(document.uri, new vscode.Range(line, 0, line, 3), 'Waarvan');
    await vscode.workspace.applyEdit(edit);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      // In the question's text: the problem shows on its heading.
      new vscode.Range(line, 1, line, 1),
    );
    const restore = actions.find(({ title }) => title === 'Herstel de vraag')?.command;
    assert.ok(restore);
    await vscode.commands.executeCommand('kamervragen.compareQuestion', ...(restore.arguments ?? []));
    await vscode.commands.executeCommand(restore.command, ...(restore.arguments ?? []));
    assert.equal(document.getText(), original);
  });

  it('exports a draft to the file that is named, and reads it back', async () => {
    const { document } = await openDraft(
      '---\nkenmerk: 2026Z01234\n---\n\nVraag 1\nWie betaalt?\n\nAntwoord 1\nDe provincie.\n',
    );
    for (const extension of ['docx', 'odt', 'html', 'md', 'txt']) {
      const target = inWorkspace(`uit.${extension}`);
      await vscode.commands.executeCommand('kamervragen.export', document.uri, target);
      const { size } = await vscode.workspace.fs.stat(target);
      assert.ok(size > 0, extension);
      await vscode.commands.executeCommand('kamervragen.newDraft', target);
      await eventually(
        () => vscode.window.activeTextEditor?.document.getText() ?? '',
        (text) => /Vraag 1\nWie betaalt\?\n\nAntwoord 1\n/.test(text),
      );
    }
  });

  it("exports into the organisation's own template, and says where that cannot be", async () => {
    const { document } = await openDraft('Vraag 1\nWie betaalt?\n\nAntwoord 1\nDe provincie.\n');
    const template = inWorkspace('huisstijl.docx');
    const body = `${p('Met vriendelijke groet van de brug')}${p('{{antwoorden}}')}`;
    await vscode.workspace.fs.writeFile(template, wordFile({ body }));
    const settings = vscode.workspace.getConfiguration('kamervragen.export');
    const target = inWorkspace('brief.docx');
    try {
      await settings.update('template', template.fsPath, vscode.ConfigurationTarget.Global);
      await vscode.commands.executeCommand('kamervragen.export', document.uri, target);
      await vscode.commands.executeCommand('kamervragen.newDraft', target);
      const text = vscode.window.activeTextEditor?.document.getText() ?? '';
      assert.match(text, /Vraag 1\nWie betaalt\?/);
      await vscode.workspace.fs.delete(target);
      await settings.update('template', `${template.fsPath}.weg`, vscode.ConfigurationTarget.Global);
      await vscode.commands.executeCommand('kamervragen.export', document.uri, target);
      await assert.rejects(Promise.resolve(vscode.workspace.fs.stat(target)));
    } finally {
      await settings.update('template', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('opens a delay notice without asking where a document is named', async () => {
    const { document } = await openDraft(
      '---\nkenmerk: 2026Z01234\nonderwerp: de brug\n---\n\nVraag 1\nWie betaalt?\n\nAntwoord 1\n',
    );
    await vscode.commands.executeCommand('kamervragen.delayNotice', document.uri);
    await eventually(
      () => vscode.window.activeTextEditor?.document.getText() ?? '',
      (text) => /Mededeling[\s\S]*2026Z01234[\s\S]*omdat/.test(text),
    );
  });

  it('opens a preview beside the draft', async () => {
    const { document } = await openDraft('Vraag 1\nWie betaalt?\n');
    await vscode.commands.executeCommand('kamervragen.preview', document.uri);
    await eventually(
      () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).map(({ label }) => label),
      (labels) => labels.some((label) => label.startsWith('Voorbeeld: ')),
    );
  });

  it('recognises Kamervragen in a text file, and lets the user have another language', async () => {
    const file = inWorkspace('herkend.txt');
    await write(file, 'Vraag 1\nWie betaalt?\n\nAntwoord 1\nDe provincie.\n');
    await vscode.workspace.openTextDocument(file);
    const languageOf = () =>
      vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString())?.languageId;
    await eventually(languageOf, (language) => language === 'kamervragen');
    const document = await vscode.workspace.openTextDocument(file);
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal(languageOf(), 'plaintext');
  });

  it('leaves an ordinary text file alone', async () => {
    const file = inWorkspace('gewoon.txt');
    await write(file, 'Boodschappen\n\nMelk, brood, een vraag 1 en een antwoord 2.\n');
    const document = await vscode.workspace.openTextDocument(file);
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal(document.languageId, 'plaintext');
  });
});
