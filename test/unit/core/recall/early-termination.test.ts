import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { LocalArchive } from '../../../../src/archive/local-archive.ts';
import { StoreReader } from '../../../../src/archive/reader.ts';
import type { QueryFilters } from '../../../../src/core/recall/query-language.ts';
import { findEntries } from '../../../../src/core/recall/search.ts';
import { generatePairs } from '../../../bench/dutch.ts';
import { jsonl, type TemporaryFolder, temporaryFolder } from '../../archive/temporary-folder.ts';

describe('searching with early termination', () => {
  const pairs = [...generatePairs(3000, 11)];
  const texts = pairs
    .filter((_, i) => i % 200 === 0)
    .flatMap(({ question, answer }) => [
      question,
      answer.split(' ').slice(0, 8).join(' '),
      question.split(' ').slice(2, 5).join(' '),
    ]);
  let folder: TemporaryFolder;
  let archive: LocalArchive;

  before(async function () {
    this.timeout(60_000);
    folder = temporaryFolder();
    archive = new LocalArchive(join(folder.path, 'archief.db'));
    folder.write('een.jsonl', jsonl(pairs.slice(0, 2000)));
    folder.write('twee.jsonl', jsonl(pairs.slice(2000)));
    await archive.update([folder.path]);
  });

  after(async () => {
    await archive.close();
    folder.remove();
  });

  /** Fewer results than candidates, so that leaving out has something to leave out. */
  function assertSame(filters: QueryFilters): void {
    const database = new DatabaseSync(join(folder.path, 'archief.db'), { readOnly: true });
    const reader = new StoreReader(database);
    for (const text of texts) {
      const found = (exhaustive: boolean) =>
        findEntries({ text, filters, limit: 200, exhaustive }, [reader]).entries.map(({ entry, score }) => [
          entry,
          score,
        ]);
      const all = found(true);
      assert.deepEqual(found(false), all, text);
    }
    database.close();
  }

  it('gives exactly what looking at every posting gives', () => assertSame({}));

  it('does so with filters', () => {
    assertSame({ party: 'P1' });
    assertSame({ from: '2010-01-01', until: '2019-12-31' });
  });

  it('does so where entries were removed and others came after them', async () => {
    folder.write('twee.jsonl', jsonl(pairs.slice(2000, 2400)));
    await archive.update([folder.path]);
    assertSame({});
    assertSame({ from: '2010-01-01' });
  });
});
