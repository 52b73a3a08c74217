import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { appendFile, readFile, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { stateFileName } from '../../../../src/archive/fetch/fetch-state.ts';
import { PublicationFolder } from '../../../../src/archive/fetch/folder.ts';
import { UserError } from '../../../../src/core/user-error.ts';
import { readSourceFile } from '../../../../src/formats/read.ts';
import { PublicationServer } from './publication-server.ts';
import { expectedFiles, failsWith, fetchTrial, filesIn, manyPublications } from './trial.ts';

describe('fetching that is interrupted', () => {
  const trial = fetchTrial(40);

  it('leaves whole files alone when it is killed, over and over, and has everything in the end', async function () {
    this.timeout(60_000);
    const script = fileURLToPath(new URL('fetch-slowly.ts', import.meta.url));
    for (const requests of [4, 15, 23]) {
      const from = trial.server.requests.length;
      const child = spawn(process.execPath, [script, trial.folder, trial.server.sruUrl], { stdio: 'ignore' });
      const exited = new Promise((resolve) => child.once('exit', resolve));
      while (trial.server.requests.length - from < requests && child.exitCode === null) await wait(2);
      child.kill('SIGKILL');
      await exited;
      for (const name of await filesIn(trial.folder))
        if (name.endsWith('.xml')) await readSourceFile(join(trial.folder, folderOf(name), name));
    }
    const before = (await filesIn(trial.folder)).filter((name) => !name.endsWith('.deel')).length;
    const { fetched, complete } = await trial.run();
    assert.ok(
      complete && fetched <= expectedFiles(trial.server.publications).length - before + 1,
      `${fetched} of ${before}`,
    );
    const files = (await filesIn(trial.folder)).filter((name) => !name.endsWith('.deel'));
    assert.deepEqual(files, expectedFiles(trial.server.publications));
  });

  it('goes on where it was stopped', async () => {
    trial.server.publications = manyPublications();
    const abort = new AbortController();
    const stopped = new UserError('Gestopt.');
    const onProgress = ({ done }: { readonly done: number }) => {
      if (done === 60) abort.abort(stopped);
    };
    await assert.rejects(trial.run({ signal: abort.signal, onProgress }), stopped);
    const halfway = (await filesIn(trial.folder)).length;
    assert.ok(halfway > 20 && halfway < 61);
    const { fetched, unchanged } = await trial.run();
    assert.deepEqual(await filesIn(trial.folder), expectedFiles(trial.server.publications));
    assert.equal(fetched + halfway, expectedFiles(trial.server.publications).length);
    assert.ok(unchanged >= 0);
  });

  it('stops when the connection is lost halfway, and goes on there another time', async () => {
    const lost: typeof fetch = (input, init) =>
      trial.server.requests.length < 20 ? fetch(input, init) : Promise.reject(new TypeError('fetch failed'));
    await assert.rejects(trial.run({ fetch: lost }), failsWith(/^De dienst is nu niet te gebruiken: geen verbinding/));
    const halfway = (await filesIn(trial.folder)).length;
    assert.ok(halfway > 5);
    const { fetched } = await trial.run();
    assert.equal(fetched + halfway, expectedFiles(trial.server.publications).length);
  });

  it('stops with one sentence when the connection is gone', async () => {
    const baseUrl = trial.server.sruUrl;
    await trial.server.stop();
    await assert.rejects(trial.run({ baseUrl }), failsWith(/niet te gebruiken/));
    trial.server = new PublicationServer([]);
    await trial.server.start();
  });

  it('survives a kill while it was writing', async () => {
    await trial.run();
    const kept = join(trial.folder, '2023-2024', 'ah-tk-20232024-1.xml');
    await truncate(kept, 10);
    await writeFile(`${kept}.deel`, 'half');
    await writeFile(join(trial.folder, '.kamervragen-ophalen.bezig'), `999999999 ${hostname()}`);
    await appendFile(join(trial.folder, stateFileName), '{"type":"kept","kept":{"publi');
    trial.server.publications.splice(1);
    const month = { since: '2024-01-01', until: '2024-01-15' };
    const report = await trial.run({ period: month });
    assert.equal(report.fetched, 1);
    assert.ok((await stat(kept)).size > 100);
    assert.ok((await readFile(join(trial.folder, stateFileName), 'utf8')).endsWith('}\n'));
  });

  it('does not let two windows fetch into one folder', async () => {
    trial.server.fail('/sru', { type: 'never' });
    const abort = new AbortController();
    const first = trial.run({ signal: abort.signal });
    const failed = assert.rejects(first);
    while (trial.server.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await assert.rejects(trial.run(), /in een ander venster/);
    abort.abort(new Error('genoeg'));
    await failed;
    await writeFile(join(trial.folder, '.kamervragen-ophalen.bezig'), `1 ${hostname()}`);
    await assert.rejects(trial.run(), /in een ander venster/);
  });

  describe('its hold on the folder', () => {
    const lock = () => join(trial.folder, '.kamervragen-ophalen.bezig');
    const hourAgo = () => new Date(Date.now() - 2 * 60 * 60_000);

    it('is renewed while it works, so that another computer keeps believing it', async () => {
      await new PublicationFolder(trial.folder, 5).alone(async () => {
        await utimes(lock(), hourAgo(), hourAgo());
        while ((await stat(lock())).mtime.getTime() < Date.now() - 60_000) await wait(5);
      });
    });

    it('of another computer is believed for an hour', async () => {
      await writeFile(lock(), '123 andere-computer');
      await assert.rejects(trial.run(), failsWith(/op een andere computer/));
      await utimes(lock(), hourAgo(), hourAgo());
      assert.ok((await trial.run()).complete);
    });

    it('that was never written is none', async () => {
      await writeFile(lock(), '');
      await assert.rejects(trial.run(), failsWith(/al publicaties/));
      await utimes(lock(), hourAgo(), hourAgo());
      assert.ok((await trial.run()).complete);
      await assert.rejects(readFile(lock()), { code: 'ENOENT' });
    });
  });
});

function folderOf(name: string): string {
  return name.startsWith('ah-tk-') ? '2023-2024' : '.';
}
