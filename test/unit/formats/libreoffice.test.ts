import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import type { KamervragenDocument } from '../../../src/core/document/model.ts';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { readSourceFile } from '../../../src/formats/read.ts';

async function readFixture(name: string): Promise<KamervragenDocument> {
  const path = fileURLToPath(new URL(`../../fixtures/formats/${name}`, import.meta.url));
  return parseDocument((await readSourceFile(path)).text);
}

const texts = ({ questions, answers }: KamervragenDocument) =>
  [...questions, ...answers].map(({ numbers, body }) => ({ numbers, text: body.text }));
const header = ({ header: { subject, members, addressees, kenmerk, submitted } }: KamervragenDocument) => ({
  subject: subject?.value,
  members: members.map(({ name, party }) => ({ name, party })),
  addressees: addressees.map(({ value }) => value),
  kenmerk: kenmerk.map(({ value }) => value),
  submitted: submitted?.value,
});

/** The fixtures are exports of `concept.kamervragen` that LibreOffice opened and saved in these formats. */
describe('files saved by LibreOffice', () => {
  for (const name of ['concept.docx', 'concept.odt']) {
    it(`gives back the draft from ${name}`, async () => {
      const [draft, saved] = [await readFixture('concept.kamervragen'), await readFixture(name)];
      assert.deepEqual(header(saved), header(draft));
      assert.deepEqual(
        saved.footnotes.map(({ label, body }) => [label, body.text]),
        draft.footnotes.map(({ label, body }) => [label, body.text]),
      );
      const spaced = (list: ReturnType<typeof texts>) =>
        list.map(({ numbers, text }) => ({ numbers, text: text.replace(/\s+/g, ' ') }));
      assert.deepEqual(spaced(texts(saved)), spaced(texts(draft)));
    });
  }

  it('types out automatic numbers, takes changes as accepted and leaves hidden text out', async () => {
    const { source } = await readFixture('nummering.odt');
    assert.equal(
      source,
      `Ons kenmerk 2029Z01234

Vragen van het lid Van Dam (ABC) aan de minister van Financiën over de pont (ingezonden 3 oktober 2029)

Vraag 1

Kent u het bericht «Pont stuk»?[^1]

Vraag 2

Klopt het dat:

  a) de pont stuk is?
  b) er geen geld is?

Nee, soms.

1. een
2. twee
3. drie

[^1]: NOS, 1 mei.
`,
    );
  });

  it('reads the printed page: header, questions, answers and the notes at the bottom', async () => {
    const [draft, printed] = [await readFixture('concept.kamervragen'), await readFixture('concept.pdf')];
    assert.deepEqual(header(printed), header(draft));
    assert.deepEqual(
      printed.questions.map(({ numbers }) => numbers),
      [['1'], ['2'], ['3']],
    );
    assert.deepEqual(
      printed.answers.map(({ numbers }) => numbers),
      [['1'], ['2', '3']],
    );
    assert.deepEqual(printed.questions.map(({ body }) => body.text)[2], 'Wat kost de reparatie, en wie betaalt die?');
    assert.deepEqual(
      printed.footnotes.map(({ body }) => body.text),
      ['De Stichtse Bode, 1 oktober 2029.', 'Kamerstukken II 2028/29, 30 000, nr. 12.', 'Zie het rapport van 3 mei.'],
    );
    assert.match(printed.answers[1]?.body.text ?? '', /gekeurd;[\s\S]*3\. de dienstregeling wordt hervat/);
  });
});
