import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import type { KamervragenDocument } from '../../../../src/core/document/model.ts';
import { parseDocument } from '../../../../src/core/document/parse.ts';
import { readSourceFile } from '../../../../src/formats/read.ts';

async function readFixture(name: string): Promise<KamervragenDocument> {
  const path = fileURLToPath(new URL(`../../../fixtures/formats/${name}`, import.meta.url));
  return parseDocument((await readSourceFile(path)).text);
}

const parts = ({ questions, answers }: KamervragenDocument) =>
  [...questions, ...answers].map(({ type, numbers, body }) => [type, numbers, body.text.replace(/\s+/g, ' ')]);
const notes = ({ footnotes }: KamervragenDocument) =>
  footnotes.map(({ label, body }) => [label, body.text.replace(/\s+/g, ' ')]);

/** Every one was made from `aanhangsel.txt` by another program. */
const fixtures = {
  'aanhangsel-oud.pdf': 'two columns, bare question numbers and notes below each column, by a word processor',
  'aanhangsel-twee-kolommen.pdf': 'two columns with notes and page numbers, by a typesetter',
  'aanhangsel-afgebroken.pdf': 'one column with hyphens of its own kind and numbered notes, by an XML formatter',
  'aanhangsel-kantlijn.pdf': 'question numbers in the margin',
};

describe('PDF files of several programs', () => {
  for (const [name, layout] of Object.entries(fixtures)) {
    it(`say what their source says: ${layout}`, async () => {
      const [source, read] = [await readFixture('aanhangsel.txt'), await readFixture(name)];
      assert.deepEqual(parts(read), parts(source));
      assert.deepEqual(notes(read), notes(source));
      assert.equal(read.header.subject?.value, source.header.subject?.value);
      assert.equal(read.header.aanhangsel?.number, source.header.aanhangsel?.number);
    });
  }
});
