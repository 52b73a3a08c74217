import assert from 'node:assert/strict';
import { lstatSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { LocalArchive } from '../../../src/archive/local-archive.ts';
import { generatePairs } from '../../bench/dutch.ts';
import { bridgeRecords, jsonl, type TemporaryFolder, temporaryFolder } from './temporary-folder.ts';

const PAGE = 8192;

describe('an archive file that is not as it should be', () => {
  let folder: TemporaryFolder;
  let file: string;

  beforeEach(() => {
    folder = temporaryFolder();
    file = join(folder.path, 'archief.db');
  });
  afterEach(() => folder.remove());

  it('is kept where it was no archive, every time, and its new name is told', async () => {
    const kept: string[] = [];
    for (const text of ['eerste stuk', 'tweede stuk']) {
      rmSync(file, { force: true });
      writeFileSync(file, text);
      await new LocalArchive(file, { onSetAside: (name) => kept.push(name) }).close();
    }
    assert.deepEqual(
      kept.map((name) => readFileSync(name, 'utf8')),
      ['eerste stuk', 'tweede stuk'],
    );
  });

  it('is said to be damaged, whatever page it is, and is built anew', async function () {
    this.timeout(30_000);
    const source = folder.write('paren.jsonl', jsonl([...generatePairs(200, 3), ...bridgeRecords]));
    const first = new LocalArchive(file);
    await first.update([source]);
    await first.close();
    const sound = readFileSync(file);
    const step = Math.ceil(sound.length / PAGE / 6);
    for (let page = 1; page * PAGE < sound.length; page += step) {
      writeFileSync(file, Buffer.from(sound).fill(0xa5, page * PAGE, (page + 1) * PAGE));
      const archive = new LocalArchive(file);
      for (const ask of [() => archive.info(), () => archive.search({ text: 'vervanging brug', limit: 3 })])
        await ask().catch((error: unknown) => assert.match(String(error), /beschadigd; bouw het opnieuw op/));
      await archive.clear();
      await archive.update([source]);
      const { results } = await archive.search({ text: 'brug Waterdam', limit: 1 });
      assert.equal(results[0]?.id, 'brug-1', `page ${page}`);
      await archive.close();
    }
  });

  it('is left alone where it is no ordinary file, such as a device', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(file, resolve));
    try {
      for (const readOnly of [true, false])
        assert.throws(() => new LocalArchive(file, { readOnly }), {
          name: 'UserError',
          message: /geen gewoon bestand/,
        });
      assert.equal(lstatSync(file).isSocket(), true);
    } finally {
      await new Promise((resolve) => server.close(resolve));
    }
  });

  it('is named in one sentence where it cannot be made', () => {
    const occupied = folder.write('bezet', '');
    for (const impossible of ['', join(occupied, 'archief.db')])
      assert.throws(() => new LocalArchive(impossible), { name: 'UserError' });
  });
});
