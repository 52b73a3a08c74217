// The long run: `node test/fuzz/run.ts [--minutes 5] [--seed N] [FOLDER…]`. Documents in the folders are damaged in
// random ways, beside texts made from nothing. A find is printed in its smallest form; keep it as a fixture.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { damaged, documentText } from './documents.ts';
import { assertInvariants } from './invariants.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { minutes: { type: 'string', default: '5' }, seed: { type: 'string' } },
});
const until = Date.now() + Number(values.minutes) * 60_000;
const texts = positionals.flatMap(textFiles);
let seed = Number(values.seed ?? Date.now() % 1_000_000);
let tried = 0;
let slowest = 0;
const finds = new Set<string>();

while (Date.now() < until) {
  const text = texts[seed % Math.max(1, texts.length)];
  const arbitrary = text === undefined || seed % 2 === 0 ? documentText : damaged(text);
  const result = fc.check(
    fc.property(arbitrary, (source) => {
      const start = performance.now();
      assertInvariants(source);
      tried += 1;
      slowest = Math.max(slowest, performance.now() - start);
    }),
    { seed, numRuns: 200, endOnFailure: false },
  );
  const error = result.errorInstance instanceof Error ? result.errorInstance : null;
  const reason = error === null ? '' : `${error.message.split('\n')[0]} ${error.stack?.split('\n')[2]?.trim() ?? ''}`;
  if (result.failed && !finds.has(reason.replace(/\d+/g, '#'))) {
    finds.add(reason.replace(/\d+/g, '#'));
    console.log(`seed ${seed}: ${reason}\n${JSON.stringify(result.counterexample?.[0])}\n`);
  }
  seed += 1;
}
console.log(`${tried} texts, ${finds.size} finds, slowest ${slowest.toFixed(0)} ms`);
process.exitCode = finds.size > 0 ? 1 : 0;

function textFiles(path: string): readonly string[] {
  if (statSync(path).isDirectory()) return readdirSync(path).flatMap((name) => textFiles(join(path, name)));
  return /\.(txt|md|kamervragen)$/.test(path) ? [readFileSync(path, 'utf8')] : [];
}
