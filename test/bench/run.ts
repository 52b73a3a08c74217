/**
 * `npm run bench [-- --sizes 10000,100000,264000,1000000] [--engines own,fts5,…]`: measures search side by side with other
 * engines on made-up Dutch (`dutch.ts`) and prints a table. Without sizes: 10,000 and 100,000.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath, stderr, stdout } from 'node:process';
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
  },
});

function measure(engine: string, size: number): Measurement | null {
  const folder = mkdtempSync(join(tmpdir(), 'kamervragen-bench-'));
  const script = fileURLToPath(new URL('recall.ts', import.meta.url));
  const { stdout: line, status } = spawnSync(
    execPath,
    ['--max-old-space-size=6000', script, engine, String(size), folder],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      maxBuffer: 1 << 28,
    },
  );
  rmSync(folder, { recursive: true, force: true });
  return status === 0 ? JSON.parse(line) : null;
}

const ms = (value: number) => value.toFixed(1);
const both = ([p50, p95]: readonly [number, number]) => `${ms(p50)} / ${ms(p95)}`;

function row(m: Measurement): string {
  const complete = m.completeMs === null ? '–' : both(m.completeMs);
  const cells = [m.engine, m.pairs, m.pairsPerSecond, m.megabytes ?? '–', ms(m.openMs), ms(m.firstMs), both(m.typedMs)];
  return `| ${[...cells, both(m.questionMs), complete, m.found.toFixed(2), Math.round(m.memoryMb)].join(' | ')} |`;
}

stdout.write(
  '| engine | pairs | pairs/s | file MB | open ms | first ms | typed p50/p95 | question p50/p95 | completion p50/p95 | found | RSS MB |\n',
);
stdout.write(`|${' --- |'.repeat(11)}\n`);
for (const size of values.sizes.split(',').map(Number)) {
  for (const engine of values.engines.split(',')) {
    if (size > (most[engine] ?? 0)) continue;
    const measurement = measure(engine, size);
    if (measurement === null) stderr.write(`${engine} failed at ${size} pairs\n`);
    else stdout.write(`${row(measurement)}\n`);
  }
}
