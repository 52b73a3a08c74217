/**
 * `node test/bench/quality.ts [--corpus DIR] [--count 800] [--seed 1] [--db FILE]`: how well recall finds a known pair, as
 * MRR@10, by the searches that come with the corpus and by held-out ones made by a program (`held-out.ts`).
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stderr, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { LocalArchive } from '../../src/archive/local-archive.ts';
import { type CorpusPair, heldOutQueries } from './held-out.ts';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: fileURLToPath(new URL('../../../shared/corpus', import.meta.url)) },
    count: { type: 'string', default: '800' },
    seed: { type: 'string', default: '1' },
    db: { type: 'string' },
  },
});

const SOURCES = ['qa-pairs.jsonl', 'belgie-qa.jsonl'];

interface KnownItem {
  readonly id: string;
  readonly text: string;
}

function readLines(name: string): readonly Readonly<Record<string, unknown>>[] {
  const lines = readFileSync(join(values.corpus, name), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line));
}

async function score(archive: LocalArchive, items: readonly KnownItem[]): Promise<string> {
  let sum = 0;
  for (const { id, text } of items) {
    const { results } = await archive.search({ text, limit: 10 });
    const rank = results.findIndex((result) => result.id === id);
    if (rank >= 0) sum += 1 / (rank + 1);
  }
  return (sum / items.length).toFixed(3);
}

async function run(archive: LocalArchive): Promise<void> {
  const gold = readLines('recall-queries.jsonl');
  const known = new Set(gold.map(({ id }) => String(id)));
  const pairs: readonly CorpusPair[] = readLines('qa-pairs.jsonl').map(({ id, question, answer }) => ({
    id: String(id),
    question: String(question),
    answer: String(answer),
  }));
  const made = heldOutQueries(pairs, known, Number(values.count), Number(values.seed));
  const kinds = ['keywords', 'typo', 'paraphrase', 'fragment'] as const;
  const cells = ['corpus', ...(await Promise.all(kinds.map((kind) => score(archive, ofKind(gold, kind)))))];
  stdout.write(`| searches | ${kinds.join(' | ')} |\n| --- | --- | --- | --- | --- |\n| ${cells.join(' | ')} |\n`);
  const held = await Promise.all(
    (['keywords', 'typo', 'fragment'] as const).map((kind) =>
      score(
        archive,
        made.map((one) => ({ id: one.id, text: one[kind] })),
      ),
    ),
  );
  stdout.write(`| held out (${made.length}) | ${held[0]} | ${held[1]} | – | ${held[2]} |\n`);
}

function ofKind(queries: readonly Readonly<Record<string, unknown>>[], kind: string): readonly KnownItem[] {
  return queries.map((query) => ({ id: String(query.id), text: String(query[kind]) }));
}

if (!existsSync(values.corpus)) {
  stderr.write(`There is no corpus at ${values.corpus}.\n`);
} else {
  const folder = mkdtempSync(join(tmpdir(), 'kamervragen-quality-'));
  const archive = new LocalArchive(values.db ?? join(folder, 'archief.db'));
  await archive.update(SOURCES.map((name) => join(values.corpus, name)));
  await run(archive);
  await archive.close();
  rmSync(folder, { recursive: true, force: true });
}
