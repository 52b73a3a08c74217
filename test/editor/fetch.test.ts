import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { generate } from '../unit/archive/fetch/generated-publications.ts';
import { PublicationServer } from '../unit/archive/fetch/publication-server.ts';

describe('fetching official publications in the editor', () => {
  const setting = () => vscode.workspace.getConfiguration('kamervragen.archive');
  let before: readonly string[] | undefined;
  let server: PublicationServer;
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'publicaties-'));
    before = setting().inspect<readonly string[]>('folders')?.globalValue;
    server = new PublicationServer(generate(40));
    await server.start();
  });

  afterEach(async () => {
    await server.stop();
    await setting().update('folders', before, vscode.ConfigurationTarget.Global);
    await rm(folder, { recursive: true });
  });

  it('fills a folder and adds it to the archive', async () => {
    const report = await vscode.commands.executeCommand<{ readonly fetched: number }>('kamervragen.archive.fetch', {
      ...{ folder, ministries: ['Verkeer en Waterstaat'], baseUrl: server.sruUrl, pauseMilliseconds: 0 },
      period: { since: '2024-01-01', until: '2024-06-30' },
    });
    assert.ok(report.fetched > 5);
    assert.ok((await readdir(join(folder, '2023-2024'))).includes('ah-tk-20232024-2.xml'));
    assert.ok(archiveFolders().includes(folder));
  });

  it('makes no archive of a folder in which nothing came', async () => {
    await vscode.commands.executeCommand('kamervragen.archive.fetch', {
      ...{ folder, ministries: ['Verkeer en Waterstaat'], baseUrl: server.sruUrl, pauseMilliseconds: 0 },
      period: { since: '1990-01-01', until: '1990-01-31' },
    });
    assert.ok(!archiveFolders().includes(folder));
  });

  function archiveFolders(): readonly string[] {
    const folders = setting().inspect<readonly string[]>('folders');
    return [...(folders?.globalValue ?? []), ...(folders?.workspaceValue ?? [])];
  }
});
