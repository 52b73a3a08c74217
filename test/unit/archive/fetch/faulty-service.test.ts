import assert from 'node:assert/strict';
import type { Generated } from './generated-publications.ts';
import { expectedFiles, failsWith, fetchTrial, filesIn, manyPublications } from './trial.ts';

describe('fetching from a service that fails', () => {
  const trial = fetchTrial(60);

  it('waits as long as the service asks, and longer each time where it does not say', async () => {
    trial.server.fail('ah-tk-20232024-1.xml', { type: 'status', status: 429, retryAfter: '120' });
    trial.server.fail('ah-tk-20232024-2.xml', { type: 'status', status: 503 }, 3);
    const report = await trial.run();
    assert.ok(report.complete);
    assert.ok(trial.clock.slept.some((slept) => slept > 119_000 && slept <= 120_000));
    assert.deepEqual(
      [2000, 4000, 8000].map((wait) => trial.clock.slept.includes(wait)),
      [true, true, true],
    );
  });

  it('keeps to a day and an hour that the service names', async () => {
    const until = new Date(trial.clock.now() + 300_000).toUTCString();
    trial.server.fail('ah-tk-20232024-1.xml', { type: 'status', status: 503, retryAfter: until });
    assert.ok((await trial.run()).complete);
    assert.ok(trial.clock.slept.some((slept) => slept > 200_000 && slept <= 300_000));
  });

  it('does not come back before a service that asks for much time, not for anything else either', async () => {
    trial.server.fail('ah-tk-20232024-1.xml', { type: 'status', status: 429, retryAfter: '3600' });
    await assert.rejects(
      trial.run(),
      failsWith(/vraagt om over 60 minuten terug te komen\. Wat al is opgehaald, blijft/),
    );
    const asked = trial.server.requests.findIndex(({ path }) => path.includes('ah-tk-20232024-1.xml'));
    assert.equal(trial.server.requests.length, asked + 1);
    assert.ok((await trial.run()).complete);
  });

  it('rests between two publications that fail as long as the service asks', async () => {
    trial.server.fail('ah-tk-20232024-1.xml', { type: 'status', status: 429, retryAfter: '120' }, 5);
    const report = await trial.run();
    assert.deepEqual(
      report.failed.map(({ id }) => id).filter((id) => id === 'ah-tk-20232024-1'),
      ['ah-tk-20232024-1'],
    );
    assert.equal(trial.clock.slept.filter((slept) => slept > 119_000).length, 5);
  });

  it('waits for a slow answer as long as something comes in', async () => {
    trial.server.fail('ah-tk-20232024-1.xml', { type: 'slow', pieces: 14, pauseMilliseconds: 90 });
    assert.ok((await trial.run({ timeoutMilliseconds: 1000 })).complete);
    assert.equal(trial.server.asked('ah-tk-20232024-1.xml'), 1);
  });

  it('does not wait for ever for an answer that does not come', async () => {
    trial.server.fail('ah-tk-20232024-1.xml', { type: 'never' });
    trial.server.fail('/sru', { type: 'never' });
    const report = await trial.run({ timeoutMilliseconds: 100 });
    assert.deepEqual([report.complete, report.fetched], [true, expectedFiles(trial.server.publications).length]);
  });

  it('takes no half answer and no error page for a publication', async () => {
    trial.server.fail('ah-tk-20232024-1.xml', { type: 'torn' });
    trial.server.fail('ah-tk-20232024-2.xml', { type: 'error-page' });
    trial.server.fail('ah-tk-20232024-4.', { type: 'error-page' }, 6);
    const report = await trial.run();
    const expected = expectedFiles(trial.server.publications).filter((name) => !name.startsWith('ah-tk-20232024-4.'));
    assert.deepEqual(await filesIn(trial.folder), expected);
    assert.ok(report.failed.some(({ id }) => id === 'ah-tk-20232024-4'));
    assert.equal(report.complete, false);
    assert.equal((await trial.run()).fetched, 1);
    assert.deepEqual(await filesIn(trial.folder), expectedFiles(trial.server.publications));
  });

  it('falls back on another form where the first is gone', async () => {
    trial.server.fail('ah-tk-20232024-1.xml', { type: 'status', status: 404 });
    await trial.run();
    assert.ok((await filesIn(trial.folder)).includes('ah-tk-20232024-1.html'));
  });

  it('reads a list anew that changes under its hands, or has an empty page in the middle', async () => {
    trial.server.publications = manyPublications();
    const [first] = trial.server.publications;
    assert.ok(first);
    const late: Generated = { ...first, id: 'ah-tk-20232024-998', kenmerk: '2024Z99998' };
    for (const publication of trial.server.publications.splice(0)) {
      trial.server.publications.push({ ...publication, day: '2024-03-05' });
    }
    trial.server.fail('startRecord=101', { type: 'grow', with: { ...late, day: '2024-03-05' } });
    trial.server.fail('startRecord=201', { type: 'empty-page' });
    const report = await trial.run();
    assert.ok(report.complete);
    assert.ok((await filesIn(trial.folder)).includes('ah-tk-20232024-998.xml'));
  });

  it('says what the service says, and keeps what it has, where the service refuses', async () => {
    trial.server.fail('/sru', { type: 'diagnostic' }, 3);
    await assert.rejects(
      trial.run(),
      failsWith(/^De dienst meldt: Unsupported index\. Wat al is opgehaald, blijft bewaard/),
    );
    assert.ok((await trial.run()).complete);
  });

  it('says which answer it got where a list is refused', async () => {
    trial.server.fail('/sru', { type: 'status', status: 403 }, 3);
    await assert.rejects(trial.run(), failsWith(/^De lijst is niet te krijgen: de dienst antwoordt met 403\. Wat al/));
  });

  it('follows a service to another address of its own, and to no other host', async () => {
    trial.server.fail('ah-tk-20232024-1.xml', { type: 'redirect', to: '/bestanden/ah-tk-20232024-1.xml' });
    trial.server.fail('ah-tk-20232024-2.xml', { type: 'redirect', to: 'http://127.0.0.2:9/ah-tk-20232024-2.xml' });
    await trial.run();
    const files = await filesIn(trial.folder);
    assert.ok(files.includes('ah-tk-20232024-1.xml') && files.includes('ah-tk-20232024-2.html'));
  });

  it('follows no address to another host', async () => {
    const other = 'http://127.0.0.2:9/';
    trial.server.publications.splice(1);
    const faithless: typeof fetch = async (input, init) => {
      const response = await fetch(input, init);
      const text = (await response.text()).replaceAll(`${trial.server.origin}/bestanden`, `${other}bestanden`);
      return new Response(text, { status: response.status, headers: { 'content-type': 'application/xml' } });
    };
    const report = await trial.run({ fetch: faithless });
    assert.deepEqual([report.fetched, report.failed.length], [0, 1]);
  });

  it('goes on with a list of the Tweede Kamer whose next page has a relative address', async () => {
    const relative: typeof fetch = async (input, init) => {
      const response = await fetch(input, init);
      if (!String(input).includes('/Document?')) return response;
      const text = (await response.text()).replace(`${trial.server.origin}/OData/v4/2.0/`, '');
      return new Response(text, { status: response.status });
    };
    const report = await trial.run({ source: 'odata', baseUrl: trial.server.odataUrl, fetch: relative });
    assert.equal(report.fetched, trial.server.publications.filter(({ type }) => type === 'Antwoord').length);
  });
});
