import assert from 'node:assert/strict';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ArchiveClient } from '../../../src/archive/client.ts';
import { LocalArchive } from '../../../src/archive/local-archive.ts';
import { withWriterLock } from '../../../src/archive/lock.ts';
import { bridgeRecords, jsonl, type TemporaryFolder, temporaryFolder } from './temporary-folder.ts';

describe('the archive in threads of its own', () => {
  let folder: TemporaryFolder;
  let file: string;
  let client: ArchiveClient;

  const open = (worker: URL) => new ArchiveClient({ file, shared: null, workerFile: worker });

  beforeEach(() => {
    folder = temporaryFolder();
    file = join(folder.path, 'archief.sqlite');
    client = open(new URL('../../../src/archive/worker.ts', import.meta.url));
  });

  afterEach(async () => {
    await client.close();
    folder.remove();
  });

  it('finds what it reads, tells how far it is, and shows failures as they are', async () => {
    const source = folder.write('paren.jsonl', jsonl(bridgeRecords));
    const seen: string[] = [];
    const report = await client.update([source], { onProgress: ({ file: read }) => seen.push(read) });
    assert.deepEqual([report.pairs, seen], [3, [source]]);
    assert.equal((await client.search({ text: 'vervanging brug', limit: 1 })).results[0]?.id, 'brug-1');
    assert.equal((await client.info()).pairs, 3);
    await client.clear();
    assert.deepEqual((await client.search({ text: 'vervanging brug', limit: 1 })).results, []);
    const absent = new ArchiveClient({
      file: join(folder.path, 'weg.sqlite'),
      shared: null,
      readOnly: true,
      workerFile: new URL('../../../src/archive/worker.ts', import.meta.url),
    });
    await assert.rejects(absent.info(), { name: 'UserError', message: /bestaat niet\.$/ });
    await absent.close();
  });

  it('searches while an update waits for another window, and stops that when it is asked to', async () => {
    await client.update([folder.write('paren.jsonl', jsonl(bridgeRecords))]);
    await withWriterLock(file, undefined, async () => {
      const abort = new AbortController();
      const stopped = assert.rejects(client.update([folder.path], { signal: abort.signal }), { name: 'AbortError' });
      assert.equal((await client.search({ text: 'zwembaden', limit: 1 })).results[0]?.id, 'zwembad-1');
      abort.abort();
      await stopped;
    });
    assert.equal((await client.update([folder.path])).pairs, 3);
  });

  it('rejects what was under way when it is closed, and starts again when it is used', async () => {
    await client.update([folder.write('paren.jsonl', jsonl(bridgeRecords))]);
    await withWriterLock(file, undefined, async () => {
      const closed = assert.rejects(client.update([folder.path]), { name: 'UserError' });
      // The thread has begun when the search is answered.
      await client.search({ text: 'brug', limit: 1 });
      await client.close();
      await closed;
    });
    assert.equal((await client.search({ text: 'zwembaden', limit: 1 })).results[0]?.id, 'zwembad-1');
  });

  it('looks into the file that took the place of the one it has open', async () => {
    await client.update([folder.write('paren.jsonl', jsonl(bridgeRecords))]);
    await client.search({ text: 'brug', limit: 1 });
    for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
    const other = new LocalArchive(file);
    await other.update([
      folder.write('nieuw.jsonl', jsonl([{ id: 'n', question: 'Is er een molen?', answer: 'Ja.' }])),
    ]);
    assert.deepEqual((await client.search({ text: 'zwembaden', limit: 1 })).results, []);
    assert.equal((await client.search({ text: 'molen', limit: 1 })).results[0]?.id, 'n');
    await other.close();
  });

  it('lets go of a damaged archive that it has open itself, where that keeps it from being thrown away', async () => {
    client = open(new URL('occupied-worker.ts', import.meta.url));
    await client.search({ text: 'brug', limit: 1 });
    assert.ok(existsSync(file));
    await client.clear();
    assert.ok(!existsSync(file));
  });
});
