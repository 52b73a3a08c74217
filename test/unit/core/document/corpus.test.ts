import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseDocument } from '../../../../src/core/document/parse.ts';
import { readSourceFile } from '../../../../src/formats/read.ts';

const corpus = resolve(import.meta.dirname, '../../../../../shared/corpus');

interface GoldPart {
  readonly numbers: readonly string[];
  readonly start: string;
  readonly end: string;
}

interface Gold {
  readonly file: string;
  readonly kind: string;
  readonly questions: readonly GoldPart[];
  readonly answers: readonly GoldPart[];
  readonly noise: readonly string[];
}

/** Layout may split or glue words, so only the letters are compared. */
const letters = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');

describe('real documents', function () {
  this.timeout(60_000);
  if (!existsSync(corpus)) {
    console.log('    (no corpus beside the project: not compared with real documents)');
    return;
  }

  for (const name of readdirSync(join(corpus, 'gold'))) {
    const gold: Gold = JSON.parse(readFileSync(join(corpus, 'gold', name), 'utf8'));
    it(gold.file, async () => {
      const { text } = await readSourceFile(join(corpus, gold.file));
      const document = parseDocument(text);
      assert.equal(document.kind, gold.kind);
      for (const part of ['questions', 'answers'] as const) {
        assert.deepEqual(
          document[part].map(({ numbers }) => numbers.join()),
          gold[part].map(({ numbers }) => numbers.join()),
        );
        document[part].forEach(({ body }, index) => {
          const [start, end] = [gold[part][index]?.start ?? '', gold[part][index]?.end ?? ''];
          assert.ok(letters(body.text).startsWith(letters(start)), `${body.text.slice(0, 60)} … begins with ${start}`);
          assert.ok(letters(body.text).endsWith(letters(end)), `… ${body.text.slice(-60)} ends with ${end}`);
          for (const noise of gold.noise) assert.ok(!body.text.includes(noise), noise);
        });
      }
    });
  }

  it('numbers nearly all sets of questions 1 to n', () => {
    const folder = join(corpus, 'vragensets');
    const files = readdirSync(folder);
    const inOrder = files.filter((file) => {
      const { questions } = parseDocument(readFileSync(join(folder, file), 'utf8'));
      const numbers = questions.flatMap((question) => question.numbers.map(Number)).sort((a, b) => a - b);
      return numbers.length > 0 && numbers.every((number, index) => number === index + 1);
    });
    assert.ok(inOrder.length >= 0.99 * files.length, `${inOrder.length} of ${files.length}`);
  });
});
