import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as vscode from 'vscode';
import { openDraft } from './drafts.ts';
import { facts } from './facts.ts';

const draft = 'Vraag 1\nKlopt dit?\n\nAntwoord 1\nJa.\n\nVraag 2\nWaarom?\n';

interface Found {
  readonly results: readonly {
    readonly question: string;
    readonly answer: string;
    readonly source: { readonly citation: string };
  }[];
}

interface Checked {
  readonly files: readonly { readonly summary: { readonly missing: readonly string[] } }[];
}

async function set(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('kamervragen').update(name, value, vscode.ConfigurationTarget.Global);
}

async function invoke(name: string, input: object): Promise<unknown> {
  const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
  const [part] = content;
  assert.ok(part instanceof vscode.LanguageModelTextPart);
  return JSON.parse(part.value);
}

describe('tools for an assistant', () => {
  before(async () => {
    await set('archive.folders', [join(facts.projectRoot, 'media', 'voorbeeld', 'archief')]);
    await vscode.commands.executeCommand('kamervragen.archive.refresh');
  });

  afterEach(() => set('assistants.enabled', undefined));
  after(() => set('archive.folders', undefined));

  it('are told of in the manifest, and do nothing unless the user wants them', async () => {
    const manifest = vscode.extensions.getExtension('kamervragen.kamervragen')?.packageJSON;
    const names = manifest.contributes.languageModelTools.map((tool: { readonly name: string }) => tool.name);
    assert.deepEqual(names.sort(), ['kamervragen_check', 'kamervragen_search']);
    await assert.rejects(invoke('kamervragen_search', { query: 'zwembad' }));
    await assert.rejects(invoke('kamervragen_check', {}));
  });

  it('give every earlier answer with its source, and no path of this computer', async () => {
    await set('assistants.enabled', true);
    const found = (await invoke('kamervragen_search', { query: 'energiekosten zwembaden', limit: 3 })) as Found;
    assert.equal(found.results.length, 3);
    for (const { answer, source } of found.results) assert.ok(answer !== '' && source.citation !== '');
    assert.ok(!JSON.stringify(found).includes(facts.projectRoot));
  });

  it('check a document that is open, and the active one where none is named', async () => {
    await set('assistants.enabled', true);
    const { document } = await openDraft(draft);
    for (const input of [{ uri: document.uri.toString() }, {}]) {
      const { files } = (await invoke('kamervragen_check', input)) as Checked;
      assert.deepEqual(files[0]?.summary.missing, ['2']);
    }
  });

  it('read no file that the user is not working on, and survive what a model makes up', async () => {
    await set('assistants.enabled', true);
    const outside = pathToFileURL(join(facts.projectRoot, 'package.json')).href;
    assert.match(JSON.stringify(await invoke('kamervragen_check', { uri: outside })), /geen geopend document/);
    const many = (await invoke('kamervragen_search', { query: 'zwembad', limit: 1000 })) as Found;
    assert.ok(many.results.length <= 20);
  });
});
