import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { LocalArchive } from '../../../../src/archive/local-archive.ts';
import { StoreReader } from '../../../../src/archive/reader.ts';
import { findEntries } from '../../../../src/core/recall/search.ts';
import { generatePairs } from '../../../bench/dutch.ts';
import { jsonl, temporaryFolder } from '../../archive/temporary-folder.ts';

describe('early termination', () => {
  it('gives exactly what looking at every posting gives', async function () {
    this.timeout(60_000);
    const folder = temporaryFolder();
    const pairs = [...generatePairs(3000, 11)];
    const file = join(folder.path, 'archief.db');
    const archive = new LocalArchive(file);
    await archive.update([folder.write('paren.jsonl', jsonl(pairs))]);
    await archive.close();
    const database = new DatabaseSync(file, { readOnly: true });
    const reader = new StoreReader(database);
    const texts = pairs
      .filter((_, i) => i % 60 === 0)
      .flatMap(({ question, answer }) => [
        question,
        answer.split(' ').slice(0, 8).join(' '),
        question.split(' ').slice(2, 5).join(' '),
      ]);
    for (const text of texts) {
      const found = (exhaustive: boolean) =>
        findEntries({ text, limit: 300, exhaustive }, [reader]).entries.map(({ entry, score }) => ({ entry, score }));
      assert.deepEqual(found(false), found(true), text);
    }
    database.close();
    folder.remove();
  });
});
