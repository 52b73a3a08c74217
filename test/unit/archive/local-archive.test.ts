import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { LocalArchive } from '../../../src/archive/local-archive.ts';
import { bridgeRecords, jsonl, type TemporaryFolder, temporaryFolder } from './temporary-folder.ts';

describe('the archive', () => {
  let folder: TemporaryFolder;
  let file: string;
  const opened: LocalArchive[] = [];
  const open = (options = {}) => {
    const archive = new LocalArchive(file, options);
    opened.push(archive);
    return archive;
  };
  const ids = async (archive: LocalArchive, text: string) =>
    (await archive.search({ text, limit: 10 })).results.map(({ id }) => id);

  beforeEach(() => {
    folder = temporaryFolder();
    file = join(folder.path, 'archief.db');
  });

  afterEach(async () => {
    for (const archive of opened.splice(0)) await archive.close();
    folder.remove();
  });

  it('finds a record with its source and the places that match', async () => {
    const source = folder.write('paren.jsonl', jsonl(bridgeRecords));
    const archive = open();
    const report = await archive.update([source]);
    assert.deepEqual([report.documents, report.pairs, report.passages], [1, 3, 0]);
    const [first] = (await archive.search({ text: 'vervanging brug', limit: 3 })).results;
    assert.equal(first?.id, 'brug-1');
    assert.equal(first.source.file, source);
    assert.deepEqual(first.source.members, ['Jansen (ABC)']);
    const marked = first.answerMatches.map(([start, end]) => first.answer.slice(start, end));
    assert.deepEqual(marked.slice(0, 2), ['vervanging', 'brug']);
  });

  it('forgives typing errors, other inflections and missing accents', async () => {
    const archive = open();
    await archive.update([folder.write('paren.jsonl', jsonl(bridgeRecords))]);
    assert.equal((await ids(archive, 'zwembadn energierekenig'))[0], 'zwembad-1');
    assert.equal((await ids(archive, 'geinformeerd schipper'))[0], 'brug-2');
  });

  it('narrows by member, party, respondent, period and folder', async () => {
    const archive = open();
    await archive.update([folder.write('paren.jsonl', jsonl(bridgeRecords))]);
    assert.deepEqual(await ids(archive, 'lid:Jansen'), ['brug-1', 'zwembad-1']);
    assert.deepEqual(await ids(archive, 'zwembad partij:xyz'), []);
    assert.deepEqual(await ids(archive, 'hinder scheepvaart partij:xyz'), ['brug-2']);
    assert.deepEqual(await ids(archive, 'van:sport'), ['zwembad-1']);
    assert.deepEqual(await ids(archive, 'na:2022'), ['brug-1']);
    assert.deepEqual(await ids(archive, 'voor:2022'), ['brug-2']);
    const below = await archive.search({ text: 'brug', limit: 5, filters: { folder: join(folder.path, 'elders') } });
    assert.deepEqual(below.results, []);
  });

  it('knows a ministry by its abbreviation, whether the documents have that or its name', async () => {
    const archive = open();
    const answered = (id: string, minister: string) => ({
      id,
      question: `Hoe gaat het met ${id}?`,
      answer: 'Goed.',
      minister,
    });
    const records = [
      answered('zwembaden', 'De Boer (Volksgezondheid, Welzijn en Sport)'),
      answered('turnzalen', 'Minister van VWS'),
      answered('bruggen', 'Smit (Infrastructuur en Waterstaat)'),
    ];
    await archive.update([folder.write('paren.jsonl', jsonl(records))]);
    assert.deepEqual((await ids(archive, 'van:vws')).toSorted(), ['turnzalen', 'zwembaden']);
    assert.deepEqual(await ids(archive, 'van:"minister van IenW"'), ['bruggen']);
    assert.deepEqual(await ids(archive, 'van:BZK'), []);
  });

  it('counts its pairs by year and by ministry', async () => {
    const archive = open();
    await archive.update([folder.write('paren.jsonl', jsonl([...bridgeRecords, { question: 'Hoe?', answer: 'Zo.' }]))]);
    const { years, ministries } = await archive.info();
    assert.deepEqual(years, [
      { year: 2021, pairs: 1 },
      { year: 2022, pairs: 1 },
      { year: 2023, pairs: 1 },
    ]);
    assert.deepEqual(ministries, [
      { name: 'Waterstaat', pairs: 2 },
      { name: 'Sport', pairs: 1 },
    ]);
  });

  it('takes over added, changed and removed files, and leaves the others alone', async () => {
    const archive = open();
    const [bridge, , pool] = bridgeRecords;
    folder.write('een.jsonl', jsonl([bridge ?? {}]));
    const two = folder.write('twee.jsonl', jsonl([pool ?? {}]));
    await archive.update([folder.path]);
    folder.write(
      'twee.jsonl',
      jsonl([{ id: 'nieuw', question: 'Komt er een museum?', answer: 'Er komt geen museum.' }]),
    );
    const changed = await archive.update([folder.path]);
    assert.deepEqual([changed.unchanged, changed.pairs], [1, 2]);
    assert.deepEqual(await ids(archive, 'museum'), ['nieuw']);
    assert.deepEqual(await ids(archive, 'zwembaden'), []);
    rmSync(two);
    const removed = await archive.update([folder.path]);
    assert.deepEqual([removed.removed, removed.documents, removed.pairs], [1, 1, 1]);
    assert.deepEqual(await ids(archive, 'museum'), []);
    assert.deepEqual(await ids(archive, 'brug'), ['brug-1']);
  });

  it('reads documents: each answer with its question, a letter as passages, questions alone without pairs', async () => {
    folder.write('set.txt', 'Vraag 1\nKomt er een nieuwe sluis?\n\nAntwoord 1\nJa, de sluis komt er in 2030.\n');
    folder.write('vragen.txt', 'Vraag 1\nWat kost de sluis?\n\nVraag 2\nWie betaalt dat?\n');
    folder.write(
      'brief.txt',
      'Geachte voorzitter,\n\nHierbij informeer ik uw Kamer over de voortgang van de dijkversterking.\n',
    );
    const archive = open();
    const report = await archive.update([folder.path]);
    assert.deepEqual([report.documents, report.pairs, report.passages, report.skipped], [3, 1, 1, []]);
    const [first] = (await archive.search({ text: 'nieuwe sluis', limit: 1 })).results;
    assert.equal(first?.id, `${join(folder.path, 'set.txt')}#1`);
    assert.equal(first.question, 'Komt er een nieuwe sluis?');
    const text = readFileSync(first.source.file, 'utf8');
    assert.ok(text.slice(first.source.offset).startsWith('Ja, de sluis'));
    assert.equal((await archive.search({ text: 'dijkversterking', limit: 1 })).results[0]?.question, '');
  });

  it('names what it skips and why, and goes on', async () => {
    folder.write('goed.jsonl', `${jsonl(bridgeRecords)}geen json\n`);
    folder.write('stuk.docx', 'dit is geen Word-bestand');
    const missing = join(folder.path, 'bestaat-niet');
    const report = await open().update([missing, folder.path]);
    assert.equal(report.pairs, 3);
    assert.deepEqual(
      report.skipped.map((skipped) => skipped.file),
      [missing, join(folder.path, 'goed.jsonl'), join(folder.path, 'stuk.docx')],
    );
    for (const { reason } of report.skipped) assert.match(reason, /^[A-ZÉ‘].*\.$/);
  });

  it('goes on naming what it skipped, and reads it again when it has changed', async () => {
    const records = folder.write('goed.jsonl', `${jsonl(bridgeRecords)}geen json\n`);
    const whole = '<kamervragen><vraag><nr>Vraag 1</nr><al>Waar is het einde?</al></vraag></kamervragen>';
    const broken = folder.write('stuk.xml', whole.replace('</kamervragen>', '<kamervragen/>'));
    // A whole second, which every file system keeps as it is.
    const then = new Date('2026-01-02T03:04:05Z');
    utimesSync(broken, then, then);
    const archive = open();
    const sources = [records, broken];
    const first = await archive.update(sources);
    assert.equal(first.skipped.length, 2);
    assert.deepEqual((await archive.update(sources)).skipped, first.skipped);
    folder.write('stuk.xml', whole);
    utimesSync(broken, then, then);
    assert.deepEqual((await archive.update(sources)).skipped, first.skipped, 'not read while it looks the same');
    folder.write('goed.jsonl', jsonl(bridgeRecords));
    utimesSync(broken, then, new Date());
    const repaired = await archive.update(sources);
    assert.deepEqual([repaired.skipped, repaired.documents, repaired.pairs], [[], 2, 3]);
  });

  it('keeps what came from a source that cannot be reached now', async () => {
    const share = temporaryFolder();
    share.write('paren.jsonl', jsonl(bridgeRecords));
    const archive = open();
    await archive.update([share.path]);
    share.remove();
    const report = await archive.update([share.path]);
    assert.deepEqual([report.pairs, report.removed, report.skipped.length], [3, 0, 1]);
    assert.equal((await ids(archive, 'zwembaden'))[0], 'zwembad-1');
  });

  it('keeps what came from a folder that is suddenly empty, however the folder was named', async () => {
    const share = temporaryFolder();
    const names = Array.from({ length: 10 }, (_, index) => `paren-${index}.jsonl`);
    for (const name of names) share.write(name, jsonl(bridgeRecords.slice(0, 1)));
    const archive = open();
    await archive.update([share.path]);
    for (const name of names) rmSync(join(share.path, name));
    const report = await archive.update([relative(process.cwd(), share.path)]);
    share.remove();
    assert.deepEqual([report.pairs, report.removed], [10, 0]);
    assert.deepEqual(
      report.skipped.map(({ file }) => file),
      [share.path],
    );
  });

  it('sees what another window added', async () => {
    const [one, two] = [open(), open()];
    assert.deepEqual(await ids(two, 'brug'), []);
    const source = folder.write('paren.jsonl', jsonl(bridgeRecords));
    await one.update([source]);
    assert.equal((await ids(two, 'brug'))[0], 'brug-1');
  });

  it('lets two windows update at once', async () => {
    const source = folder.write('paren.jsonl', jsonl(bridgeRecords));
    const [one, two] = [open(), open()];
    const reports = await Promise.all([one.update([source]), two.update([source])]);
    assert.deepEqual(
      reports.map(({ pairs }) => pairs),
      [3, 3],
    );
    assert.equal((await ids(one, 'brug')).filter((id) => id === 'brug-1').length, 1);
  });

  it('builds anew where the file is no archive, and keeps that file', async () => {
    writeFileSync(file, 'zomaar wat tekst, geen database');
    const archive = open();
    const report = await archive.update([folder.write('paren.jsonl', jsonl(bridgeRecords))]);
    assert.equal(report.pairs, 3);
    assert.equal(readFileSync(`${file}.beschadigd`, 'utf8'), 'zomaar wat tekst, geen database');
  });

  it('builds anew where the archive was cut short', async () => {
    const source = folder.write('paren.jsonl', jsonl(bridgeRecords));
    const before = new LocalArchive(file);
    await before.update([source]);
    await before.close();
    truncateSync(file, 20_000);
    const archive = open();
    await archive.update([source]);
    assert.equal((await ids(archive, 'brug'))[0], 'brug-1');
  });

  it('says in one sentence that an archive to read is not there', () => {
    assert.throws(() => open({ readOnly: true }), /bestaat niet\.$/);
  });

  it('stops when asked, and goes on from there', async () => {
    const source = folder.write('paren.jsonl', jsonl(bridgeRecords));
    const archive = open();
    const abort = new AbortController();
    abort.abort();
    await assert.rejects(archive.update([source], { signal: abort.signal }));
    assert.equal((await archive.update([source])).pairs, 3);
  });

  it('throws everything away when asked, texts included', async () => {
    const archive = open();
    await archive.update([folder.write('paren.jsonl', jsonl(bridgeRecords))]);
    await archive.clear();
    assert.equal((await archive.info()).pairs, 0);
    assert.ok(!readFileSync(file).includes('onderhoudsbudget'));
    assert.ok(!existsSync(`${file}-wal`) || !readFileSync(`${file}-wal`).includes('onderhoudsbudget'));
  });

  it('completes a sentence from an earlier answer, typing errors forgiven', async () => {
    const archive = open();
    await archive.update([folder.write('paren.jsonl', jsonl(bridgeRecords))]);
    const [first] = await archive.complete('Ja. De schipers worden tij', 3);
    assert.equal(first?.continuation, 'dig geïnformeerd over stremmingen van de vaarweg.');
    assert.deepEqual(await archive.complete('De heffing wordt verhoogd', 3), []);
  });
});

describe('a team archive beside the own one', () => {
  const [bridge, ship, pool] = bridgeRecords;

  it('is searched as one with it, replaced while it is open, and missed by nobody when it goes away', async () => {
    const folder = temporaryFolder();
    const shared = join(folder.path, 'team.db');
    const build = async (records: readonly object[]) => {
      const made = join(folder.path, 'nieuw.db');
      const team = new LocalArchive(made);
      await team.update([folder.write('team.jsonl', jsonl(records))]);
      await team.close();
      writeFileSync(shared, readFileSync(made));
      rmSync(made);
    };
    await build([bridge ?? {}, ship ?? {}]);
    const archive = new LocalArchive(join(folder.path, 'eigen.db'), { shared });
    try {
      await archive.update([folder.write('eigen.jsonl', jsonl([bridge ?? {}, pool ?? {}]))]);
      const ids = async (text: string) => (await archive.search({ text, limit: 9 })).results.map(({ id }) => id);
      assert.deepEqual(await ids('vervanging brug'), ['brug-1']);
      assert.deepEqual(await ids('schippers'), ['brug-2']);
      assert.deepEqual(await ids('zwembaden'), ['zwembad-1']);
      rmSync(shared);
      assert.deepEqual(await ids('zwembaden'), ['zwembad-1']);
    } finally {
      await archive.close();
      folder.remove();
    }
  });
});
