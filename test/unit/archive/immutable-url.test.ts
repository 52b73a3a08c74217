import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { immutableUrl } from '../../../src/archive/immutable-url.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('the address of an archive that is only read', () => {
  it('has the server of a share in its path, as SQLite wants it', () => {
    const address = (path: string) => immutableUrl(path, true).href;
    assert.equal(address('\\\\server\\team\\a#b.sqlite'), 'file:////server/team/a%23b.sqlite?immutable=1');
    assert.equal(address('S:\\team\\archief é.sqlite'), 'file:///S:/team/archief%20%C3%A9.sqlite?immutable=1');
    assert.equal(immutableUrl('/team/100% ?.sqlite', false).href, 'file:///team/100%25%20%3F.sqlite?immutable=1');
  });

  it('opens the file that it is about', () => {
    const folder = temporaryFolder();
    const file = join(folder.path, 'een # ander? 100%.db');
    const made = new DatabaseSync(file);
    made.exec('CREATE TABLE a (b)');
    made.close();
    for (const url of [immutableUrl(file), new URL(immutableUrl(file).href.replace('file:///', 'file:////'))]) {
      const opened = new DatabaseSync(url, { readOnly: true });
      assert.deepEqual({ ...opened.prepare('SELECT count(*) AS n FROM a').get() }, { n: 0 });
      opened.close();
    }
    folder.remove();
  });
});
