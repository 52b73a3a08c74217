/**
 * `node test/bench/publications.ts [--count 40000]`: builds an archive from made-up official XML files, as many as there
 * are answered sets, of both generations, and builds it once more when nothing has changed.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { LocalArchive } from '../../src/archive/local-archive.ts';
import { spareMemory } from '../../src/cli/spare-memory.ts';
import { type BenchPair, generatePairs } from './dutch.ts';

interface Build {
  readonly documents: number;
  readonly pairs: number;
  readonly skipped: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** The highest that it was, of the whole process. */
  readonly memory: number;
}

const { values } = parseArgs({
  options: { count: { type: 'string', default: '40000' }, build: { type: 'string' } },
});
/** What the real sets have: 264,000 pairs in 38,000 documents. */
const pairsPerSet = 7;
const filesPerFolder = 2000;

if (values.build !== undefined) stdout.write(JSON.stringify(await build(values.build)));
else measureAll(Number(values.count));

function measureAll(count: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'kamervragen-bench-'));
  try {
    const written = writePublications(join(folder, 'xml'), count);
    stdout.write(`${count} files, ${megabytes(written)} MB\n\n`);
    stdout.write('| | seconds | CPU seconds | files/s | pairs/s | archive MB | highest memory MB |\n');
    stdout.write(`|${' --- |'.repeat(7)}\n`);
    for (const name of ['first time', 'nothing changed']) stdout.write(`| ${name} | ${buildApart(folder)} |\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One build in a process of its own, as cells of a table. */
function buildApart(folder: string): string {
  const { stdout: line } = spawnSync(execPath, [fileURLToPath(import.meta.url), '--build', folder], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { documents, pairs, skipped, seconds, cpuSeconds, memory } = JSON.parse(line) as Build;
  if (skipped > 0) throw new Error(`${skipped} files were skipped.`);
  const rates = [documents, pairs].map((number) => (number / seconds).toFixed(0));
  const size = statSync(join(folder, 'archief.sqlite')).size;
  return [seconds.toFixed(1), cpuSeconds.toFixed(1), ...rates, megabytes(size), megabytes(memory)].join(' | ');
}

async function build(folder: string): Promise<Build> {
  spareMemory();
  const archive = new LocalArchive(join(folder, 'archief.sqlite'));
  const start = performance.now();
  const { documents, pairs, skipped } = await archive.update([join(folder, 'xml')]);
  const seconds = (performance.now() - start) / 1000;
  await archive.close();
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const cpuSeconds = (userCPUTime + systemCPUTime) / 1e6;
  return { documents, pairs, skipped: skipped.length, seconds, cpuSeconds, memory: maxRSS * 1024 };
}

/** Writes the files and gives their size in bytes. */
function writePublications(target: string, count: number): number {
  let bytes = 0;
  let set: BenchPair[] = [];
  let number = 0;
  for (const pair of generatePairs(count * pairsPerSet)) {
    set.push(pair);
    if (set.length < pairsPerSet) continue;
    const place = join(target, String(Math.floor(number / filesPerFolder)));
    if (number % filesPerFolder === 0) mkdirSync(place, { recursive: true });
    const text = number % 3 === 0 ? olderXml(set, number) : newerXml(set, number);
    writeFileSync(join(place, `ah-tk-20232024-${number}.xml`), text);
    bytes += Buffer.byteLength(text);
    set = [];
    number += 1;
  }
  return bytes;
}

function newerXml(set: readonly BenchPair[], number: number): string {
  const [first] = set;
  const of = (tag: 'vraag' | 'antwoord', text: (pair: BenchPair) => string) =>
    set.map((pair, index) => {
      const title = tag === 'vraag' ? 'Vraag' : 'Antwoord';
      return `<${tag}><nr>${title} ${index + 1}</nr>${paragraphs(text(pair))}</${tag}>`;
    });
  return `<?xml version="1.0" encoding="UTF-8"?>
<officiele-publicatie><metadata><meta name="DC.identifier" content="ah-tk-20232024-${number}"/></metadata><kamervragen>
<kamervraagkop><tekstregel inhoud="vergaderjaar">Vergaderjaar 2023–2024</tekstregel></kamervraagkop><kamervraagnummer>${number}</kamervraagnummer>
<kamervraagomschrijving type="vraag">Vragen van het lid <naam><achternaam>${first?.member}</achternaam></naam> (<organisatie>${first?.party}</organisatie>) aan de Minister van Financiën over <kamervraagonderwerp>${first?.title}</kamervraagonderwerp> (ingezonden <datum isodatum="${first?.date}">${first?.date}</datum>).</kamervraagomschrijving>
${of('vraag', ({ question }) => question).join('\n')}
<kamervraagomschrijving type="antwoord">Antwoord van Minister <naam><achternaam>De Boer</achternaam></naam> (Financiën) (ontvangen <datum isodatum="${first?.date}">${first?.date}</datum>).</kamervraagomschrijving>
${of('antwoord', ({ answer }) => answer).join('\n')}
</kamervragen></officiele-publicatie>
`;
}

function olderXml(set: readonly BenchPair[], number: number): string {
  const [first] = set;
  const questions = set.map(
    ({ question }, index) => `<vraag><nummer>${index + 1}</nummer>${paragraphs(question)}</vraag>`,
  );
  const answers = set.map(
    ({ answer }, index) => `<antwoord><nummer>${index + 1}</nummer>${paragraphs(answer)}</antwoord>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<vragen><vraagdoc><vraagnummer>${number}</vraagnummer><omschr>Vragen van het lid ${first?.member} (${first?.party}) aan de Minister van Financiën over ${first?.title}.</omschr>
${questions.join('\n')}</vraagdoc>
<reactie>${answers.join('\n')}</reactie></vragen>
`;
}

function paragraphs(text: string): string {
  return text
    .split('\n\n')
    .map((paragraph) => `<al>${paragraph}</al>`)
    .join('');
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}
