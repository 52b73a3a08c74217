import assert from 'node:assert/strict';
import { appendFile, mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type FetchOptions,
  type FetchReport,
  fetchPublications,
} from '../../../../src/archive/fetch/fetch-publications.ts';
import { readSideMetadata, stateFileName } from '../../../../src/archive/fetch/fetch-state.ts';
import { LocalArchive } from '../../../../src/archive/local-archive.ts';
import { UserError } from '../../../../src/core/user-error.ts';
import { readSourceFile } from '../../../../src/formats/read.ts';
import { type Generated, generate } from './generated-publications.ts';
import { PublicationServer } from './publication-server.ts';
import { expectedFiles, filesIn, halfYear, TestClock } from './trial.ts';

/** As many as it takes for lists of several pages and several of each fault; the other tests make do with fewer. */
const many = 240;
const few = 60;

describe('fetching official publications', () => {
  let folder: string;
  let server: PublicationServer;
  let clock: TestClock;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'publicaties-'));
    server = new PublicationServer(generate(few));
    clock = new TestClock();
    await server.start();
  });

  afterEach(async () => {
    await server.stop();
    await rm(folder, { recursive: true });
  });

  function run(options: Partial<FetchOptions> = {}): Promise<FetchReport> {
    return fetchPublications({
      ...{ folder, source: 'sru', ministries: [], period: halfYear, clock },
      ...{ ...options, baseUrl: options.baseUrl ?? server.sruUrl },
    });
  }

  it('brings every answer of the period, in the best form that there is', async () => {
    server.publications.splice(0, few, ...generate(many));
    const progress: number[] = [];
    const report = await run({ onProgress: ({ done }) => progress.push(done) });
    assert.deepEqual(await filesIn(folder), expectedFiles(server.publications));
    assert.equal(report.fetched, expectedFiles(server.publications).length);
    const withoutFile = server.publications.filter(({ forms, type }) => forms.length === 0 && type === 'Antwoord');
    assert.deepEqual(report.failed.map(({ id }) => id).sort(), withoutFile.map(({ id }) => id).sort());
    assert.ok(report.complete);
    assert.deepEqual(
      progress,
      [...progress].sort((a, b) => a - b),
    );
  });

  it('keeps what the service says about each, and texts that can be read', async () => {
    await run();
    const metadata = await readSideMetadata(folder);
    assert.equal(metadata.size, expectedFiles(server.publications).length);
    const about = metadata.get('2023-2024/ah-tk-20232024-1.xml');
    assert.equal(about?.kenmerk, '2024Z00001');
    assert.equal(about?.aanhangsel, '2023-2024/1');
    assert.deepEqual(about?.members, ['De Wit']);
    assert.equal(metadata.get('2023-2024/ah-tk-20232024-7.xml')?.date, '2024-02-19');
    for (const number of [1, 2]) {
      const { text } = await readSourceFile(join(folder, '2023-2024', `ah-tk-20232024-${number}.xml`), {});
      assert.match(text, new RegExp(`Ja, onderwerp ${number} vraagt aandacht`));
    }
  });

  it('gives the archive what the documents themselves do not say', async () => {
    await run();
    const archive = new LocalArchive(join(folder, 'archief.sqlite'));
    try {
      await archive.update([folder]);
      const { results } = await archive.search({ text: 'onderwerp 2 vraagt aandacht', limit: 20 });
      const found = results.find(({ source }) => source.file.endsWith('ah-tk-20232024-2.xml'))?.source;
      assert.equal(found?.kenmerk, '2024Z00002');
      assert.equal(found?.aanhangsel, '2023-2024/2');
      assert.equal(found?.url, 'https://zoek.officielebekendmakingen.nl/ah-tk-20232024-2.html');
    } finally {
      await archive.close();
    }
  });

  it('is polite: one request at a time, pauses, a name for itself', async () => {
    await run();
    assert.equal(server.busiest, 1);
    assert.ok(server.requests.every(({ agent }) => agent.includes('kamervragen')));
    assert.ok(clock.slept.length >= server.requests.length - 1);
  });

  it('asks a second time only for what is new or changed', async () => {
    const first = await run();
    const before = server.requests.length;
    clock.nextDay();
    const again = await run();
    assert.deepEqual([again.fetched, again.complete], [0, true]);
    assert.ok(server.requests.length - before < 10, 'a second run hardly asks anything');

    clock.nextDay();
    const [changed] = server.publications;
    assert.ok(changed);
    server.publications[0] = { ...changed, modified: '2024-09-02T08:00:00Z' };
    server.publications.push({
      ...changed,
      id: 'ah-tk-20232024-999',
      day: '2024-06-01',
      modified: '2024-09-02T09:00:00Z',
    });
    const third = await run();
    assert.equal(third.fetched, 2);
    assert.ok(first.fetched > 40);
  });

  it('goes on where it was stopped', async () => {
    server.publications.splice(0, few, ...generate(many));
    const abort = new AbortController();
    const stopped = new UserError('Gestopt.');
    const onProgress = ({ done }: { readonly done: number }) => {
      if (done === 60) abort.abort(stopped);
    };
    await assert.rejects(run({ signal: abort.signal, onProgress }), stopped);
    const halfway = (await filesIn(folder)).length;
    assert.ok(halfway > 20 && halfway < 61);
    const { fetched, unchanged } = await run();
    assert.deepEqual(await filesIn(folder), expectedFiles(server.publications));
    assert.equal(fetched + halfway, expectedFiles(server.publications).length);
    assert.ok(unchanged >= 0);
  });

  it('survives a kill while it was writing', async () => {
    await run();
    const kept = join(folder, '2023-2024', 'ah-tk-20232024-1.xml');
    await truncate(kept, 10);
    await writeFile(`${kept}.deel`, 'half');
    await writeFile(join(folder, '.kamervragen-ophalen.bezig'), `999999999 ${(await import('node:os')).hostname()}`);
    await appendFile(join(folder, stateFileName), '{"type":"kept","kept":{"publi');
    server.publications.splice(1);
    const month = { since: '2024-01-01', until: '2024-01-15' };
    const report = await run({ period: month });
    assert.equal(report.fetched, 1);
    assert.ok((await stat(kept)).size > 100);
    assert.ok((await readFile(join(folder, stateFileName), 'utf8')).endsWith('}\n'));
  });

  it('waits as long as the service asks, and longer each time where it does not say', async () => {
    server.fail('ah-tk-20232024-1.xml', { type: 'status', status: 429, retryAfter: '120' });
    server.fail('ah-tk-20232024-2.xml', { type: 'status', status: 503 }, 3);
    const report = await run();
    assert.ok(report.complete);
    assert.ok(clock.slept.some((slept) => slept > 119_000 && slept <= 120_000));
    assert.deepEqual(
      [2000, 4000, 8000].map((wait) => clock.slept.includes(wait)),
      [true, true, true],
    );
  });

  it('does not wait for ever for an answer that does not come', async () => {
    server.fail('ah-tk-20232024-1.xml', { type: 'never' });
    server.fail('/sru', { type: 'never' });
    const report = await run({ timeoutMilliseconds: 100 });
    assert.deepEqual([report.complete, report.fetched], [true, expectedFiles(server.publications).length]);
  });

  it('takes no half answer and no error page for a publication', async () => {
    server.fail('ah-tk-20232024-1.xml', { type: 'torn' });
    server.fail('ah-tk-20232024-2.xml', { type: 'error-page' });
    server.fail('ah-tk-20232024-4.', { type: 'error-page' }, 6);
    const report = await run();
    const expected = expectedFiles(server.publications).filter((name) => !name.startsWith('ah-tk-20232024-4.'));
    assert.deepEqual(await filesIn(folder), expected);
    assert.ok(report.failed.some(({ id }) => id === 'ah-tk-20232024-4'));
    assert.equal(report.complete, false);
    assert.equal((await run()).fetched, 1);
    assert.deepEqual(await filesIn(folder), expectedFiles(server.publications));
  });

  it('falls back on another form where the first is gone', async () => {
    server.fail('ah-tk-20232024-1.xml', { type: 'status', status: 404 });
    await run();
    assert.ok((await filesIn(folder)).includes('ah-tk-20232024-1.html'));
  });

  it('reads a list anew that changes under its hands, or has an empty page in the middle', async () => {
    server.publications.splice(0, few, ...generate(many));
    const [first] = server.publications;
    assert.ok(first);
    const late: Generated = { ...first, id: 'ah-tk-20232024-998', kenmerk: '2024Z99998' };
    for (const publication of server.publications.splice(0)) {
      server.publications.push({ ...publication, day: '2024-03-05' });
    }
    server.fail('startRecord=101', { type: 'grow', with: { ...late, day: '2024-03-05' } });
    server.fail('startRecord=201', { type: 'empty-page' });
    const report = await run();
    assert.ok(report.complete);
    assert.ok((await filesIn(folder)).includes('ah-tk-20232024-998.xml'));
  });

  it('says what the service says, and keeps what it has, where the service refuses', async () => {
    server.fail('/sru', { type: 'diagnostic' }, 3);
    await assert.rejects(run(), (error) => {
      assert.ok(error instanceof UserError);
      assert.match(error.message, /^De dienst meldt: Unsupported index\. Wat al is opgehaald, blijft bewaard/);
      return true;
    });
    assert.ok((await run()).complete);
  });

  it('stops with one sentence when the connection is gone', async () => {
    const baseUrl = server.sruUrl;
    await server.stop();
    await assert.rejects(
      run({ baseUrl }),
      (error) => error instanceof UserError && /niet te gebruiken/.test(error.message),
    );
    server = new PublicationServer([]);
    await server.start();
  });

  it('leaves other ministries out, also where only the document names them', async () => {
    server.publications.splice(0, few, ...generate(many));
    const report = await run({ ministries: ['Financiën'] });
    const own = server.publications.filter(({ ministry }) => ministry.includes('Financiën'));
    const readable = own.filter(({ forms, ministryInRecord }) => ministryInRecord || forms[0] !== 'pdf');
    assert.deepEqual(await filesIn(folder), expectedFiles(readable));
    assert.ok(report.outside > 100);
    const wider = await run({ ministries: ['Financiën', 'onderwijs'] });
    assert.ok(wider.fetched > 20);
  });

  it('exchanges what was not laid out yet, and a faulty print, for the later version', async () => {
    await run();
    assert.ok((await filesIn(folder)).includes('ah-1150025.pdf'));
    const unlaid = server.publications.find(({ id }) => id === 'ah-1150025');
    assert.ok(unlaid);
    const later = { ...unlaid, day: '2024-06-20', modified: '2024-09-02T00:00:00Z', forms: ['xml'] as const };
    clock.nextDay();
    server.publications.push(
      { ...later, id: 'ah-tk-20232024-2501' },
      { ...later, id: 'ah-tk-20232024-1-h1', kenmerk: '2024Z00001' },
    );
    assert.equal((await run()).replaced, 2);
    const files = await filesIn(folder);
    assert.ok(files.includes('ah-tk-20232024-2501.xml') && files.includes('ah-tk-20232024-1-h1.xml'));
    const known = [...(await readSideMetadata(folder)).values()].map(({ id }) => id);
    assert.ok(!known.includes('ah-1150025') && !known.includes('ah-tk-20232024-1'));
    assert.ok(!files.includes('ah-1150025.pdf') && !files.includes('ah-tk-20232024-1.xml'));
  });

  it('does not let two windows fetch into one folder', async () => {
    server.fail('/sru', { type: 'never' });
    const abort = new AbortController();
    const first = run({ signal: abort.signal });
    const failed = assert.rejects(first);
    while (server.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await assert.rejects(run(), /in een ander venster/);
    abort.abort(new Error('genoeg'));
    await failed;
    await writeFile(join(folder, '.kamervragen-ophalen.bezig'), `1 ${(await import('node:os')).hostname()}`);
    await assert.rejects(run(), /in een ander venster/);
  });

  it('fetches from the Tweede Kamer as well, and knows both copies for the same', async () => {
    server.publications.splice(0, few, ...generate(many));
    const report = await run({ source: 'odata', baseUrl: server.odataUrl });
    const answers = server.publications.filter(({ type }) => type === 'Antwoord');
    assert.equal(report.fetched, answers.length);
    const metadata = await readSideMetadata(folder);
    const about = metadata.get('2023-2024/ah-tk-20232024-1.docx');
    assert.deepEqual(about?.members, ['De Wit (ABC)']);
    assert.deepEqual([about?.kenmerk, about?.aanhangsel], ['2024Z00001', '2023-2024/1']);
    assert.ok(metadata.has('2024/tk-2024D00025.docx'));

    await run();
    const files = await filesIn(folder);
    assert.ok(files.includes('ah-tk-20232024-1.xml') && !files.includes('ah-tk-20232024-1.docx'));
    assert.equal((await run({ source: 'odata', baseUrl: server.odataUrl })).fetched, 0);
  });

  it('says in one sentence that a folder cannot be used', async () => {
    const file = join(folder, 'bestand');
    await writeFile(file, 'geen map');
    await assert.rejects(
      run({ folder: file }),
      (error) => error instanceof UserError && /is geen map/.test(error.message),
    );
  });

  it('follows no address to another host', async () => {
    const other = 'http://127.0.0.2:9/';
    server.publications.splice(1);
    const faithless: typeof fetch = async (input, init) => {
      const response = await fetch(input, init);
      const text = (await response.text()).replaceAll(`${server.origin}/bestanden`, `${other}bestanden`);
      return new Response(text, { status: response.status, headers: { 'content-type': 'application/xml' } });
    };
    const report = await run({ fetch: faithless });
    assert.deepEqual([report.fetched, report.failed.length], [0, 1]);
  });
});
