import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { Archive, ArchiveInfo, SearchResponse, UpdateReport } from '../../src/archive/api.ts';
import type { ArchivePlace } from '../../src/archive/protocol.ts';
import { UserError } from '../../src/core/user-error.ts';
import { ArchiveService } from '../../src/editor/archive/archive-service.ts';

const report: UpdateReport = { documents: 1, pairs: 1, passages: 0, unchanged: 0, removed: 0, skipped: [], seconds: 0 };
const info: ArchiveInfo = {
  documents: 1,
  pairs: 1,
  passages: 0,
  bytes: 0,
  updated: null,
  skipped: [],
  years: [],
  ministries: [],
};

/** An archive in memory that writes down what it is asked. */
class RecordingArchive implements Archive {
  readonly calls: string[] = [];
  readonly failure: Error | null;
  finishUpdate: (() => void) | null = null;
  holdUpdates = false;

  constructor(failure: Error | null = null) {
    this.failure = failure;
  }

  async update(sources: readonly string[], options?: { readonly signal?: AbortSignal }): Promise<UpdateReport> {
    this.calls.push(`update ${sources.join(' ')}`);
    if (this.holdUpdates) {
      await new Promise<void>((resolve, reject) => {
        this.finishUpdate = resolve;
        options?.signal?.addEventListener('abort', () => reject(new DOMException('Afgebroken', 'AbortError')));
      });
    }
    this.calls.push('updated');
    return report;
  }

  async search(): Promise<SearchResponse> {
    this.calls.push('search');
    if (this.failure !== null) throw this.failure;
    return { ms: 0, results: [] };
  }

  complete = async () => [];
  async entry(): Promise<null> {
    if (this.failure !== null) throw this.failure;
    return null;
  }

  info = async () => info;

  async clear(): Promise<void> {
    this.calls.push('clear');
    if (this.failure !== null) throw this.failure;
  }

  async close(): Promise<void> {
    this.calls.push('close');
  }
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 10));
}

describe('the archive service', () => {
  const storage = vscode.Uri.file(join(tmpdir(), 'archief-proef'));
  const output = vscode.window.createOutputChannel('Proef', { log: true });
  const opened: { readonly archive: RecordingArchive; readonly place: ArchivePlace }[] = [];
  let service: ArchiveService;
  let next: () => RecordingArchive;

  const set = (name: string, value: unknown) =>
    vscode.workspace.getConfiguration('kamervragen.archive').update(name, value, vscode.ConfigurationTarget.Global);
  const search = () => service.search({ text: 'pont', limit: 1 });
  const lastCalls = () => opened.at(-1)?.archive.calls ?? [];

  before(() =>
    vscode.workspace
      .getConfiguration('kamervragen.archive')
      .update('folders', undefined, vscode.ConfigurationTarget.Workspace),
  );

  beforeEach(async () => {
    await set('folders', ['/archief']);
    opened.length = 0;
    next = () => new RecordingArchive();
    service = new ArchiveService(storage, output, (place) => {
      const archive = next();
      opened.push({ archive, place });
      return archive;
    });
  });

  afterEach(() => service.dispose());

  after(async () => {
    output.dispose();
    await set('folders', undefined);
    await set('shared', undefined);
  });

  it('opens on first use, and brings the archive up to date by itself', async () => {
    assert.equal(opened.length, 0);
    await search();
    assert.equal(opened.length, 1);
    await until(() => lastCalls().includes('updated'));
    assert.ok(lastCalls().includes('update /archief'));
  });

  it('opens nothing where no archive is set', async () => {
    await set('folders', []);
    assert.deepEqual(await search(), { ms: 0, results: [] });
    assert.equal(service.state.type, 'unset');
    assert.equal(opened.length, 0);
  });

  it('searches while an update is under way, and does one update after the other', async () => {
    next = () => Object.assign(new RecordingArchive(), { holdUpdates: true });
    const refreshed = service.refresh();
    await until(() => opened[0]?.archive.finishUpdate != null);
    await search();
    assert.equal(lastCalls().filter((call) => call.startsWith('update ')).length, 1);
    const archive = opened[0]?.archive;
    if (archive !== undefined) archive.holdUpdates = false;
    archive?.finishUpdate?.();
    assert.deepEqual(await refreshed, report);
    await until(() => lastCalls().filter((call) => call === 'updated').length === 2);
  });

  it('stops an update that is cancelled', async () => {
    next = () => Object.assign(new RecordingArchive(), { holdUpdates: true });
    const controller = new AbortController();
    const refreshed = service.refresh({ signal: controller.signal });
    await until(() => opened[0]?.archive.finishUpdate != null);
    controller.abort();
    await assert.rejects(refreshed, { name: 'AbortError' });
  });

  it('empties the archive before it builds it again', async () => {
    await service.rebuild();
    assert.ok(lastCalls().indexOf('clear') >= 0);
    assert.ok(lastCalls().lastIndexOf('updated') > lastCalls().indexOf('clear'));
  });

  it('reads other folders into the same archive, and opens another one for another team file', async () => {
    await search();
    await set('folders', ['/archief', '/meer']);
    await until(() => lastCalls().includes('update /archief /meer'));
    assert.equal(opened.length, 1);
    await set('shared', '/team/archief.sqlite');
    await until(() => opened.length === 2);
    assert.equal(opened[1]?.place.shared, '/team/archief.sqlite');
    assert.equal(opened[1]?.place.file, opened[0]?.place.file);
    assert.ok(opened[0]?.archive.calls.includes('close'));
    await set('shared', undefined);
  });

  it('says in one sentence that it cannot be used, and tries again when asked to', async () => {
    next = () => new RecordingArchive(new UserError('Deze versie van VS Code kan geen archief openen.'));
    await assert.rejects(search(), /kan geen archief openen/);
    await until(() => service.state.type === 'failed');
    assert.deepEqual(service.state, {
      type: 'failed',
      message: 'Deze versie van VS Code kan geen archief openen.',
    });
    next = () => new RecordingArchive();
    await service.refresh();
    assert.equal(service.state.type, 'ready');
  });

  it('tells what is in it and in the team archive, by readers of their own', async () => {
    await set('shared', '/team/archief.sqlite');
    const statistics = await service.statistics();
    assert.deepEqual(statistics, {
      own: info,
      team: { file: '/team/archief.sqlite', info },
      folders: ['/archief'],
      message: null,
    });
    const readers = opened.filter(({ place }) => place.readOnly);
    assert.deepEqual(
      readers.map(({ archive }) => archive.calls.at(-1)),
      ['close', 'close'],
    );
    await set('shared', undefined);
  });

  it('tells that there is none, and of a team archive that it cannot be reached', async () => {
    await set('folders', []);
    assert.match((await service.statistics()).message ?? '', /nog geen archief/);
    await set('shared', '/weg.sqlite');
    next = () =>
      Object.assign(new RecordingArchive(), { info: () => Promise.reject(new UserError('Dit bestaat niet.')) });
    assert.deepEqual((await service.statistics()).team, { file: '/weg.sqlite', info: null });
    await set('shared', undefined);
  });

  it('stops reading folders that are no longer set', async () => {
    next = () => Object.assign(new RecordingArchive(), { holdUpdates: true });
    await search();
    await until(() => opened[0]?.archive.finishUpdate != null);
    await set('folders', ['/ander']);
    await until(() => lastCalls().includes('update /ander'));
    assert.ok(!lastCalls().includes('updated'));
  });

  it('empties every archive that it ever made before it deletes them: other windows may have them open', async () => {
    const names = ['archief.sqlite', 'archief-0123.sqlite', 'archief.sqlite-wal', 'archief.sqlite.beschadigd'];
    for (const name of names)
      await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(storage, name), new Uint8Array(1));
    next = () => new RecordingArchive(new UserError('Het archief is in gebruik door een ander programma.'));
    await service.delete();
    assert.deepEqual(
      opened.map(({ archive, place }) => [place.file, archive.calls]).sort(),
      ['archief-0123.sqlite', 'archief.sqlite'].map((name) => [
        vscode.Uri.joinPath(storage, name).fsPath,
        ['clear', 'close'],
      ]),
    );
    await assert.rejects(async () => vscode.workspace.fs.stat(storage));
  });

  it('closes the archive when the window goes', async () => {
    await search();
    service.dispose();
    await until(() => lastCalls().includes('close'));
  });
});
