import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { StoreReader } from '../../../src/archive/reader.ts';
import { openForWriting } from '../../../src/archive/schema.ts';
import { searchStores } from '../../../src/archive/search.ts';
import { updateArchive } from '../../../src/archive/update.ts';
import { UserError } from '../../../src/core/user-error.ts';
import { generatePairs } from '../../bench/dutch.ts';
import { bridgeRecords, jsonl, type TemporaryFolder, temporaryFolder } from './temporary-folder.ts';

const PAIRS = 300;

describe('the store', () => {
  let folder: TemporaryFolder;
  let database: DatabaseSync;

  beforeEach(() => {
    folder = temporaryFolder();
    database = openForWriting(join(folder.path, 'archief.db'));
  });

  afterEach(() => {
    database.close();
    folder.remove();
  });

  const numberOf = (sql: string) => Number(Object.values(database.prepare(sql).get() ?? {})[0]);
  const ids = (text: string) => searchStores([new StoreReader(database)], { text, limit: 9 }).map(({ id }) => id);

  it('touches only what is new when one file changes in a large archive', async () => {
    folder.write('veel.jsonl', jsonl([...generatePairs(PAIRS, 5)]));
    folder.write('een.jsonl', jsonl(bridgeRecords.slice(0, 1)));
    await updateArchive(database, [folder.path], {});
    const before = { changes: numberOf('SELECT total_changes()'), terms: numberOf('SELECT max(id) FROM term') };
    folder.write('een.jsonl', jsonl(bridgeRecords.slice(1, 2)));
    const { unchanged } = await updateArchive(database, [folder.path], {});
    assert.equal(unchanged, 1);
    assert.equal(ids('schippers')[0], 'brug-2');
    // A row per different term of the new entry, and a handful for the entry, its document and its segment.
    assert.ok(numberOf('SELECT total_changes()') - before.changes < 100);
    assert.ok(numberOf('SELECT max(id) FROM term') - before.terms < 50);
  });

  it('drops removed entries from the postings when segments are merged', async () => {
    const [bridge = {}] = bridgeRecords;
    for (let round = 0; round < 10; round += 1) {
      folder.write('een.jsonl', jsonl([{ ...bridge, answer: `De beweegbare brug, ronde${round}.` }]));
      await updateArchive(database, [folder.path], {});
    }
    assert.deepEqual(ids('beweegbare brug'), ['brug-1']);
    assert.ok(numberOf('SELECT count(*) FROM segment') < 8);
    const reader = new StoreReader(database);
    assert.ok(reader.count(reader.termNumber('brug')) < 8);
    assert.equal(reader.count(reader.termNumber('ronde0')), 0);
    assert.equal(reader.entries, 1);
  });

  it('says in one sentence that the disk is full, wherever that is met, and loses nothing', async () => {
    folder.write('een.jsonl', jsonl(bridgeRecords));
    await updateArchive(database, [folder.path], {});
    folder.write('veel.jsonl', jsonl([...generatePairs(PAIRS, 5)]));
    const pages = numberOf('PRAGMA page_count');
    for (let room = 0; room < 60; room += 7) {
      database.exec(`PRAGMA max_page_count = ${pages + room}`);
      await assert.rejects(updateArchive(database, [folder.path], {}), (error: unknown) => {
        assert.ok(error instanceof UserError);
        assert.match(error.message, /^De schijf is vol;[^\n]*\.$/);
        return true;
      });
      assert.equal(ids('vervanging brug')[0], 'brug-1');
      assert.equal(numberOf('SELECT count(*) FROM forward'), bridgeRecords.length);
      assert.equal(numberOf('SELECT count(*) FROM segment'), 1);
    }
    database.exec('PRAGMA max_page_count = 1000000');
    assert.equal((await updateArchive(database, [folder.path], {})).pairs, PAIRS + 3);
    assert.equal(ids('vervanging brug')[0], 'brug-1');
  });
});
