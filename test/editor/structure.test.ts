import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, openDraft, positionOf } from './drafts.ts';

const draft = `Vraag 1
Kent u het bericht «Brug te laag»?[^1]

Antwoord 1
Ja. Zie ook het antwoord op vraag 2.

Vraag 2 en 3
Wie betaalt de brug? Zo nee, waarom niet?

Antwoord 2 en 3
De provincie, zie <command:kwaad> en vraag 1.

[^1]: Dorpsblad, 3 november 2026
`;

async function at<T>(command: string, document: vscode.TextDocument, words: string, ...more: unknown[]): Promise<T> {
  return vscode.commands.executeCommand<T>(command, document.uri, positionOf(document, words), ...more);
}

function textOf(document: vscode.TextDocument, range: vscode.Range): string {
  return document.getText(range);
}

describe('the structure of a draft', () => {
  let document: vscode.TextDocument;

  before(async () => {
    ({ document } = await openDraft(draft));
  });
  after(closeEditors);

  it('has an outline of questions with their answers below them', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.deepEqual(
      symbols.map(({ name, children }) => [name, ...children.map((child) => child.name)]),
      [['Vraag 1', 'Antwoord 1'], ['Vraag 2 en 3', 'Antwoord 2 en 3'], ['Voetnoot 1']],
    );
    assert.equal(symbols[0]?.detail, 'Kent u het bericht «Brug te laag»?');
    assert.equal(symbols[0]?.children[0]?.detail, 'Ja. Zie ook het antwoord op vraag 2.');
  });

  it('folds every question and every answer', async () => {
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    assert.deepEqual(
      ranges.map(({ start, end }) => [start, end]),
      [
        [0, 1],
        [3, 4],
        [6, 7],
        [9, 10],
      ],
    );
  });

  it('keeps the fingerprints in the front matter out of sight, and the first line of sticky scroll of use', async () => {
    const { document: whole } = await openDraft(
      '---\nkenmerk: 2026Z20417\nbron: kv-tk-2026Z20417.txt\nvraagcontrole:\n  "1": e359b1a8b09d190e\n---\n\nVraag 1\nKlopt het?\n',
    );
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      whole.uri,
    );
    const hidden = ranges.filter(({ kind }) => kind === vscode.FoldingRangeKind.Imports);
    assert.deepEqual(
      hidden.map(({ start, end }) => [start, end]),
      [[3, 4]],
    );
    const forDraft = vscode.workspace.getConfiguration('editor', whole);
    assert.equal(forDraft.get('foldingImportsByDefault'), true);
    const [data] = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      whole.uri,
    );
    assert.deepEqual([data?.name, data?.range.start.line], ['Gegevens', 1]);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', whole.uri);
    assert.deepEqual(
      links.map(({ range }) => range.start.line),
      [1],
    );
  });

  it('goes from a reference to what it names', async () => {
    const links = await at<vscode.LocationLink[]>('vscode.executeDefinitionProvider', document, '2.\n');
    assert.deepEqual(
      links.map(({ targetSelectionRange }) => targetSelectionRange && textOf(document, targetSelectionRange)),
      ['Antwoord 2 en 3'],
    );
    const question = await at<vscode.LocationLink[]>('vscode.executeDefinitionProvider', document, 'vraag 1.');
    assert.equal(question[0]?.targetSelectionRange?.start.line, 0);
  });

  it('goes from a footnote mark to its note and back', async () => {
    const note = await at<vscode.LocationLink[]>('vscode.executeDefinitionProvider', document, '[^1]\n');
    assert.equal(note[0]?.targetRange.start.line, 12);
    const mark = await at<vscode.LocationLink[]>('vscode.executeDefinitionProvider', document, '[^1]:');
    assert.equal(mark[0]?.targetRange.start.line, 1);
  });

  it('finds every place that names a question', async () => {
    const places = await at<vscode.Location[]>('vscode.executeReferenceProvider', document, 'Vraag 1');
    assert.deepEqual(places.map(({ range }) => range.start.line).sort(), [0, 10, 3].sort());
  });

  it('shows a question on a reference, and its sub-questions on its heading', async () => {
    const [reference] = await at<vscode.Hover[]>('vscode.executeHoverProvider', document, '2.\n');
    assert.match(hoverText(reference), /Wie betaalt de brug/);
    const [heading] = await at<vscode.Hover[]>('vscode.executeHoverProvider', document, 'Vraag 2');
    assert.match(hoverText(heading), /2 deelvragen/);
    const [mark] = await at<vscode.Hover[]>('vscode.executeHoverProvider', document, '[^1]\n');
    // With spaces at which its lines can break.
    assert.match(hoverText(mark), /Dorpsblad, 3 november 2026/);
  });

  it('never lets the text of a draft become a command link', async () => {
    const [hover] = await at<vscode.Hover[]>('vscode.executeHoverProvider', document, 'Vraag 2');
    assert.match(hoverText(hover), /command:kwaad/);
    assert.ok(
      hover?.contents.every(
        (content) => typeof content === 'string' || !('isTrusted' in content) || !content.isTrusted,
      ),
    );
  });

  it('renames a question in headings and references, in one step', async () => {
    const edit = await at<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', document, '2 en 3', '7');
    const edits = edit.get(document.uri);
    assert.deepEqual(edits.map(({ range }) => range.start.line).sort(), [4, 6, 9]);
  });

  it('selects sentence, text, question and pair in turn', async () => {
    const [selection] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [positionOf(document, 'Wie betaalt')],
    );
    const texts: string[] = [];
    for (let range = selection; range !== undefined; range = range.parent as vscode.SelectionRange) {
      texts.push(textOf(document, range.range));
    }
    assert.ok(texts.includes('Wie betaalt de brug?'));
    assert.ok(texts.some((text) => text.startsWith('Vraag 2 en 3') && text.endsWith('vraag 1.')));
  });

  it('links citations to their official page', async () => {
    const editor = await openDraft('Vraag 1\nKlopt dit?\n\nAntwoord 1\nZie Kamerstuk 30 821, nr. 124.\n');
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      editor.document.uri,
    );
    assert.deepEqual(
      links.map(({ target }) => target?.toString(true)),
      ['https://zoek.officielebekendmakingen.nl/kst-30821-124.html'],
    );
  });

  it('colours what the grammar cannot know', async () => {
    const editor = await openDraft('Vraag 1\nKlopt dit?\n\nVraag 2\nEn dit?\n\nAntwoord 2\nZie vraag 8.\n');
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      editor.document.uri,
    );
    assert.equal(tokens.data.length / 5, 2);
  });
});

function hoverText(hover: vscode.Hover | undefined): string {
  return (hover?.contents ?? []).map((content) => (typeof content === 'string' ? content : content.value)).join('\n');
}
