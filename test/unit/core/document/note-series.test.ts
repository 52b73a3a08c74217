import assert from 'node:assert/strict';
import { parseDocument } from '../../../../src/core/document/parse.ts';
import { checkDocument } from '../../../../src/core/rules/engine/engine.ts';

interface Read {
  readonly texts: readonly string[];
  readonly notes: readonly string[];
  /** The note to which each mark leads. */
  readonly marks: readonly (number | null)[];
}

function read(text: string): Read {
  const { questions, answers, footnotes, marks } = parseDocument(text);
  return {
    texts: [...questions, ...answers].sort((a, b) => a.range.start - b.range.start).map(({ body }) => body.text),
    notes: footnotes.map(({ label, body }) => `${label} ${body.text}`),
    marks: marks.map(({ note }) => note),
  };
}

const asked = ['Kent u het bericht?', 'Wat vindt u daarvan?'];
const notes = ['1 Courant, 3 mei.', '2 Dagblad, 4 mei.'];
const printed = (text: string) =>
  `Vraag 1\nKent u het bericht?1\n\nVraag 2\nWat vindt u daarvan?2\n\n${text}\nkv-tk-2026Z01234\nISSN 0921 - 7371\n`;

describe('series of footnotes', () => {
  for (const [name, questions] of [
    ['headings', 'Vraag 1\nKent u het bericht?$1\nVraag 2\nWat vindt u daarvan?$2\n'],
    ['numbers in front', '1. Kent u het bericht? $1\n2. Wat vindt u daarvan? $2\n'],
  ] as const) {
    for (const form of ['$)', '[$]', '($)']) {
      it(`stand right below the last question, without an empty line (${name}, ${form})`, () => {
        const label = (number: string) => form.replace('$', number);
        const text = questions.replace('$1', label('1')).replace('$2', label('2'));
        const below = `${label('1')} Courant, 3 mei.\n${label('2')} Dagblad, 4 mei.\n`;
        assert.deepEqual(read(text + below), { texts: asked, notes, marks: [0, 1] });
      });
    }
  }

  it('are no list that a sentence announces', () => {
    const text = 'Vraag 1\nKent u het bericht?1) Kunt u noemen:\n1) Hoeveel bruggen er zijn;\n2) Wie ze beheert?\n';
    assert.deepEqual(read(text).notes, []);
  });

  for (const mark of ['¹', ' [1]', '1']) {
    it(`may be written otherwise than their marks (${mark.trim()})`, () => {
      const text = `1. Kent u het bericht?${mark}\n\n2. Wat vindt u daarvan?\n\n1) Courant, 3 mei.\n2) Dagblad, 4 mei.\n`;
      assert.deepEqual(read(text), { texts: asked, notes, marks: [0] });
      const list = `Vraag 1\nKent u het bericht?${mark} Kunt u noemen:\n\n1) Het geld;\n2) De tijd?\n`;
      assert.deepEqual(read(list).notes, []);
    });
  }

  it('begin anew below each question', () => {
    const pair = (number: number, ask: string, say: string, note: string) =>
      `Vraag ${number}\n${ask} [1]\n\nAntwoord ${number}\n${say}\n\n[1] ${note}\n\n`;
    const text =
      pair(1, 'Kent u het bericht?', 'Ja.', 'Courant.') + pair(2, 'Wat vindt u daarvan?', 'Niets.', 'Dagblad.');
    assert.deepEqual(read(text), {
      texts: ['Kent u het bericht?', 'Ja.', 'Wat vindt u daarvan?', 'Niets.'],
      notes: ['1 Courant.', '1 Dagblad.'],
      marks: [0, 1],
    });
    assert.deepEqual(checkDocument(parseDocument(text)).problems, []);
  });

  it('begin anew in the answers', () => {
    const text =
      'Vraag 1\nKent u het bericht? 1)\n\n1) Courant.\n\nAntwoord 1\nJa. 1)\n\n1) Kamerstuk 36 410, nr. 12.\n';
    assert.deepEqual(read(text), {
      texts: ['Kent u het bericht?', 'Ja.'],
      notes: ['1 Courant.', '1 Kamerstuk 36 410, nr. 12.'],
      marks: [0, 1],
    });
  });

  it('may be counted with stars', () => {
    const text = 'Vraag 1\nKent u het bericht? *)\n\nAntwoord 1\nJa. **)\n\n*) Courant.\n**) Dagblad.\n';
    assert.deepEqual(read(text), {
      texts: ['Kent u het bericht?', 'Ja.'],
      notes: ['* Courant.', '** Dagblad.'],
      marks: [0, 1],
    });
  });

  it('have a number twice in print, where the line above ends', () => {
    assert.deepEqual(read(printed('1 Courant.\n2 Dagblad.\n2 Weekblad.\n')).notes, [
      '1 Courant.',
      '2 Dagblad.',
      '2 Weekblad.',
    ]);
    assert.deepEqual(read(printed('1 Courant.\n2 Dagblad, bladzijde\n2 Onderaan.\n')).notes, [
      '1 Courant.',
      '2 Dagblad, bladzijde 2 Onderaan.',
    ]);
  });

  it('have marks with a comma between them', () => {
    const text = printed('1 Courant.\n2 Dagblad.\n')
      .replace('daarvan?2', 'daarvan?')
      .replace('bericht?1', 'bericht?1, 2');
    assert.deepEqual(read(text).marks, [0, 1]);
    assert.deepEqual(read(text).texts, asked);
  });

  it('have a mark that opens a line in the middle of a sentence', () => {
    const text = printed('1 Courant.\n').replace(
      'het bericht?1',
      'het bericht van de provincie en de nota\n1 van de stad?',
    );
    assert.equal(read(text).texts[0], 'Kent u het bericht van de provincie en de nota van de stad?');
  });

  it('of ten thousand notes with one label are read in no time', () => {
    const text = `Vraag 1\n${'Ja[^1] en '.repeat(10_000)}nee?\n\n${'[^1]: Courant.\n\n'.repeat(10_000)}`;
    assert.equal(read(text).notes.length, 10_000);
  });
});
