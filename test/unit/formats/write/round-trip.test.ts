import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { KamervragenDocument } from '../../../../src/core/document/model.ts';
import { parseDocument } from '../../../../src/core/document/parse.ts';
import { readSourceBytes } from '../../../../src/formats/read.ts';
import { exportDraft } from '../../../../src/formats/write/export.ts';
import type { ExportFormat } from '../../../../src/formats/write/export-format.ts';

const words = [
  'pont',
  'veer',
  'Oudewater',
  'bericht',
  'één',
  'coöperatie',
  'beleid',
  'kosten',
  '«steiger»',
  'EU-regels',
  '&',
  '<b>',
  '5',
  'naar',
];
const plain = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 }).map((list) => list.join(' '));
const sentence = fc.tuple(plain, fc.constantFrom('.', '?', '!')).map(([text, end]) => `Dat is ${text}${end}`);
const emphasis = fc
  .tuple(sentence, plain, fc.constantFrom('*', '**'))
  .map(([text, inner, mark]) => `Zo ${mark}de ${inner}x${mark} is. ${text}`);
const paragraph = fc.oneof({ weight: 4, arbitrary: sentence }, emphasis);
const list = fc
  .tuple(fc.constantFrom('- ', '1. '), fc.array(sentence, { minLength: 2, maxLength: 4 }))
  .map(([mark, items]) => items.map((item, index) => `${mark === '- ' ? mark : `${index + 1}. `}${item}`).join('\n'));
const quote = sentence.map((text) => `> ${text}`);
const table = fc
  .array(fc.tuple(plain, plain), { minLength: 2, maxLength: 4 })
  .map((rows) => rows.map(([a, b], index) => `| ${a} | ${b} |${index === 0 ? '\n| --- | --- |' : ''}`).join('\n'));
const answerBlock = fc.oneof({ weight: 5, arbitrary: paragraph }, list, quote, table);

interface Part {
  readonly question: string;
  readonly blocks: readonly string[];
  readonly noted: boolean;
}

const part: fc.Arbitrary<Part> = fc.record({
  question: sentence,
  blocks: fc.array(answerBlock, { minLength: 1, maxLength: 4 }),
  noted: fc.boolean(),
});

/** Drafts with front matter, questions, answers and notes, as people write them. */
const draft = fc
  .tuple(fc.array(part, { minLength: 1, maxLength: 5 }), fc.boolean(), fc.constantFrom('1', 'bron', 'kst-2'))
  .map(([parts, grouped, firstLabel]) => {
    const noted = parts.filter(({ noted }) => noted);
    const labelOf = (item: Part) => {
      const index = noted.indexOf(item);
      return index === 0 ? firstLabel : String(index + 1);
    };
    const questions = parts.map(
      (item, index) => `Vraag ${index + 1}\n${item.question}${item.noted ? `[^${labelOf(item)}]` : ''}`,
    );
    const answers = parts.map(
      (item, index) => `Antwoord ${index + 1}\nJa.\n\n${item.blocks.join('\n\nEn verder:\n\n')}\n\nTot zover.`,
    );
    const body = grouped
      ? [...questions, ...answers]
      : questions.flatMap((text, index) => [text, answers[index] ?? '']);
    const notes = noted.map((item) => `[^${labelOf(item)}]: De Bode, ${item.question}`);
    return `---\nkenmerk: 2029Z01234\nonderwerp: de veerpont\nvragenstellers:\n  - naam: Van Dam\n    partij: ABC\naan:\n  - Minister van Financiën\ningezonden: 2029-10-03\n---\n\n${[...body, ...notes].join('\n\n')}\n`;
  });

/** Everything a reader would call the document; places in the source may differ. */
function essence(document: KamervragenDocument): unknown {
  const { header } = document;
  return {
    kind: document.kind,
    questions: document.questions.map(({ numbers, body }) => ({ numbers, text: body.text })),
    answers: document.answers.map(({ numbers, body }) => ({ numbers, text: body.text })),
    footnotes: document.footnotes.map(({ label, body }) => ({ label, text: body.text })),
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

describe('export and read back', () => {
  for (const format of ['docx', 'odt', 'html', 'md'] as const) {
    it(`gives the same document through .${format}`, async () => {
      await fc.assert(
        fc.asyncProperty(draft, (text) => roundTrip(text, format)),
        { numRuns: format === 'docx' ? 25 : 50 },
      );
    });
  }

  it('keeps every question and answer in plain text', async () => {
    await fc.assert(
      fc.asyncProperty(draft, async (text) => {
        const before = parseDocument(text);
        const after = parseDocument(Buffer.from(await exportDraft(before, 'txt')).toString('utf8'));
        const numbersOf = ({ questions, answers }: KamervragenDocument) => ({
          questions: questions.map(({ numbers }) => numbers),
          answers: answers.map(({ numbers }) => numbers),
        });
        assert.deepEqual(numbersOf(after), numbersOf(before));
        assert.equal(after.header.subject?.value, 'de veerpont');
      }),
      { numRuns: 30 },
    );
  });
});
