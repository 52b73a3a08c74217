import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, eventually, openDraft, positionOf, reportedRules } from './drafts.ts';

const draft = `Vraag 1
Is de brug veilig?

Antwoord 1
Ja, zie Kamerstukken II 2015/16, 30 826, nr. 43 en Staatsblad 2019, nr. 457.
Zie ook Kamerstukken II 2016/17, 30 826, nr. 51 en het Kamerstuk 31 765. Zie Kamerstukken ${''}
`;

describe('citations', () => {
  let document: vscode.TextDocument;

  beforeEach(async () => {
    ({ document } = await openDraft(draft));
  });
  afterEach(closeEditors);

  async function hoverAt(words: string): Promise<string> {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      positionOf(document, words),
    );
    const texts = hovers.flatMap(({ contents }) => contents).map((one) => (typeof one === 'string' ? one : one.value));
    return texts.join('\n').replaceAll('&nbsp;', ' ');
  }

  it('are explained on hover, with their page', async () => {
    const card = await hoverAt('2015/16');
    assert.match(card, /Kamerstuk nr\\?\. 43 in dossier 30 826 van de Tweede Kamer, vergaderjaar 2015–2016/);
    assert.ok(card.includes('(https://zoek.officielebekendmakingen.nl/kst-30826-43.html)'));
  });

  it('say on hover what is missing', async () => {
    assert.match(await hoverAt('31 765'), /ontbreekt het nummer/);
  });

  it('are offered again where one is begun', async () => {
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      document.lineAt(5).range.end,
    );
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('Kamerstukken II 2015/16, 30 826, nr. 43'));
    assert.ok(labels.includes('Kamerstukken II 2016/17, 30 826, nr. 51'));
  });

  it('are written alike by one quick fix', async () => {
    await eventually(
      () => reportedRules(document),
      (rules) => rules.includes('citaat-stijl'),
    );
    const start = positionOf(document, 'Staatsblad');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(start, start),
    );
    const action = actions.find(({ title }) => title === 'Maak verwijzingen eenvormig');
    assert.ok(action?.edit);
    await vscode.workspace.applyEdit(action.edit);
    assert.match(document.getText(), /Stb\. 2019, 457/);
  });
});

describe('the page of a rule', () => {
  afterEach(closeEditors);

  it('opens as a page to read', async () => {
    const { document } = await openDraft('Vraag 1\nIs de brug veilig?\n');
    const [problem] = await eventually(
      () => vscode.languages.getDiagnostics(document.uri),
      (problems) => problems.length > 0,
    );
    assert.ok(typeof problem?.code === 'object');
    await vscode.commands.executeCommand('vscode.open', problem.code.target);
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    assert.ok(input instanceof vscode.TabInputCustom);
    assert.equal(input.viewType, 'vscode.markdown.preview.editor');
    assert.ok(input.uri.path.endsWith('/antwoord-ontbreekt.md'));
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await eventually(
      () => vscode.window.activeTextEditor?.document,
      (active) => active === document,
    );
  });
});
