import assert from 'node:assert/strict';
import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { saveFile } from '../../../../src/formats/write/save.ts';

describe('saving a file', () => {
  let folder = '';
  const at = (name: string) => join(folder, name);
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kamervragen-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('writes through a link, which stays one', async () => {
    await writeFile(at('echt.md'), 'oud');
    await symlink(at('echt.md'), at('koppeling.md'));
    await saveFile(at('koppeling.md'), 'nieuw', true);
    assert.equal(await readFile(at('echt.md'), 'utf8'), 'nieuw');
    assert.equal((await lstat(at('koppeling.md'))).isSymbolicLink(), true);
  });

  it('replaces no folder, and leaves nothing beside it', async () => {
    await mkdir(at('map.md'));
    for (const overwrite of [true, false])
      await assert.rejects(saveFile(at('map.md'), 'x', overwrite), { name: 'UserError', message: /is een map/ });
    assert.deepEqual(await readdir(folder), ['map.md']);
  });

  it('replaces nothing that is no ordinary file, such as a device', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(at('geen-bestand'), resolve));
    try {
      await assert.rejects(saveFile(at('geen-bestand'), 'x', true), { message: /geen gewoon bestand/ });
      assert.equal((await lstat(at('geen-bestand'))).isSocket(), true);
    } finally {
      await new Promise((resolve) => server.close(resolve));
    }
  });
});
