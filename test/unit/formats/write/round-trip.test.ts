import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { KamervragenDocument } from '../../../../src/core/document/model.ts';
import { parseDocument } from '../../../../src/core/document/parse.ts';
import { readSourceBytes } from '../../../../src/formats/read.ts';
import { composePaper } from '../../../../src/formats/write/compose.ts';
import { exportDraft } from '../../../../src/formats/write/export.ts';
import type { ExportFormat } from '../../../../src/formats/write/export-format.ts';
import { generatedDraft } from './generated-draft.ts';
import { shapeOf } from './paper-shape.ts';

/** Everything a reader would call the document; places in the source may differ. */
function essence(document: KamervragenDocument): unknown {
  const { header } = document;
  return {
    kind: document.kind,
    questions: document.questions.map(({ numbers }) => numbers),
    answers: document.answers.map(({ numbers }) => numbers),
    footnotes: document.footnotes.map(({ label }) => label),
    paper: shapeOf(composePaper(document)),
    marks: document.marks.map(({ label }) => label),
    header: {
      subject: header.subject?.value,
      members: header.members.map(({ name, party }) => ({ name, party })),
      addressees: header.addressees.map(({ value }) => value),
      kenmerk: header.kenmerk.map(({ value }) => value),
      submitted: header.submitted?.value,
    },
  };
}

async function roundTrip(text: string, format: ExportFormat): Promise<void> {
  const before = parseDocument(text);
  const { text: back } = await readSourceBytes(`concept.${format}`, await exportDraft(before, format));
  assert.deepEqual(essence(parseDocument(back)), essence(before));
}

/** `ROUND_TRIPS=5000` tries very many drafts, for once; otherwise as many as a busy machine can do in a moment. */
const runs = process.env.ROUND_TRIPS === undefined ? null : Number(process.env.ROUND_TRIPS);

describe('export and read back', () => {
  for (const format of ['docx', 'odt', 'html', 'md'] as const) {
    it(`gives the same document through .${format}`, async () => {
      await fc.assert(
        fc.asyncProperty(generatedDraft, (text) => roundTrip(text, format)),
        runs === null ? { numRuns: 30, interruptAfterTimeLimit: 8000 } : { numRuns: runs },
      );
    });
  }

  it('keeps every question and answer in plain text', async () => {
    await fc.assert(
      fc.asyncProperty(generatedDraft, async (text) => {
        const before = parseDocument(text);
        const after = parseDocument(Buffer.from(await exportDraft(before, 'txt')).toString('utf8'));
        const numbersOf = ({ questions, answers }: KamervragenDocument) => ({
          questions: questions.map(({ numbers }) => numbers),
          answers: answers.map(({ numbers }) => numbers),
        });
        assert.deepEqual(numbersOf(after), numbersOf(before));
        assert.equal(after.header.subject?.value, before.header.subject?.value);
      }),
      { numRuns: 30 },
    );
  });
});
