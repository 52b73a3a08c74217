/**
 * `node test/bench/waiting.ts [--count 100000]`: how long searches wait while an archive is built, in the threads of the
 * editor. Typed words and whole questions take turns, twenty a second at most.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stdout } from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ArchiveClient } from '../../src/archive/client.ts';
import { generatePairs } from './dutch.ts';
import { workerFile, writePairs } from './engines.ts';

const pauseMilliseconds = 50;
const { values } = parseArgs({ options: { count: { type: 'string', default: '100000' } } });
const count = Number(values.count);
const folder = mkdtempSync(join(tmpdir(), 'kamervragen-bench-'));
const archive = new ArchiveClient({ file: join(folder, 'archief.sqlite'), shared: null, workerFile });
try {
  const source = join(folder, 'paren.jsonl');
  writePairs(source, count);
  const waits = await searchUntil(archive.update([source]));
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const at = (share: number) => (waits[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? 0).toFixed(0);
  stdout.write(
    `${count} pairs, ${waits.length} searches: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms; `,
  );
  stdout.write(`${((userCPUTime + systemCPUTime) / 1e6).toFixed(1)} CPU seconds, ${(maxRSS / 1000).toFixed(0)} MB\n`);
} finally {
  await archive.close();
  rmSync(folder, { recursive: true, force: true });
}

/** How long each search took, the shortest first. */
async function searchUntil(built: Promise<unknown>): Promise<readonly number[]> {
  const texts = [...generatePairs(200)].flatMap(({ question, answer }) => [question, `${answer.slice(0, 25)}x`]);
  const waits: number[] = [];
  let building = true;
  const end = built.finally(() => {
    building = false;
  });
  while (building) {
    const started = performance.now();
    await archive.search({ text: texts[waits.length % texts.length] ?? '', limit: 10 });
    waits.push(performance.now() - started);
    await delay(pauseMilliseconds);
  }
  await end;
  return waits.sort((a, b) => a - b);
}
