import assert from 'node:assert/strict';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import * as vscode from 'vscode';
import { closeEditors, eventually, openDraft } from './drafts.ts';

const draft = `Vraag 1
Kent u het bericht?

Antwoord 1
Ja, dat bericht is bekend.

Vraag 2
Wat kost de pont?

Antwoord 2
De pont kost geld.[^1]

Vraag 3
Wie vaart de pont?

Antwoord 3
De gemeente.

[^1]: Begroting.
`;

function inWorkspace(name: string): vscode.Uri {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(root);
  return vscode.Uri.joinPath(root, name);
}

/** Exports the draft to Word and changes the file as a reviewer would. */
async function sendAround(
  document: vscode.TextDocument,
  replacements: Readonly<Record<string, string>>,
): Promise<vscode.Uri> {
  const file = inWorkspace('terug.docx');
  await vscode.commands.executeCommand('kamervragen.export', document.uri, file);
  const files = unzipSync(await vscode.workspace.fs.readFile(file));
  let xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  for (const [from, to] of Object.entries(replacements)) {
    assert.ok(xml.includes(from), `${from} is not in the file`);
    xml = xml.replace(from, () => to);
  }
  files['word/document.xml'] = strToU8(xml);
  await vscode.workspace.fs.writeFile(file, zipSync(files));
  return file;
}

function diffTitles(): readonly string[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputTextDiff)
    .map(({ label }) => label);
}

/** The button `Neem over`, on the comparison that is before the user. */
async function clickTakeOver(): Promise<void> {
  const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
  assert.ok(input instanceof vscode.TabInputTextDiff);
  await vscode.commands.executeCommand('kamervragen.review.takeOver', input.modified);
}

function textOfSide(side: 'concept' | 'Word-versie'): string {
  const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
  assert.ok(input instanceof vscode.TabInputTextDiff);
  const { path } = side === 'concept' ? input.original : input.modified;
  return vscode.workspace.textDocuments.find(({ uri }) => uri.path === path)?.getText() ?? '';
}

describe('a Word version that came back', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('kamervragen.review.close');
    await closeEditors();
  });

  it('is compared per answer, and taken over when it has been seen, in one undo step', async () => {
    const { document } = await openDraft(draft);
    const file = await sendAround(document, { 'kost geld.': 'kost $1 euro.', 'De gemeente.': 'De provincie.' });
    await vscode.commands.executeCommand('kamervragen.takeOverReview', document.uri, file);
    assert.equal(document.getText(), draft);

    await vscode.commands.executeCommand('kamervragen.review.openItem', 'answer 2');
    assert.deepEqual(diffTitles(), ['Antwoord 2: concept ↔ Word-versie']);
    assert.equal(textOfSide('concept'), 'Antwoord 2\nDe pont kost geld.[^1]\n\n[^1]: Begroting.\n');
    assert.equal(textOfSide('Word-versie'), 'Antwoord 2\nDe pont kost $1 euro.[^1]\n\n[^1]: Begroting.\n');
    await clickTakeOver();
    assert.equal(document.getText(), draft.replace('kost geld.', 'kost $$1 euro.'));
    await eventually(diffTitles, (titles) => titles.length === 0);

    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), draft);
  });

  it('shows what taking over would do before it does so', async () => {
    const { document } = await openDraft(draft);
    const file = await sendAround(document, { 'kost geld.': 'kost veel.', 'De gemeente.': 'De provincie.' });
    await vscode.commands.executeCommand('kamervragen.takeOverReview', document.uri, file);
    await vscode.commands.executeCommand('kamervragen.review.takeOver', { id: 'answer 3' });
    assert.equal(document.getText(), draft);
    assert.deepEqual(diffTitles(), ['Antwoord 3: concept ↔ Word-versie']);
    await vscode.commands.executeCommand('kamervragen.review.takeOverAll');
    assert.equal(document.getText(), draft);
    await vscode.commands.executeCommand('kamervragen.review.takeOverAll');
    assert.equal(
      document.getText(),
      draft.replace('kost geld.', 'kost veel.').replace('De gemeente.', 'De provincie.'),
    );
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), draft);
  });

  it('points out a question that someone changed, and leaves it', async () => {
    const { document } = await openDraft(draft);
    const file = await sendAround(document, { 'Wat kost de pont?': 'Wat kost de veerpont?' });
    await vscode.commands.executeCommand('kamervragen.takeOverReview', document.uri, file);
    await vscode.commands.executeCommand('kamervragen.review.openItem', 'question 2');
    assert.match(textOfSide('Word-versie'), /de veerpont/);
    await clickTakeOver();
    assert.equal(document.getText(), draft);
  });

  it('is not taken for a version of another draft', async () => {
    const file = await sendAround((await openDraft(draft)).document, {});
    await closeEditors();
    const { document } = await openDraft('Vraag 8\nWaarom?\n\nAntwoord 8\nDaarom.\n');
    await vscode.commands.executeCommand('kamervragen.takeOverReview', document.uri, file);
    await vscode.commands.executeCommand('kamervragen.review.openItem', 'answer 8');
    assert.deepEqual(diffTitles(), []);
  });
});
