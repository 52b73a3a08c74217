import assert from 'node:assert/strict';
import { copyFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LocalArchive } from '../../../src/archive/local-archive.ts';
import { searchStores } from '../../../src/archive/search.ts';
import { TeamArchive } from '../../../src/archive/team-archive.ts';
import { bridgeRecords, jsonl, type TemporaryFolder, temporaryFolder } from './temporary-folder.ts';

describe('a team archive that is replaced while it is open', () => {
  let folder: TemporaryFolder;
  let shared: string;
  let team: TeamArchive;

  const build = async (name: string, records: readonly object[]) => {
    const archive = new LocalArchive(join(folder.path, name));
    await archive.update([folder.write(`${name}.jsonl`, jsonl(records))]);
    await archive.close();
    return join(folder.path, name);
  };
  const ids = (text: string) => {
    const reader = team.reader();
    return reader === null ? null : searchStores([reader], { text, limit: 9 }).map(({ id }) => id);
  };

  beforeEach(async () => {
    folder = temporaryFolder();
    shared = join(folder.path, 'team.db');
    copyFileSync(await build('oud.db', bridgeRecords.slice(0, 1)), shared);
    team = new TeamArchive(shared, 0);
    assert.deepEqual(ids('brug'), ['brug-1']);
  });

  afterEach(() => {
    team.drop();
    folder.remove();
  });

  it('is opened anew where another file was moved over it', async () => {
    renameSync(await build('nieuw.db', bridgeRecords.slice(1)), shared);
    assert.deepEqual(ids('schippers'), ['brug-2']);
    assert.deepEqual(ids('vervangen'), []);
  });

  it('is opened anew where it was written over in place', async () => {
    copyFileSync(await build('nieuw.db', bridgeRecords), shared);
    assert.deepEqual(ids('zwembaden'), ['zwembad-1']);
    assert.equal(ids('vervangen')?.[0], 'brug-1');
  });

  it('is missed while it is half copied, and found again when it is whole', async () => {
    const made = await build('nieuw.db', bridgeRecords);
    writeFileSync(shared, 'half');
    assert.equal(ids('brug'), null);
    copyFileSync(made, shared);
    assert.deepEqual(ids('zwembaden'), ['zwembad-1']);
  });
});
