import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSideMetadata } from '../../../../src/archive/fetch/fetch-state.ts';
import { LocalArchive } from '../../../../src/archive/local-archive.ts';
import { readSourceFile } from '../../../../src/formats/read.ts';
import { expectedFiles, failsWith, fetchTrial, filesIn, manyPublications } from './trial.ts';

describe('fetching official publications', () => {
  const trial = fetchTrial(60);

  it('brings every answer of the period, in the best form that there is', async () => {
    trial.server.publications = manyPublications();
    const progress: number[] = [];
    const report = await trial.run({ onProgress: ({ done }) => progress.push(done) });
    assert.deepEqual(await filesIn(trial.folder), expectedFiles(trial.server.publications));
    assert.equal(report.fetched, expectedFiles(trial.server.publications).length);
    const withoutFile = trial.server.publications.filter(
      ({ forms, type }) => forms.length === 0 && type === 'Antwoord',
    );
    assert.deepEqual(report.failed.map(({ id }) => id).sort(), withoutFile.map(({ id }) => id).sort());
    assert.ok(report.complete);
    assert.deepEqual(
      progress,
      [...progress].sort((a, b) => a - b),
    );
  });

  it('keeps what the service says about each, and texts that can be read', async () => {
    await trial.run();
    const metadata = await readSideMetadata(trial.folder);
    assert.equal(metadata.size, expectedFiles(trial.server.publications).length);
    const about = metadata.get('2023-2024/ah-tk-20232024-1.xml');
    assert.equal(about?.kenmerk, '2024Z00001');
    assert.equal(about?.aanhangsel, '2023-2024/1');
    assert.deepEqual(about?.members, ['De Wit']);
    assert.equal(metadata.get('2023-2024/ah-tk-20232024-7.xml')?.date, '2024-02-19');
    for (const number of [1, 2]) {
      const { text } = await readSourceFile(join(trial.folder, '2023-2024', `ah-tk-20232024-${number}.xml`), {});
      assert.match(text, new RegExp(`Ja, onderwerp ${number} vraagt aandacht`));
    }
  });

  it('gives the archive what the documents themselves do not say', async () => {
    await trial.run();
    const archive = new LocalArchive(join(trial.folder, 'archief.sqlite'));
    try {
      await archive.update([trial.folder]);
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
    await trial.run();
    assert.equal(trial.server.busiest, 1);
    assert.ok(trial.server.requests.every(({ agent }) => agent.includes('kamervragen')));
    assert.ok(trial.clock.slept.length >= trial.server.requests.length - 1);
  });

  it('asks a second time only for what is new or changed', async () => {
    const first = await trial.run();
    const before = trial.server.requests.length;
    trial.clock.nextDay();
    const again = await trial.run();
    assert.deepEqual([again.fetched, again.complete], [0, true]);
    assert.ok(trial.server.requests.length - before < 10, 'a second run hardly asks anything');

    trial.clock.nextDay();
    const [changed] = trial.server.publications;
    assert.ok(changed);
    trial.server.publications[0] = { ...changed, modified: '2024-09-02T08:00:00Z' };
    trial.server.publications.push({
      ...changed,
      id: 'ah-tk-20232024-999',
      day: '2024-06-01',
      modified: '2024-09-02T09:00:00Z',
    });
    const third = await trial.run();
    assert.equal(third.fetched, 2);
    assert.ok(first.fetched > 40);
  });

  it('leaves other ministries out, also where only the document names them', async () => {
    trial.server.publications = manyPublications();
    const report = await trial.run({ ministries: ['Financiën'] });
    const own = trial.server.publications.filter(({ ministry }) => ministry.includes('Financiën'));
    const readable = own.filter(({ forms, ministryInRecord }) => ministryInRecord || forms[0] !== 'pdf');
    assert.deepEqual(await filesIn(trial.folder), expectedFiles(readable));
    assert.ok(report.outside > 100);
    const wider = await trial.run({ ministries: ['Financiën', 'onderwijs'] });
    assert.ok(wider.fetched > 20);
  });

  it('exchanges what was not laid out yet, and a faulty print, for the later version', async () => {
    await trial.run();
    assert.ok((await filesIn(trial.folder)).includes('ah-1150025.pdf'));
    const unlaid = trial.server.publications.find(({ id }) => id === 'ah-1150025');
    assert.ok(unlaid);
    const later = { ...unlaid, day: '2024-06-20', modified: '2024-09-02T00:00:00Z', forms: ['xml'] as const };
    trial.clock.nextDay();
    trial.server.publications.push(
      { ...later, id: 'ah-tk-20232024-2501' },
      { ...later, id: 'ah-tk-20232024-1-h1', kenmerk: '2024Z00001' },
    );
    assert.equal((await trial.run()).replaced, 2);
    const files = await filesIn(trial.folder);
    assert.ok(files.includes('ah-tk-20232024-2501.xml') && files.includes('ah-tk-20232024-1-h1.xml'));
    const known = [...(await readSideMetadata(trial.folder)).values()].map(({ id }) => id);
    assert.ok(!known.includes('ah-1150025') && !known.includes('ah-tk-20232024-1'));
    assert.ok(!files.includes('ah-1150025.pdf') && !files.includes('ah-tk-20232024-1.xml'));
  });

  it('fetches from the Tweede Kamer as well, and knows both copies for the same', async () => {
    trial.server.publications = manyPublications();
    const report = await trial.run({ source: 'odata', baseUrl: trial.server.odataUrl });
    const answers = trial.server.publications.filter(({ type }) => type === 'Antwoord');
    assert.equal(report.fetched, answers.length);
    const metadata = await readSideMetadata(trial.folder);
    const about = metadata.get('2023-2024/ah-tk-20232024-1.docx');
    assert.deepEqual(about?.members, ['De Wit (ABC)']);
    assert.deepEqual([about?.kenmerk, about?.aanhangsel], ['2024Z00001', '2023-2024/1']);
    assert.ok(metadata.has('2024/tk-2024D00025.docx'));

    await trial.run();
    const files = await filesIn(trial.folder);
    assert.ok(files.includes('ah-tk-20232024-1.xml') && !files.includes('ah-tk-20232024-1.docx'));
    assert.equal((await trial.run({ source: 'odata', baseUrl: trial.server.odataUrl })).fetched, 0);
  });

  it('says in one sentence that a folder cannot be used', async () => {
    const file = join(trial.folder, 'bestand');
    await writeFile(file, 'geen map');
    await assert.rejects(trial.run({ folder: file }), failsWith(/is geen map/));
  });
});
