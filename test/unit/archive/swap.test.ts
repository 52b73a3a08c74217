import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildBeside } from '../../../src/archive/swap.ts';
import { TeamArchive } from '../../../src/archive/team-archive.ts';
import { archiveCommand } from '../../../src/cli/archive.ts';
import { runCommand } from '../cli/captured-io.ts';
import { bridgeRecords, jsonl, type TemporaryFolder, temporaryFolder } from './temporary-folder.ts';

describe('kamervragen archive build --swap', () => {
  let folder: TemporaryFolder;
  let shared: string;

  beforeEach(() => {
    folder = temporaryFolder();
    shared = join(folder.path, 'team.db');
  });

  afterEach(() => folder.remove());

  async function build(...sources: readonly string[]) {
    const args = ['build', ...sources, '--db', shared, '--swap', '--format', 'json'];
    const { code, out } = await runCommand(archiveCommand, args);
    return { code, report: JSON.parse(out) as { readonly documents: number; readonly unchanged: number } };
  }

  it('exchanges the archive under those who have it open, and reads only what is new', async () => {
    const first = folder.write('1.jsonl', jsonl(bridgeRecords.slice(0, 1)));
    assert.equal((await build(first)).code, 0);
    const reader = new TeamArchive(shared, 0);
    assert.equal(reader.reader()?.entries, 1);
    const { report } = await build(first, folder.write('2.jsonl', jsonl(bridgeRecords.slice(1))));
    assert.deepEqual([report.documents, report.unchanged], [2, 1]);
    assert.equal(reader.reader()?.entries, 3);
    reader.drop();
    assert.deepEqual(
      readdirSync(folder.path).filter((name) => name.includes('.nieuw')),
      [],
    );
  });

  it('leaves the old one as it was where a source could not be read', async () => {
    const source = folder.write('1.jsonl', jsonl(bridgeRecords));
    await build(source);
    const before = readFileSync(shared);
    assert.equal((await build(source, join(folder.path, 'weg'))).code, 2);
    assert.ok(readFileSync(shared).equals(before));
  });

  it('does not build on what a killed run left', async () => {
    writeFileSync(`${shared}.nieuw`, 'half');
    assert.equal((await build(folder.write('1.jsonl', jsonl(bridgeRecords)))).code, 0);
    assert.ok(!readdirSync(folder.path).some((name) => name.includes('beschadigd')));
  });

  it('writes over a file that may not be moved away, as on Windows while somebody has it open', async () => {
    writeFileSync(shared, 'oud');
    const busy = () => Promise.reject(Object.assign(new Error('busy'), { code: 'EPERM' }));
    const fill = async (beside: string) => {
      writeFileSync(beside, 'nieuw');
      return { result: null, complete: true };
    };
    await buildBeside(shared, fill, busy);
    assert.equal(readFileSync(shared, 'utf8'), 'nieuw');
  });
});
