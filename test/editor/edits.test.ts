import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, eventually, openDraft, positionOf } from './drafts.ts';

const draft = `Vraag 1
Wat kost de brug?

Vraag 2
Wie betaalt?

Antwoord 2
De provincie. Zie vraag 1.

Vraag 3
Wanneer?
`;

function putCursor(editor: vscode.TextEditor, words: string): void {
  const position = positionOf(editor.document, words);
  editor.selection = new vscode.Selection(position, position);
}

describe('commands on a draft', () => {
  afterEach(closeEditors);

  it('insert the missing answers in one step', async () => {
    const { document } = await openDraft(draft);
    await vscode.commands.executeCommand('kamervragen.insertMissingAnswers', document.uri);
    assert.deepEqual(document.getText().match(/^(?:Vraag|Antwoord) \d$/gm), [
      'Vraag 1',
      'Antwoord 1',
      'Vraag 2',
      'Antwoord 2',
      'Vraag 3',
      'Antwoord 3',
    ]);
    await vscode.commands.executeCommand('undo');
    await eventually(
      () => document.getText(),
      (text) => text === draft,
    );
  });

  it('insert one answer from its lens', async () => {
    const { document } = await openDraft(draft);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
    );
    const missing = lenses.filter(({ command }) => command?.title === 'Antwoord ontbreekt · invoegen');
    assert.deepEqual(
      missing.map(({ range }) => range.start.line),
      [0, 9],
    );
    const [command] = missing.map((lens) => lens.command);
    assert.ok(command);
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    assert.match(document.getText(), /Wat kost de brug\?\n\nAntwoord 1\n/);
    assert.doesNotMatch(document.getText(), /Antwoord 3/);
  });

  it('number questions that have no numbers', async () => {
    const { document } = await openDraft('Kent u het bericht over de brug?\n\nWat vindt u daarvan?\n');
    await vscode.commands.executeCommand('kamervragen.numberQuestions', document.uri);
    assert.equal(document.getText(), 'Vraag 1\nKent u het bericht over de brug?\n\nVraag 2\nWat vindt u daarvan?\n');
  });

  it('renumber headings and references', async () => {
    const { document } = await openDraft('Vraag 2\nA?\n\nAntwoord 2\nZie vraag 5.\n\nVraag 5\nB?\n\nAntwoord 5\nJa.\n');
    await vscode.commands.executeCommand('kamervragen.renumber', document.uri);
    assert.equal(document.getText(), 'Vraag 1\nA?\n\nAntwoord 1\nZie vraag 2.\n\nVraag 2\nB?\n\nAntwoord 2\nJa.\n');
  });

  it('move a question with its answer and the cursor', async () => {
    const editor = await openDraft(draft);
    putCursor(editor, 'Wie betaalt');
    await vscode.commands.executeCommand('kamervragen.moveQuestionUp');
    assert.match(editor.document.getText(), /^Vraag 2\nWie betaalt\?\n\nAntwoord 2\n[^\n]*\n\nVraag 1\n/);
    assert.equal(editor.selection.active.line, 1);
  });

  it('go to the next and the previous question without an answer, and round', async () => {
    const editor = await openDraft(draft);
    const lines: number[] = [];
    for (const command of ['next', 'next', 'previous', 'previous']) {
      await vscode.commands.executeCommand(`kamervragen.${command}Unanswered`);
      lines.push(editor.selection.active.line);
    }
    assert.deepEqual(lines, [0, 9, 0, 9]);
  });

  it('leave a draft alone that the user has made read-only', async () => {
    const root = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(root);
    const file = vscode.Uri.joinPath(root, 'alleen-lezen.kamervragen');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(draft));
    const { document } = await vscode.window.showTextDocument(file);
    await vscode.commands.executeCommand('workbench.action.files.setActiveEditorReadonlyInSession');
    await vscode.commands.executeCommand('kamervragen.insertMissingAnswers', document.uri);
    assert.equal(document.getText(), draft);
    await vscode.commands.executeCommand('workbench.action.files.resetActiveEditorReadonlyInSession');
    await vscode.commands.executeCommand('kamervragen.insertMissingAnswers', document.uri);
    assert.match(document.getText(), /Antwoord 3/);
    await closeEditors();
    await vscode.workspace.fs.delete(file);
  });

  it('keep what stands in a draft literally', async () => {
    const { document } = await openDraft(`Vraag 1\nKost het $1 of $\{TM_FILENAME}?\n`);
    await vscode.commands.executeCommand('kamervragen.insertMissingAnswers', document.uri);
    assert.match(document.getText(), /^Vraag 1\nKost het \$1 of \$\{TM_FILENAME\}\?\n\nAntwoord 1\n/);
  });
});
