/**
 * `npm run bench [-- --sizes 10000,100000,264000,1000000] [--engines own,fts5,…] [--minutes 4]`: measures search side by
 * side with other engines on made-up Dutch (`dutch.ts`) and prints a table. Without sizes: 10,000 and 100,000. An engine
 * that takes longer than so many minutes at a size is left out there, and so named.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath, stdout, version } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Flex, Fts5, FuseAlone, Mini, Own } from './engines.ts';
import type { Measurement } from './recall.ts';

const most: Readonly<Record<string, number>> = {
  own: new Own('').most,
  fts5: new Fts5('').most,
  minisearch: new Mini().most,
  flexsearch: new Flex().most,
  fuse: new FuseAlone().most,
};

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000' },
    engines: { type: 'string', default: Object.keys(most).join(',') },
    minutes: { type: 'string', default: '4' },
  },
});

const script = fileURLToPath(new URL('recall.ts', import.meta.url));

/** The measurement, or why there is none. */
function measure(engine: string, size: number): Measurement | string {
  const limit = most[engine] ?? 0;
  if (size > limit) return limit === 0 ? 'is no engine' : `is not tried above ${limit} pairs`;
  const folder = mkdtempSync(join(tmpdir(), 'kamervragen-bench-'));
  const child = (...args: readonly string[]) =>
    spawnSync(execPath, ['--max-old-space-size=6000', script, ...args, String(size), folder], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout: Number(values.minutes) * 60_000,
    });
  child('texts');
  const { stdout: line, status, signal } = child(engine);
  rmSync(folder, { recursive: true, force: true });
  if (signal !== null) return `took longer than ${values.minutes} minutes`;
  return status === 0 ? JSON.parse(line) : 'failed';
}

const ms = (value: number) => value.toFixed(1);
const both = ([p50, p95]: readonly [number, number]) => `${ms(p50)} / ${ms(p95)}`;

function row(m: Measurement): string {
  const complete = m.completeMs === null ? '–' : both(m.completeMs);
  const cells = [
    m.engine,
    m.pairs,
    m.pairsPerSecond ?? '–',
    m.megabytes ?? '–',
    ms(m.openMs),
    ms(m.firstMs),
    both(m.typedMs),
  ];
  return `| ${[...cells, both(m.questionMs), complete, m.found.toFixed(2), Math.round(m.memoryMb)].join(' | ')} |`;
}

const started = performance.now();
stdout.write(`${new Date().toISOString()}, load ${loadavg()[0]?.toFixed(1)}, Node ${version}\n\n`);
stdout.write(
  '| engine | pairs | pairs/s | file MB | open ms | first ms | typed p50/p95 | question p50/p95 | completion p50/p95 | found | memory MB |\n',
);
stdout.write(`|${' --- |'.repeat(11)}\n`);
const leftOut: string[] = [];
for (const size of values.sizes.split(',').map(Number)) {
  for (const engine of values.engines.split(',')) {
    const measurement = measure(engine, size);
    if (typeof measurement === 'string') leftOut.push(`${engine}, ${size} pairs: ${measurement}.`);
    else stdout.write(`${row(measurement)}\n`);
  }
}
stdout.write(`\n${leftOut.map((line) => `${line}\n`).join('')}`);
stdout.write(`${((performance.now() - started) / 60_000).toFixed(1)} minutes, load now ${loadavg()[0]?.toFixed(1)}\n`);
