import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, eventually, openDraft, positionOf, reportedRules } from './drafts.ts';

const draft = 'Vraag 1\nWat kost de brug?\n\nAntwoord 1\nDe brug kost [PM] euro.\n\nVraag 2\nWie betaalt?\n';

interface Report {
  readonly files: readonly {
    readonly kind: string;
    readonly summary: { readonly questions: number; readonly answered: number; readonly missing: readonly string[] };
    readonly problems: readonly { readonly rule: string; readonly line: number }[];
  }[];
  readonly errors: number;
}

async function actionsAt(document: vscode.TextDocument, words: string, kind?: string): Promise<vscode.CodeAction[]> {
  const position = positionOf(document, words);
  const range = new vscode.Range(position, position);
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range, kind);
}

describe('checking a draft', () => {
  afterEach(closeEditors);

  it('reports while one types, and stops when it is mended', async () => {
    const { document } = await openDraft(draft);
    await eventually(
      () => reportedRules(document),
      (rules) => rules.includes('antwoord-ontbreekt') && rules.includes('tijdelijke-tekst'),
    );
    const edit = new vscode.WorkspaceEdit();
    const placeholder = positionOf(document, '[PM]', 0);
    edit.replace(document.uri, new vscode.Range(placeholder, placeholder.translate(0, 4)), '300');
    await vscode.workspace.applyEdit(edit);
    await eventually(
      () => reportedRules(document),
      (rules) => rules.includes('antwoord-ontbreekt') && !rules.includes('tijdelijke-tekst'),
    );
  });

  it('says where a problem is explained', async () => {
    const { document } = await openDraft(draft);
    await eventually(
      () => reportedRules(document).length,
      (count) => count > 0,
    );
    const [diagnostic] = vscode.languages.getDiagnostics(document.uri);
    assert.ok(typeof diagnostic?.code === 'object');
    assert.match(diagnostic.code.target.path, /\/media\/regels\/[a-z-]+\.md$/);
  });

  it('clears the problems of a draft that is closed', async () => {
    const { document } = await openDraft(draft);
    await eventually(
      () => reportedRules(document).length,
      (count) => count > 0,
    );
    await closeEditors();
    await eventually(
      () => reportedRules(document).length,
      (count) => count === 0,
    );
  });

  it('mends a problem by a quick fix, and can be told to be silent here', async () => {
    const { document } = await openDraft(draft);
    const actions = await actionsAt(document, 'Vraag 2');
    const fix = actions.find(({ isPreferred }) => isPreferred);
    assert.ok(fix?.edit);
    await vscode.workspace.applyEdit(fix.edit);
    assert.match(document.getText(), /Wie betaalt\?\n\nAntwoord 2\n/);

    const silence = (await actionsAt(document, '[PM]')).find(({ title }) => title.includes('tijdelijke-tekst'));
    assert.ok(silence?.edit);
    await vscode.workspace.applyEdit(silence.edit);
    assert.match(document.getText(), /Antwoord 1\n<!-- kamervragen: uit tijdelijke-tekst -->\n/);
    await eventually(
      () => reportedRules(document),
      (rules) => !rules.includes('tijdelijke-tekst'),
    );
  });

  it('offers what concerns a rule once, however often it reports something here', async () => {
    const { document } = await openDraft(
      'Vraag 1\nWat kost de brug?\n\nAntwoord 1\nDe brug kost [PM] euro, of XXX euro.\n',
    );
    const range = new vscode.Range(positionOf(document, '[PM]', 0), positionOf(document, 'XXX', 3));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
    );
    const titles = actions.map(({ title }) => title).filter((title) => title.includes('tijdelijke-tekst'));
    assert.deepEqual(titles, ['Meld ‘tijdelijke-tekst’ hier niet meer']);
  });

  it('mends what is safe when asked for all of it, also under the name that a setting for saving gives', async () => {
    const { document } = await openDraft(draft);
    for (const kind of ['source.fixAll', 'source.fixAll.kamervragen']) {
      const [fixAll, ...others] = await actionsAt(document, 'Vraag 1', kind);
      assert.equal(fixAll?.title, 'Herstel alles wat veilig kan', kind);
      assert.deepEqual(others, []);
    }
    assert.deepEqual(await actionsAt(document, 'Vraag 1', 'source.organizeImports'), []);
  });

  it('follows the levels of the settings', async () => {
    const configuration = vscode.workspace.getConfiguration('kamervragen');
    const { document } = await openDraft(draft);
    await eventually(
      () => reportedRules(document),
      (rules) => rules.includes('tijdelijke-tekst'),
    );
    await configuration.update('rules', { 'tijdelijke-tekst': 'off' }, vscode.ConfigurationTarget.Global);
    try {
      await eventually(
        () => reportedRules(document),
        (rules) => rules.length > 0 && !rules.includes('tijdelijke-tekst'),
      );
    } finally {
      await configuration.update('rules', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('reads .kamervragen.yml from the folder of the draft, and notices when it changes', async () => {
    const root = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(root);
    const folder = vscode.Uri.joinPath(root, 'map met regels');
    const file = vscode.Uri.joinPath(folder, 'onder', 'x.kamervragen');
    await write(vscode.Uri.joinPath(folder, '.kamervragen.yml'), 'regels:\n  tijdelijke-tekst: off\n');
    await write(file, draft);
    try {
      const document = await vscode.workspace.openTextDocument(file);
      await vscode.window.showTextDocument(document);
      await eventually(
        () => reportedRules(document),
        (rules) => rules.includes('antwoord-ontbreekt'),
      );
      assert.ok(!reportedRules(document).includes('tijdelijke-tekst'));
      await write(vscode.Uri.joinPath(folder, '.kamervragen.yml'), 'regels:\n  antwoord-ontbreekt: off\n');
      await eventually(
        () => reportedRules(document),
        (rules) => rules.includes('tijdelijke-tekst') && !rules.includes('antwoord-ontbreekt'),
      );
    } finally {
      await closeEditors();
      await vscode.workspace.fs.delete(folder, { recursive: true });
    }
  });

  it('gives the report of a file without asking anything', async () => {
    const { document } = await openDraft(draft);
    const report = await vscode.commands.executeCommand<Report>('kamervragen.check', document.uri);
    assert.equal(report.files.length, 1);
    assert.deepEqual(report.files[0]?.summary, { questions: 2, answered: 1, missing: ['2'] });
    assert.equal(report.files[0]?.kind, 'answers');
    assert.ok(report.errors >= 2);
    assert.equal(report.files[0]?.problems.find(({ rule }) => rule === 'antwoord-ontbreekt')?.line, 7);
  });
});

async function write(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}
