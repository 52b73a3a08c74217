/**
 * `node test/bench/quality.ts [--corpus DIR] [--count 800] [--seed 1] [--db FILE] [--errors]`: how well recall finds a known pair, as
 * MRR@10, by the searches that come with the corpus and by held-out ones made by a program (`held-out.ts`). `--errors` tells
 * the kinds of typing errors apart. At the end: how often the sentence that is meant is among the first three offered.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stderr, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { LocalArchive } from '../../src/archive/local-archive.ts';
import { type CorpusPair, type HeldOutQueries, heldOutQueries } from './held-out.ts';
import { errorKinds } from './typing-errors.ts';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: fileURLToPath(new URL('../../../shared/corpus', import.meta.url)) },
    count: { type: 'string', default: '800' },
    seed: { type: 'string', default: '1' },
    db: { type: 'string' },
    errors: { type: 'boolean' },
  },
});

const sources = ['qa-pairs.jsonl', 'belgie-qa.jsonl'];

interface KnownItem {
  readonly id: string;
  readonly text: string;
}

function readLines(name: string): readonly Readonly<Record<string, unknown>>[] {
  const lines = readFileSync(join(values.corpus, name), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line));
}

async function score(archive: LocalArchive, items: readonly KnownItem[]): Promise<string> {
  if (items.length === 0) return '–';
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
  stdout.write(`| searches | ${kinds.join(' | ')} | unfinished |\n| --- | --- | --- | --- | --- | --- |\n`);
  stdout.write(`| ${cells.join(' | ')} | – |\n`);
  for (const [name, half] of [
    ['first', 0],
    ['second', 1],
  ] as const) {
    await reportHalf(
      archive,
      `held out, ${name} half`,
      made.filter((_, i) => i % 2 === half),
    );
  }
  const answers = new Map(pairs.map(({ id, answer }) => [id, answer]));
  const fragments = ofKind(gold, 'fragment').map(({ id, text }) => ({
    answer: answers.get(id) ?? '',
    words: text.split(/\s+/),
  }));
  await reportCompletions(archive, 'fragments with a wrong word', fragments);
  const others = pairs.filter(({ id }) => !known.has(id)).slice(0, 200);
  await reportCompletions(archive, 'real sentences', middleSentences(others.map(({ answer }) => answer)));
}

/** The opening of a sentence of an answer, which may have an error. */
interface Opening {
  readonly answer: string;
  readonly words: readonly string[];
}

/** Prints how often one of the first three sentences offered is of the answer, after so many words and a space. */
async function reportCompletions(archive: LocalArchive, name: string, openings: readonly Opening[]): Promise<void> {
  for (const count of [4, 5, 6]) {
    const long = openings.filter(({ words }) => words.length >= count);
    let right = 0;
    for (const { answer, words } of long) {
      const offered = await archive.complete(`${words.slice(0, count).join(' ')} `, 3);
      if (offered.some(({ sentence }) => lettersOf(answer).includes(lettersOf(sentence)))) right += 1;
    }
    const share = ((100 * right) / Math.max(1, long.length)).toFixed(0);
    stdout.write(`Sentences completed, ${name}, after ${count} words: ${share} % of ${long.length}\n`);
  }
}

/** Line breaks and hyphens of the layout do not count. */
function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** A sentence from the middle of each answer that has one of some length. */
function middleSentences(answers: readonly string[]): readonly Opening[] {
  return answers.flatMap((answer) => {
    const sentences = answer.replace(/\s+/g, ' ').split(/(?<=[.?!]) (?=\p{Lu})/u);
    const whole = sentences.filter((sentence) => /^\p{Lu}/u.test(sentence) && sentence.split(' ').length >= 9);
    const middle = whole[Math.floor(whole.length / 2)];
    return middle === undefined ? [] : [{ answer, words: middle.split(' ') }];
  });
}

/** Weights may be set by looking at the first half; the second one tells what they are worth. */
async function reportHalf(archive: LocalArchive, name: string, made: readonly HeldOutQueries[]): Promise<void> {
  const kinds = {
    keywords: made.map(({ id, keywords }) => ({ id, text: keywords })),
    typo: made.flatMap(({ id, typos }) => typos.map(({ text }) => ({ id, text }))),
    paraphrase: [],
    fragment: made.map(({ id, fragment }) => ({ id, text: fragment })),
    unfinished: made.map(({ id, unfinished }) => ({ id, text: unfinished })),
  };
  const cells = await Promise.all(Object.values(kinds).map((items) => score(archive, items)));
  stdout.write(`| ${name} (${made.length}) | ${cells.join(' | ')} |\n`);
  if (values.errors !== true) return;
  for (const kind of errorKinds) {
    const items = made.flatMap(({ id, typos }) =>
      typos.filter((typo) => typo.kind === kind).map(({ text }) => ({ id, text })),
    );
    stdout.write(`| - ${kind} (${items.length}) | | ${await score(archive, items)} | | | |\n`);
  }
}

function ofKind(queries: readonly Readonly<Record<string, unknown>>[], kind: string): readonly KnownItem[] {
  return queries.map((query) => ({ id: String(query.id), text: String(query[kind]) }));
}

if (!existsSync(values.corpus)) {
  stderr.write(`There is no corpus at ${values.corpus}.\n`);
} else {
  const folder = mkdtempSync(join(tmpdir(), 'kamervragen-quality-'));
  const archive = new LocalArchive(values.db ?? join(folder, 'archief.db'));
  await archive.update(sources.map((name) => join(values.corpus, name)));
  await run(archive);
  await archive.close();
  rmSync(folder, { recursive: true, force: true });
}
