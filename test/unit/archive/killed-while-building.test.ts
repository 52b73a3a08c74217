import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { LocalArchive } from '../../../src/archive/local-archive.ts';
import { jsonl, temporaryFolder } from './temporary-folder.ts';

/** More with KAMERVRAGEN_KILLS=200; how long after its beginning a build is killed is drawn from a fixed series. */
const KILLS = Number(process.env.KAMERVRAGEN_KILLS ?? 6);
const FILES = 30;
const RECORDS = 40;

describe('an archive whose builder is killed', () => {
  it(`stays usable, loses no file that was finished, and is whole in the end (${KILLS} kills)`, async function () {
    this.timeout(20_000 + KILLS * 5_000);
    const folder = temporaryFolder();
    const file = join(folder.path, 'archief.db');
    for (let i = 0; i < FILES; i += 1) folder.write(`${i}.jsonl`, jsonl(records(i)));
    let finished = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      await buildAndKill(folder.path, file, (kill * 137) % 400);
      const archive = new LocalArchive(file);
      const { pairs } = await archive.info();
      assert.ok(pairs >= finished, `${pairs} pairs after a kill, ${finished} before`);
      finished = pairs;
      await archive.search({ text: 'dossier onderwerp', limit: 5 });
      await archive.close();
    }
    const archive = new LocalArchive(file);
    const report = await archive.update([folder.path]);
    assert.equal(report.pairs, FILES * RECORDS);
    for (const wanted of ['0-0', '13-7', `${FILES - 1}-${RECORDS - 1}`]) {
      const { results } = await archive.search({ text: `zaaknummer k${wanted.replace('-', 'q')}`, limit: 1 });
      assert.equal(results[0]?.id, wanted);
    }
    await archive.close();
    folder.remove();
  });
});

function records(file: number): readonly object[] {
  return Array.from({ length: RECORDS }, (_, i) => ({
    id: `${file}-${i}`,
    question: `Wat is de stand van dossier ${file} over onderwerp ${i}?`,
    answer: `In ronde is het zaaknummer k${file}q${i}. `.repeat(1 + (i % 5)),
  }));
}

async function buildAndKill(folder: string, file: string, milliseconds: number): Promise<void> {
  const script = fileURLToPath(new URL('build-slowly.ts', import.meta.url));
  const child = spawn(process.execPath, [script, folder, file], { stdio: ['ignore', 'pipe', 'ignore'] });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  await Promise.race([once(child.stdout, 'data'), exited]);
  await Promise.race([wait(milliseconds), exited]);
  child.kill('SIGKILL');
  await exited;
}
