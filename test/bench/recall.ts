/**
 * The recall bench: one engine at one size, in a process of its own so that memory can be compared.
 * `recall.ts texts COUNT FOLDER` writes what is asked, `recall.ts ENGINE COUNT FOLDER` prints one line of JSON.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, execPath, memoryUsage, stdout } from 'node:process';
import { generatePairs, randomSeries } from './dutch.ts';
import { type Engine, Flex, Fts5, FuseAlone, Mini, Own } from './engines.ts';

export const engines: Readonly<Record<string, (folder: string) => Engine>> = {
  own: (folder) => new Own(folder),
  fts5: (folder) => new Fts5(folder),
  minisearch: () => new Mini(),
  flexsearch: () => new Flex(),
  fuse: () => new FuseAlone(),
};

export interface Measurement {
  readonly engine: string;
  readonly pairs: number;
  /** Null where making the pairs takes longer than building, and hides it. */
  readonly pairsPerSecond: number | null;
  readonly megabytes: number | null;
  readonly openMs: number;
  readonly firstMs: number;
  readonly typedMs: readonly [p50: number, p95: number];
  readonly questionMs: readonly [p50: number, p95: number];
  readonly completeMs: readonly [p50: number, p95: number] | null;
  /** Share of openings of an answer's sentence that find their pair in the first ten. */
  readonly found: number;
  /** What the process grew by: the index where it lives in memory, the worker where there is one. */
  readonly memoryMb: number;
}

const queries = 40;
/** Slow engines are judged by fewer searches. */
const patienceMilliseconds = 8_000;

interface Texts {
  /** What making a pair takes: no part of building. */
  readonly secondsPerPair: number;
  readonly typed: readonly string[];
  readonly questions: readonly string[];
  readonly openings: readonly { readonly id: string; readonly text: string }[];
}

/** One to six words of a pair, every letter typed; whole questions; the opening words of an answer. */
function textsFor(count: number): Texts {
  const random = randomSeries(99);
  const made = Math.min(count, 20_000);
  const step = Math.max(1, Math.floor(made / queries));
  const started = performance.now();
  const pairs = [...generatePairs(made)].filter((_, i) => i % step === 0);
  const secondsPerPair = (performance.now() - started) / 1000 / made;
  const typed = pairs.slice(0, queries / 2).flatMap(({ question }) => {
    const words = question.split(' ').filter((word) => word.length > 4);
    const query = words.slice(0, 1 + Math.floor(random() * 6)).join(' ');
    return Array.from({ length: Math.max(0, query.length - 2) }, (_, at) => query.slice(0, at + 3));
  });
  const openings = pairs.map(({ id, answer }) => ({ id, text: answer.split(' ').slice(0, 8).join(' ') }));
  return { secondsPerPair, typed, questions: pairs.map(({ question }) => question), openings };
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function percentiles(
  texts: readonly string[],
  work: (text: string) => Promise<unknown>,
): Promise<readonly [number, number]> {
  const times: number[] = [];
  const started = performance.now();
  for (const text of texts) {
    times.push(await time(() => work(text)));
    if (performance.now() - started > patienceMilliseconds) break;
  }
  times.sort((a, b) => a - b);
  return [times[Math.floor(times.length / 2)] ?? 0, times[Math.floor(times.length * 0.95)] ?? 0];
}

/** What is kept in a file is built by another process, so that only searching counts for the memory. */
async function buildFor(engine: Engine, name: string, count: number, folder: string): Promise<void> {
  if (engine.file === null) return engine.build(count, folder);
  const { status } = spawnSync(execPath, [argv[1] ?? '', name, String(count), folder, 'build'], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${name} could not be built`);
}

async function measure(name: string, engine: Engine, count: number, folder: string): Promise<Measurement> {
  const texts: Texts = JSON.parse(readFileSync(textsFile(folder), 'utf8'));
  const before = memoryUsage().rss;
  const build = (await time(() => buildFor(engine, name, count, folder))) / 1000;
  const making = texts.secondsPerPair * count;
  const openMs = await time(() => engine.open());
  const firstMs = await time(() => engine.search(texts.questions[1] ?? 'brug'));
  const typedMs = await percentiles(texts.typed, (text) => engine.search(text));
  const questionMs = await percentiles(texts.questions, (text) => engine.search(text));
  const complete = engine instanceof Own ? (text: string) => engine.complete(text) : null;
  const halves = texts.openings.map(({ text }) => text.split(' ').slice(0, 5).join(' '));
  const completeMs = complete === null ? null : await percentiles(halves, complete);
  let found = 0;
  let asked = 0;
  const started = performance.now();
  for (const { id, text } of texts.openings) {
    asked += 1;
    if ((await engine.search(text)).includes(id)) found += 1;
    if (performance.now() - started > patienceMilliseconds) break;
  }
  const memoryMb = (memoryUsage().rss - before) / 1e6;
  const bytes = engine.file === null ? null : statSync(engine.file).size;
  await engine.close();
  return {
    engine: engine.name,
    pairs: count,
    pairsPerSecond: build < 1.2 * making ? null : Math.round(count / (build - making)),
    megabytes: bytes === null ? null : Math.round(bytes / 1e6),
    openMs,
    firstMs,
    typedMs,
    questionMs,
    completeMs,
    found: found / asked,
    memoryMb,
  };
}

function textsFile(folder: string): string {
  return join(folder, 'texts.json');
}

const [, , name = '', count = '0', folder = '', step = 'measure'] = argv;
const engine = engines[name]?.(folder);
if (name === 'texts') writeFileSync(textsFile(folder), JSON.stringify(textsFor(Number(count))));
else if (step === 'build') await engine?.build(Number(count), folder);
else if (engine !== undefined) stdout.write(`${JSON.stringify(await measure(name, engine, Number(count), folder))}\n`);
