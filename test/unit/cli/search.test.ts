import assert from 'node:assert/strict';
import { join } from 'node:path';
import { archiveCommand } from '../../../src/cli/archive.ts';
import type { Command, ExitCode } from '../../../src/cli/io.ts';
import { searchCommand } from '../../../src/cli/search.ts';
import { bridgeRecords, jsonl, type TemporaryFolder, temporaryFolder } from '../archive/temporary-folder.ts';

async function run(command: Command, ...args: string[]): Promise<{ code: ExitCode; out: string; err: string }> {
  let [out, err] = ['', ''];
  const io = { out: (text: string) => (out += text), err: (text: string) => (err += text), interactive: false };
  const code = await command(args, { ...io, out: (text) => void io.out(text), err: (text) => void io.err(text) });
  return { code, out, err };
}

describe('archive and search on the command line', () => {
  let folder: TemporaryFolder;
  let db: string;

  beforeEach(async () => {
    folder = temporaryFolder();
    db = join(folder.path, 'archief.db');
    const source = folder.write('paren.jsonl', jsonl(bridgeRecords));
    const { code, out, err } = await run(archiveCommand, 'build', source, '--db', db, '--format', 'json');
    assert.deepEqual([code, err], [0, '']);
    const { seconds, ...report } = JSON.parse(out);
    assert.equal(typeof seconds, 'number');
    assert.deepEqual(report, { documents: 1, pairs: 3, passages: 0, unchanged: 0, removed: 0, skipped: [] });
  });

  afterEach(() => folder.remove());

  it('gives matches as ranges in the question, a line feed and the answer together', async () => {
    const { out } = await run(searchCommand, 'vervanging', 'brug', '--db', db, '--limit', '1', '--format', 'json');
    const { ms, results } = JSON.parse(out);
    assert.equal(typeof ms, 'number');
    const [{ id, question, answer, matches, numbers, source }] = results;
    assert.equal(id, 'brug-1');
    assert.deepEqual(numbers, []);
    const whole = `${question}\n${answer}`;
    const marked = matches.map(([start, end]: [number, number]) => whole.slice(start, end));
    assert.ok(marked.includes('brug') && marked.includes('vervanging'), marked.join());
    assert.deepEqual(source.members, ['Jansen (ABC)']);
    assert.deepEqual(source.respondents, ['De Boer (Waterstaat)']);
  });

  it('reads a batch past a byte order mark and Windows line ends', async () => {
    const batch = folder.write('windows.jsonl', '\uFEFF{"id":1,"query":"brug"}\r\n\r\n{"id":2,"query":""}\r\n');
    const { out } = await run(searchCommand, '--db', db, '--batch', batch, '--format', 'json');
    assert.deepEqual(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).id),
      [1, 2],
    );
  });

  it('answers a batch line by line, in order', async () => {
    const batch = folder.write(
      'vragen.jsonl',
      jsonl([
        { id: 7, query: 'zwembaden' },
        { id: 'b', query: 'schippers' },
      ]),
    );
    const { out } = await run(searchCommand, '--db', db, '--batch', batch, '--limit', '5', '--format', 'json');
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.deepEqual(
      lines.map(({ id, results }) => [id, results[0].id]),
      [
        [7, 'zwembad-1'],
        ['b', 'brug-2'],
      ],
    );
  });

  it('shows results for people, and tells about the archive', async () => {
    const { out } = await run(searchCommand, 'zwembaden', '--db', db);
    assert.match(out, /^1\. 2022-11-20 · Jansen \(ABC\) · paren\.jsonl\n {3}zwembad-1\n {3}Vraag: Welke steun/);
    const info = await run(archiveCommand, 'info', '--db', db);
    assert.match(info.out, /^1 document, 3 vragen met antwoord, geen passages; /);
  });

  it('says in one Dutch sentence what is wrong', async () => {
    await assert.rejects(run(searchCommand, 'brug'), { message: /--db BESTAND/ });
    await assert.rejects(run(searchCommand, '--db', db), { message: 'Geef woorden om naar te zoeken.' });
    await assert.rejects(run(searchCommand, 'brug', '--db', join(folder.path, 'niets')), { message: /bestaat niet/ });
    await assert.rejects(run(archiveCommand, 'verbouwen'), { message: /^Kies wat er met het archief moet gebeuren/ });
    const batch = folder.write('fout.jsonl', '{"id": 1}\n');
    await assert.rejects(run(searchCommand, '--db', db, '--batch', batch), { message: /regel 1: geen zoekvraag/ });
  });
});
