import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { UpdateReport } from '../../src/archive/api.ts';
import { closeEditors, eventually, openDraft, until } from './drafts.ts';

const question = 'Hoeveel veerponten zijn in het afgelopen jaar gekeurd?';
const answer = `Er zijn 112 veerponten gekeurd, voor $1 of \${2:twee} euro per stuk.`;
const note =
  'Antwoord van Visser (Binnenwateren) op eerdere vragen van het lid Jansen (ABC), 3 maart 2026, kenmerk 2026Z00123.';

const pairs = [
  {
    id: 'pont-1',
    question,
    answer,
    date: '2026-03-03',
    minister: 'Visser (Binnenwateren)',
    member: 'Jansen',
    party: 'ABC',
    kenmerk: '2026Z00123',
    title: 'Keuring van veerponten',
  },
  {
    id: 'brug-1',
    question: 'Wie onderhoudt de bruggen over het kanaal?',
    answer: 'De provincie onderhoudt de bruggen.',
  },
];

/** A draft in the editor with `|` as the cursor. */
async function draft(marked: string): Promise<vscode.TextEditor> {
  const offset = marked.indexOf('|');
  const content = marked.replace('|', '');
  const editor = await openDraft(content);
  const position = editor.document.positionAt(offset);
  editor.selection = new vscode.Selection(position, position);
  return editor;
}

describe('earlier answers', () => {
  let folder: string;
  const settings = () => vscode.workspace.getConfiguration('kamervragen');
  const useFolders = (...folders: string[]) =>
    settings().update('archive.folders', folders, vscode.ConfigurationTarget.Global);
  const refresh = () => vscode.commands.executeCommand<UpdateReport>('kamervragen.archive.refresh');

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'archief-'));
    mkdirSync(join(folder, 'oud'));
    writeFileSync(join(folder, 'oud', 'paren.jsonl'), pairs.map((pair) => JSON.stringify(pair)).join('\n'));
    await settings().update('archive.folders', undefined, vscode.ConfigurationTarget.Workspace);
    await useFolders(folder);
    await refresh();
  });

  after(async () => {
    await useFolders();
    rmSync(folder, { recursive: true });
  });

  afterEach(closeEditors);

  it('go into the answer literally, with their source, and out again with one undo', async () => {
    const before = `Vraag 1\n${question}\n\nAntwoord 1\n\n\nVraag 2\nEn nu?\n`;
    const editor = await draft(before.replace('Antwoord 1\n', 'Antwoord 1\n|'));
    await vscode.commands.executeCommand('kamervragen.insertEarlierAnswer');
    const expected = `${before.replace('Antwoord 1\n', `Antwoord 1\n${answer}[^1]`)}\n[^1]: ${note}\n`;
    assert.equal(editor.document.getText(), expected);
    assert.equal(editor.document.lineAt(editor.selection.active).text, `${answer}[^1]`);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), before);
  });

  it('come without a footnote where the setting says so', async () => {
    await settings().update('recall.sourceAsFootnote', false, vscode.ConfigurationTarget.Global);
    const editor = await draft(`Vraag 1\n${question}|\n`);
    await vscode.commands.executeCommand('kamervragen.insertEarlierAnswer');
    await settings().update('recall.sourceAsFootnote', undefined, vscode.ConfigurationTarget.Global);
    assert.equal(editor.document.getText(), `Vraag 1\n${question}\n\nAntwoord 1\n${answer}\n`);
  });

  it('can be asked for by id', async () => {
    const editor = await draft(`Vraag 1\n${question}\n\nAntwoord 1\n|`);
    await vscode.commands.executeCommand('kamervragen.insertEarlierAnswer', 'brug-1');
    assert.match(editor.document.getText(), /Antwoord 1\nDe provincie onderhoudt de bruggen\.\[\^1\]/);
  });

  it('leave the draft alone where the cursor is in no question', async () => {
    const editor = await draft(`Geachte voorzitter,|\n\nVraag 1\n${question}\n`);
    const before = editor.document.getText();
    await vscode.commands.executeCommand('kamervragen.insertEarlierAnswer');
    assert.equal(editor.document.getText(), before);
  });

  it('can be referred to', async () => {
    const editor = await draft(`Vraag 1\n${question}\n\nAntwoord 1\nJa. |\n`);
    await vscode.commands.executeCommand('kamervragen.insertReference', 'pont-1');
    const reference =
      'Zie ook het antwoord op eerdere vragen van het lid Jansen (ABC) (3 maart 2026, kenmerk 2026Z00123).';
    assert.equal(editor.document.getText(), `Vraag 1\n${question}\n\nAntwoord 1\nJa. ${reference}\n`);
  });

  it('leave no preview open, whenever the search is given up', async () => {
    await draft(`Vraag 1\n${question}|\n`);
    const previews = () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .filter(({ input }) => input instanceof vscode.TabInputText && input.uri.scheme === 'kamervragen-archief');
    await vscode.commands.executeCommand('kamervragen.recall', 'veerponten');
    await until(() => (previews().length > 0 ? true : null));
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    for (const milliseconds of [100, 160, 180, 200, 220, 260]) {
      await vscode.commands.executeCommand('kamervragen.recall', 'veerponten');
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    }
    await new Promise((resolve) => setTimeout(resolve, 1000));
    assert.deepEqual(previews(), []);
  });

  it('are counted above a question that was asked before', async () => {
    const { document } = await draft(`Vraag 1\nKunt u zeggen ${question.toLowerCase()}|\n\nVraag 2\nEn nu?\n`);
    const lens = await until(async () => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
      );
      return lenses.find(({ command }) => command?.title === '1 eerder antwoord') ?? null;
    });
    assert.equal(lens.range.start.line, 0);
  });

  it('are gathered for all questions in a research note', async () => {
    const { document } = await draft(`Vraag 1\n${question}\n\nVraag 2\nHeeft de minister xyzzy gelezen?|\n`);
    const uri = await vscode.commands.executeCommand<vscode.Uri>('kamervragen.explore', document.uri);
    const shown = await eventually(
      () => vscode.window.activeTextEditor?.document,
      (document) => document?.uri.toString() === uri.toString(),
    );
    const text = shown?.getText() ?? '';
    assert.match(text, /^# Eerdere antwoorden/);
    assert.match(text, /## Vraag 1\n\n> Hoeveel veerponten.*Er zijn 112 veerponten.*## Vraag 2/s);
    assert.equal(shown?.languageId, 'markdown');
  });

  it('are shown as one reads them where the user asks for the note', async () => {
    await draft(`Vraag 1\n${question}|\n`);
    await vscode.commands.executeCommand('kamervragen.explore');
    const active = () => vscode.window.tabGroups.activeTabGroup.activeTab;
    await eventually(active, (tab) => tab?.input instanceof vscode.TabInputWebview);
  });

  it('complete the sentence that is being written in an answer, literally', async () => {
    const complete = async (marked: string) => {
      const { document, selection } = await draft(marked);
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        selection.active,
      );
      return list.items
        .map(({ insertText }) => insertText)
        .filter((text) => String(text).includes('veerponten gekeurd'));
    };
    const rest = `112 veerponten gekeurd, voor $1 of \${2:twee} euro per stuk.`;
    assert.deepEqual(await complete(`Vraag 1\n${question}\n\nAntwoord 1\nDaarover gaat de provincie |\n`), []);
    assert.deepEqual(await complete(`Vraag 1\n${question}\n\nAntwoord 1\nJa. Er zijn 112 |\n`), [rest.slice(4)]);
    assert.deepEqual(await complete(`Vraag 1\n${question} Er zijn 112 |\n\nAntwoord 1\n`), []);
    await settings().update('recall.suggestWhileTyping', false, vscode.ConfigurationTarget.Global);
    assert.deepEqual(await complete(`Vraag 1\n${question}\n\nAntwoord 1\nEr zijn 112 |\n`), []);
    await settings().update('recall.suggestWhileTyping', undefined, vscode.ConfigurationTarget.Global);
  });

  it('are compared with the draft: another answer and a repeated sentence are remarked, with a way to the source', async () => {
    const sentence =
      'De inspectie keurt elke veerpont eens in de drie jaar op het droge, met een rapport voor de gemeente.';
    const earlier = { id: 'pont-2', question: 'Worden alle veerponten in Nederland op het droge gekeurd?' };
    writeFileSync(
      join(folder, 'meer.jsonl'),
      JSON.stringify({ ...earlier, answer: `Ja, allemaal.\n\n${sentence}`, kenmerk: '2025Z00321' }),
    );
    await refresh();
    const { document } = await draft(`Vraag 1\n${earlier.question}\n\nAntwoord 1\nNee, niet alle.\n\n${sentence}|\n`);
    const remarks = await until(() => {
      const codes = new Map(
        vscode.languages
          .getDiagnostics(document.uri)
          .map((diagnostic) => [typeof diagnostic.code === 'object' ? diagnostic.code.value : '', diagnostic]),
      );
      const [differs, repeats] = [codes.get('afwijkend-antwoord'), codes.get('herhaling')];
      return differs === undefined || repeats === undefined ? null : { differs, repeats };
    });
    assert.equal(document.getText(remarks.differs.range), 'Nee, niet alle');
    assert.match(remarks.differs.message, /2025Z00321/);
    const [earlierAnswer] = remarks.differs.relatedInformation ?? [];
    assert.ok(earlierAnswer);
    const shown = await vscode.workspace.openTextDocument(earlierAnswer.location.uri);
    assert.match(shown.getText(), /Ja, allemaal\.[\s\S]*2025Z00321/);
    assert.equal(document.getText(remarks.repeats.range), sentence);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      remarks.differs.range,
    );
    const open = actions.find(({ title }) => title === 'Open het eerdere antwoord (2025Z00321)')?.command;
    assert.ok(open);
    await vscode.commands.executeCommand(open.command, ...(open.arguments ?? []));
    assert.match(vscode.window.activeTextEditor?.document.uri.fsPath ?? '', /meer\.jsonl$/);
    rmSync(join(folder, 'meer.jsonl'));
    await refresh();
  });

  it('survive a folder that is gone and a file that is broken; both are named', async () => {
    writeFileSync(join(folder, 'kapot.docx'), 'PK\u0003\u0004 afgebroken');
    await useFolders(folder, join(folder, 'weg'));
    const report = await refresh();
    const skipped = report.skipped.map(({ file }) => file);
    assert.ok(
      skipped.some((file) => file.endsWith('kapot.docx')),
      String(skipped),
    );
    assert.ok(
      skipped.some((file) => file.endsWith('weg')),
      String(skipped),
    );
    assert.equal(report.pairs, 2);
    rmSync(join(folder, 'kapot.docx'));
    await useFolders(folder);
  });

  it('are no longer found after the archive is deleted from this computer', async () => {
    await vscode.commands.executeCommand('kamervragen.archive.delete', { confirmed: true });
    assert.deepEqual(settings().get('archive.folders'), []);
    const editor = await draft(`Vraag 1\n${question}|\n`);
    await vscode.commands.executeCommand('kamervragen.insertEarlierAnswer');
    assert.equal(editor.document.getText(), `Vraag 1\n${question}\n`);
    await vscode.commands.executeCommand('kamervragen.archive.addFolder', vscode.Uri.file(folder));
    await vscode.commands.executeCommand('kamervragen.insertEarlierAnswer');
    assert.match(editor.document.getText(), /Er zijn 112 veerponten gekeurd/);
  });
});
