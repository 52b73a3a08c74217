import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type ArchiveWindow, openArchiveWindow } from './open-window.ts';
import { jsonl, type TemporaryFolder, temporaryFolder } from './temporary-folder.ts';

const commandLine = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url));
const ROUNDS = 4;
const RECORDS = 25;

describe('an archive that several processes have open', () => {
  let folder: TemporaryFolder;
  let sources: TemporaryFolder;
  let file: string;
  const windows: ArchiveWindow[] = [];

  beforeEach(() => {
    folder = temporaryFolder();
    sources = temporaryFolder();
    file = join(folder.path, 'archief.sqlite');
  });

  afterEach(async () => {
    await Promise.all(windows.splice(0).map((window) => window.close()));
    folder.remove();
    sources.remove();
  });

  async function openWindow(): Promise<ArchiveWindow> {
    const window = await openArchiveWindow(file, sources.path);
    windows.push(window);
    return window;
  }

  /** Adds a document with a word that no other has; gives that word. */
  function addDocument(by: string, number: number): string {
    const word = `${by}${String.fromCharCode(97 + number)}kenmerk`;
    const records = Array.from({ length: RECORDS }, (_, i) => ({
      id: `${word}-${i}`,
      question: `Wat is de stand van dossier ${i}?`,
      answer: `Het zaaknummer van het dossier is ${i === 0 ? word : `k${number}q${i}`}. `.repeat(1 + (i % 5)),
    }));
    sources.write(`${word}.jsonl`, jsonl(records));
    return word;
  }

  async function build(): Promise<void> {
    const args = [commandLine, 'archive', 'build', sources.path, '--db', file];
    const { stderr } = await promisify(execFile)(process.execPath, args);
    assert.equal(stderr, '');
  }

  async function assertFoundBy(window: ArchiveWindow, words: readonly string[]): Promise<void> {
    for (const word of words) assert.deepEqual((await find(window, word)).slice(0, 1), [`${word}-0`]);
  }

  async function find(window: ArchiveWindow, text: string): Promise<readonly string[]> {
    const answer = await window.ask({ type: 'find', text });
    assert.ok(answer.type === 'found');
    return answer.ids;
  }

  async function assertUntroubled(window: ArchiveWindow): Promise<void> {
    const answer = await window.ask({ type: 'end' });
    assert.ok(answer.type === 'ended');
    assert.deepEqual(answer.problems, []);
    assert.ok(answer.searches > 0);
  }

  it('holds what two windows and a command line added at the same time, and each of them finds it all', async function () {
    this.timeout(120_000);
    const words: string[] = [addDocument('begin', 0)];
    const [one, two] = [await openWindow(), await openWindow()];
    const adding = async (by: string, refresh: () => Promise<unknown>) => {
      for (let round = 0; round < ROUNDS; round += 1) {
        words.push(addDocument(by, round));
        await refresh();
      }
    };
    await Promise.all([
      adding('een', () => one.ask({ type: 'refresh' })),
      adding('twee', () => two.ask({ type: 'refresh' })),
      adding('regel', build),
    ]);
    const pairs = words.length * RECORDS;
    for (const window of [one, two]) {
      assert.deepEqual(await window.ask({ type: 'refresh' }), { type: 'refreshed', pairs });
      await assertFoundBy(window, words);
      await assertUntroubled(window);
    }
    const database = new DatabaseSync(file);
    assert.equal(database.prepare('SELECT count(DISTINCT key) AS n FROM entry').get()?.n, pairs);
    assert.equal(database.prepare('PRAGMA integrity_check').get()?.integrity_check, 'ok');
    database.close();
  });

  it('is made once by windows that open together on one of an older kind', async function () {
    this.timeout(120_000);
    const word = addDocument('begin', 0);
    await build();
    const older = new DatabaseSync(file);
    older.exec('PRAGMA user_version = 1');
    older.close();
    const opened = await Promise.all([openWindow(), openWindow(), openWindow()]);
    const refreshed = await Promise.all(opened.map((window) => window.ask({ type: 'refresh' })));
    assert.deepEqual(
      refreshed,
      opened.map(() => ({ type: 'refreshed', pairs: RECORDS })),
    );
    for (const window of opened) {
      await assertFoundBy(window, [word]);
      await assertUntroubled(window);
    }
  });

  it('leaves no text in any file when one of them throws it away, and is built anew by the other', async function () {
    this.timeout(120_000);
    const word = addDocument('geheim', 0);
    const [one, two] = [await openWindow(), await openWindow()];
    await one.ask({ type: 'refresh' });
    await assertFoundBy(two, [word]);
    await one.ask({ type: 'clear' });
    const traces = readdirSync(folder.path).filter((name) =>
      readFileSync(join(folder.path, name)).includes('zaaknummer'),
    );
    assert.deepEqual(traces, []);
    assert.deepEqual(await find(two, word), []);
    assert.deepEqual(await two.ask({ type: 'refresh' }), { type: 'refreshed', pairs: RECORDS });
    await assertFoundBy(one, [word]);
    for (const window of [one, two]) await assertUntroubled(window);
  });
});
