import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { closeEditors, openDraft } from './drafts.ts';

const draft = `---
kenmerk: 2026Z04711
---

Vraag 1
Klopt dit?

Antwoord 1
`;

async function open(content: string): Promise<vscode.TextDocument> {
  const { document } = await openDraft(content);
  return document;
}

async function offered(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
  );
  return list.items.filter(({ detail }) => detail === 'Standaardzin');
}

function titles(items: readonly vscode.CompletionItem[]): readonly string[] {
  return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

describe('standard phrases', () => {
  afterEach(async () => {
    await vscode.workspace.getConfiguration('kamervragen.phrases').update('files', undefined, true);
    await closeEditors();
  });

  it('are offered in an answer, and not in a question', async () => {
    const document = await open(draft);
    const inAnswer = titles(await offered(document, document.lineAt(document.lineCount - 1).range.end));
    assert.ok(inAnswer.includes('Bekend met het bericht'));
    assert.ok(!inAnswer.includes('Uitstelbericht'));
    assert.deepEqual(await offered(document, document.lineAt(5).range.end), []);
  });

  it('come with what the draft says', async () => {
    const document = await open('---\nkenmerk: 2026Z04711\n---\n\nMededeling\n');
    const items = await offered(document, document.lineAt(document.lineCount - 1).range.end);
    const notice = items.find(({ label }) => typeof label !== 'string' && label.label === 'Uitstelbericht');
    assert.ok(notice?.insertText instanceof vscode.SnippetString);
    assert.match(notice.insertText.value, /kenmerk 2026Z04711/);
  });

  it('can come from files of one’s own, whose mistakes are shown', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'zinnen-'));
    const file = join(folder, 'zinnen.yaml');
    await writeFile(file, 'zinnen:\n  - Dit is onze eigen zin.\n  - titel: Zonder tekst\n');
    await vscode.workspace.getConfiguration('kamervragen.phrases').update('files', [file], true);
    const document = await open(draft);
    const own = titles(await offered(document, document.lineAt(document.lineCount - 1).range.end));
    assert.ok(own.includes('Dit is onze eigen zin.'));
    const problems = vscode.languages.getDiagnostics(vscode.Uri.file(file)).map(({ message }) => message);
    assert.deepEqual(problems, ['Regel 3: deze standaardzin heeft geen ‘tekst:’.']);
    await rm(folder, { recursive: true });
  });

  it('can come from a file in the home folder', async () => {
    const home = await mkdtemp(join(tmpdir(), 'thuis-'));
    const variable = process.platform === 'win32' ? 'USERPROFILE' : 'HOME';
    const before = process.env[variable];
    await writeFile(join(home, 'zinnen.yaml'), 'zinnen:\n  - Dit is de zin van thuis.\n');
    process.env[variable] = home;
    try {
      await vscode.workspace.getConfiguration('kamervragen.phrases').update('files', ['~/zinnen.yaml'], true);
      const document = await open(draft);
      const own = titles(await offered(document, document.lineAt(document.lineCount - 1).range.end));
      assert.ok(own.includes('Dit is de zin van thuis.'));
    } finally {
      process.env[variable] = before;
      await rm(home, { recursive: true });
    }
  });

  it('have snippets beside them that make well-formed parts', async () => {
    const document = await open('');
    const arguments_ = { langId: 'kamervragen', name: 'Vraag en antwoord' };
    await vscode.commands.executeCommand('editor.action.insertSnippet', arguments_);
    assert.match(document.getText(), /^Vraag 1\nTekst van de vraag\?\n\nAntwoord 1\n$/);
  });
});
