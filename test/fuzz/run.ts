// The long run: `npm run fuzz -- [--minutes 5] [--seed N] [--target NAME]… [FOLDER…]`. Files in the folders are
// damaged in ways of their own format, beside inputs made from nothing. A find is printed in its smallest form; keep it
// as a fixture. An input that takes very long or much memory is a find too; `--out FOLDER` keeps those as files.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import type { AnyFile } from './files.ts';
import { targets } from './targets.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    minutes: { type: 'string', default: '5' },
    seed: { type: 'string' },
    target: { type: 'string', multiple: true, default: Object.keys(targets) },
    out: { type: 'string' },
  },
});
/** A single input that takes so much of a processor is a find of its own, though no test. */
const slowMilliseconds = 5000;
/** So much more than before at its highest. */
const largeGrowth = 400 * 1024;

const until = Date.now() + Number(values.minutes) * 60_000;
const seeds = positionals.flatMap(filesIn);
const tried: Record<string, number> = {};
const finds = new Set<string>();
let seed = Number(values.seed ?? Date.now() % 1_000_000);

while (Date.now() < until) for (const name of values.target) await round(name, seed++);
const counts = Object.entries(tried).map(([name, count]) => `${name} ${count}`);
console.log(`${counts.join(', ')}; ${finds.size} finds`);
process.exitCode = finds.size > 0 ? 1 : 0;

async function round(name: string, roundSeed: number): Promise<void> {
  const target = targets[name];
  if (target === undefined) throw new Error(`There is no target ${name}.`);
  const property = watched(name, roundSeed, target.property(someOf(seeds, roundSeed)));
  const result = await fc.check(property, { seed: roundSeed, numRuns: target.batch, endOnFailure: false });
  tried[name] = (tried[name] ?? 0) + result.numRuns;
  if (result.failed) report(name, roundSeed, reasonOf(result.errorInstance), result.counterexample?.[0]);
}

/** The same property, which also reports inputs that ask too much of the machine. */
function watched<T>(name: string, roundSeed: number, property: fc.IRawProperty<[T]>): fc.IRawProperty<[T]> {
  const run = property.run.bind(property);
  property.run = async (value) => {
    const [cpu, largest] = [process.cpuUsage(), process.resourceUsage().maxRSS];
    keep('last', value[0]);
    const failure = await run(value);
    const { user, system } = process.cpuUsage(cpu);
    const milliseconds = (user + system) / 1000;
    const growth = process.resourceUsage().maxRSS - largest;
    if (milliseconds > slowMilliseconds || growth > largeGrowth) {
      const cost = `${milliseconds.toFixed(0)} ms, ${(growth / 1024).toFixed(0)} MB more`;
      report(name, roundSeed, cost, keep(`${name}-${roundSeed}-${milliseconds.toFixed(0)}`, value[0]));
    }
    return failure;
  };
  return property;
}

/** Writes an input to the folder of `--out`: what hangs can be looked at, too. */
function keep(name: string, input: unknown): unknown {
  if (values.out === undefined) return input;
  const isFile = typeof input === 'object' && input !== null && 'bytes' in input && 'name' in input;
  const file = join(values.out, isFile ? `${name}${extname(String(input.name))}` : `${name}.txt`);
  writeFileSync(file, isFile ? (input.bytes as Uint8Array) : String(input));
  return file;
}

/** So many seeds of each kind in one round: enough to mix, few enough to prepare in no time. */
function someOf(all: readonly AnyFile[], start: number): readonly AnyFile[] {
  const kinds = new Set(all.map(({ name }) => extname(name)));
  return [...kinds].flatMap((kind) => {
    const files = all.filter(({ name }) => extname(name) === kind);
    const first = (start * 3) % files.length;
    return [...files, ...files].slice(first, first + Math.min(3, files.length));
  });
}

function report(name: string, roundSeed: number, reason: string, example: unknown): void {
  const kind = `${name} ${reason.replace(/\d+/g, '#')}`;
  if (finds.has(kind)) return;
  finds.add(kind);
  console.log(`${name}, seed ${roundSeed}: ${reason}\n${JSON.stringify(shown(example))}\n`);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const place = error.stack?.split('\n').find((line) => line.includes('/src/') || line.includes('/fuzz/'));
  return `${error.message.split('\n')[0]} ${place?.trim() ?? ''}`;
}

/** A file as something that can be pasted into a test. */
function shown(example: unknown): unknown {
  if (typeof example !== 'object' || example === null || !('bytes' in example)) return example;
  return { ...example, bytes: Buffer.from(example.bytes as Uint8Array).toString('base64') };
}

function filesIn(path: string): readonly AnyFile[] {
  if (statSync(path).isDirectory()) return readdirSync(path).flatMap((name) => filesIn(join(path, name)));
  return [{ name: path, bytes: readFileSync(path) }];
}
