import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const draft = 'Vraag 1\nKlopt dit?\n\nAntwoord 1\nJa.\n\nVraag 2\nWaarom?\n';

async function enable(value: boolean | undefined): Promise<void> {
  const settings = vscode.workspace.getConfiguration('kamervragen');
  await settings.update('assistants.enabled', value, vscode.ConfigurationTarget.Global);
}

async function invoke(name: string, input: object): Promise<unknown> {
  const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
  const [part] = content;
  assert.ok(part instanceof vscode.LanguageModelTextPart);
  return JSON.parse(part.value);
}

describe('tools for an assistant', () => {
  after(() => enable(undefined));

  it('do nothing unless the user wants them', async () => {
    await assert.rejects(invoke('kamervragen_search', { query: 'zwembad' }));
  });

  it('check the draft and search the archive once they are allowed', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'kamervragen', content: draft });
    await enable(true);
    const report = await invoke('kamervragen_check', { uri: document.uri.toString() });
    const found = await invoke('kamervragen_search', { query: 'zwembad' });
    assert.deepEqual((report as { files: { summary: { missing: string[] } }[] }).files[0]?.summary.missing, ['2']);
    assert.ok(Array.isArray((found as { results: unknown }).results));
  });
});
