import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import {
  type FetchOptions,
  type FetchReport,
  fetchPublications,
} from '../../../../src/archive/fetch/fetch-publications.ts';
import { PublicationFolder } from '../../../../src/archive/fetch/folder.ts';
import { UserError } from '../../../../src/core/user-error.ts';
import { readSourceFile } from '../../../../src/formats/read.ts';
import { generate } from './generated-publications.ts';
import { PublicationServer } from './publication-server.ts';
import { expectedFiles, filesIn, halfYear, TestClock } from './trial.ts';

describe('fetching while things go wrong', () => {
  let folder: string;
  let server: PublicationServer;
  let clock: TestClock;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'publicaties-'));
    server = new PublicationServer(generate(40));
    clock = new TestClock();
    await server.start();
  });

  afterEach(async () => {
    await server.stop();
    await rm(folder, { recursive: true });
  });

  function run(options: Partial<FetchOptions> = {}): Promise<FetchReport> {
    return fetchPublications({
      ...{ folder, source: 'sru', ministries: [], period: halfYear, clock, baseUrl: server.sruUrl },
      ...options,
    });
  }

  const failsWith = (message: RegExp) => (error: unknown) => error instanceof UserError && message.test(error.message);

  it('leaves whole files alone when it is killed, over and over, and has everything in the end', async function () {
    this.timeout(60_000);
    const script = fileURLToPath(new URL('fetch-slowly.ts', import.meta.url));
    for (const requests of [4, 15, 23]) {
      const from = server.requests.length;
      const child = spawn(process.execPath, [script, folder, server.sruUrl], { stdio: 'ignore' });
      const exited = new Promise((resolve) => child.once('exit', resolve));
      while (server.requests.length - from < requests && child.exitCode === null) await wait(2);
      child.kill('SIGKILL');
      await exited;
      for (const name of await filesIn(folder))
        if (name.endsWith('.xml')) await readSourceFile(join(folder, folderOf(name), name));
    }
    const before = (await filesIn(folder)).filter((name) => !name.endsWith('.deel')).length;
    const { fetched, complete } = await run();
    assert.ok(complete && fetched <= expectedFiles(server.publications).length - before + 1, `${fetched} of ${before}`);
    const files = (await filesIn(folder)).filter((name) => !name.endsWith('.deel'));
    assert.deepEqual(files, expectedFiles(server.publications));
  });

  it('stops when the connection is lost halfway, and goes on there another time', async () => {
    const lost: typeof fetch = (input, init) =>
      server.requests.length < 20 ? fetch(input, init) : Promise.reject(new TypeError('fetch failed'));
    await assert.rejects(run({ fetch: lost }), failsWith(/^De dienst is nu niet te gebruiken: geen verbinding/));
    const halfway = (await filesIn(folder)).length;
    assert.ok(halfway > 5);
    const { fetched } = await run();
    assert.equal(fetched + halfway, expectedFiles(server.publications).length);
  });

  it('waits for a slow answer as long as something comes in', async () => {
    server.fail('ah-tk-20232024-1.xml', { type: 'slow', pieces: 14, pauseMilliseconds: 90 });
    assert.ok((await run({ timeoutMilliseconds: 1000 })).complete);
    assert.equal(server.asked('ah-tk-20232024-1.xml'), 1);
  });

  it('keeps to a day and an hour that the service names', async () => {
    const until = new Date(clock.now() + 300_000).toUTCString();
    server.fail('ah-tk-20232024-1.xml', { type: 'status', status: 503, retryAfter: until });
    assert.ok((await run()).complete);
    assert.ok(clock.slept.some((slept) => slept > 200_000 && slept <= 300_000));
  });

  it('does not come back before a service that asks for much time, not for anything else either', async () => {
    server.fail('ah-tk-20232024-1.xml', { type: 'status', status: 429, retryAfter: '3600' });
    await assert.rejects(run(), failsWith(/vraagt om over 60 minuten terug te komen\. Wat al is opgehaald, blijft/));
    const asked = server.requests.findIndex(({ path }) => path.includes('ah-tk-20232024-1.xml'));
    assert.equal(server.requests.length, asked + 1);
    assert.ok((await run()).complete);
  });

  it('rests between two publications that fail as long as the service asks', async () => {
    server.fail('ah-tk-20232024-1.xml', { type: 'status', status: 429, retryAfter: '120' }, 5);
    const report = await run();
    assert.deepEqual(
      report.failed.map(({ id }) => id).filter((id) => id === 'ah-tk-20232024-1'),
      ['ah-tk-20232024-1'],
    );
    assert.equal(clock.slept.filter((slept) => slept > 119_000).length, 5);
  });

  it('says which answer it got where a list is refused', async () => {
    server.fail('/sru', { type: 'status', status: 403 }, 3);
    await assert.rejects(run(), failsWith(/^De lijst is niet te krijgen: de dienst antwoordt met 403\. Wat al/));
  });

  it('follows a service to another address of its own, and to no other host', async () => {
    server.fail('ah-tk-20232024-1.xml', { type: 'redirect', to: '/bestanden/ah-tk-20232024-1.xml' });
    server.fail('ah-tk-20232024-2.xml', { type: 'redirect', to: 'http://127.0.0.2:9/ah-tk-20232024-2.xml' });
    await run();
    const files = await filesIn(folder);
    assert.ok(files.includes('ah-tk-20232024-1.xml') && files.includes('ah-tk-20232024-2.html'));
  });

  it('goes on with a list of the Tweede Kamer whose next page has a relative address', async () => {
    server.publications.splice(0, 40, ...generate(60));
    const relative: typeof fetch = async (input, init) => {
      const response = await fetch(input, init);
      if (!String(input).includes('/Document?')) return response;
      const text = (await response.text()).replace(`${server.origin}/OData/v4/2.0/`, '');
      return new Response(text, { status: response.status });
    };
    const report = await run({ source: 'odata', baseUrl: server.odataUrl, fetch: relative });
    assert.equal(report.fetched, server.publications.filter(({ type }) => type === 'Antwoord').length);
  });

  describe('its hold on the folder', () => {
    const lock = () => join(folder, '.kamervragen-ophalen.bezig');
    const hourAgo = () => new Date(Date.now() - 2 * 60 * 60_000);

    it('is renewed while it works, so that another computer keeps believing it', async () => {
      await new PublicationFolder(folder, 5).alone(async () => {
        await utimes(lock(), hourAgo(), hourAgo());
        while ((await stat(lock())).mtime.getTime() < Date.now() - 60_000) await wait(5);
      });
    });

    it('of another computer is believed for an hour', async () => {
      await writeFile(lock(), '123 andere-computer');
      await assert.rejects(run(), failsWith(/op een andere computer/));
      await utimes(lock(), hourAgo(), hourAgo());
      assert.ok((await run()).complete);
    });

    it('that was never written is none', async () => {
      await writeFile(lock(), '');
      await assert.rejects(run(), failsWith(/al publicaties/));
      await utimes(lock(), hourAgo(), hourAgo());
      assert.ok((await run()).complete);
      await assert.rejects(readFile(lock()), { code: 'ENOENT' });
    });
  });
});

function folderOf(name: string): string {
  return name.startsWith('ah-tk-') ? '2023-2024' : '.';
}
