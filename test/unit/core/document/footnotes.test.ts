import assert from 'node:assert/strict';
import { parseDocument } from '../../../../src/core/document/parse.ts';

function read(text: string) {
  const document = parseDocument(text);
  return {
    notes: document.footnotes.map(({ label, body }) => `${label}: ${body.text}`),
    marks: document.marks.map(({ label, note }) => `${label}${note === null ? ' zonder noot' : ''}`),
    texts: [...document.questions, ...document.answers]
      .sort((a, b) => a.range.start - b.range.start)
      .map(({ body }) => body.text),
  };
}

describe('footnotes', () => {
  const foot = '\nah-tk-20242025-1\nTweede Kamer, vergaderjaar 2024–2025, Aanhangsel 1\n';

  it('reads those of a draft, and a mark without a note', () => {
    const text = 'Vraag 1\nKent u «dit»[^1] en dat[^b]?\n\n[^1]: NRC,\n  4 mei 2024.\n\nAntwoord 1\nJa.\n';
    assert.deepEqual(read(text), {
      notes: ['1: NRC, 4 mei 2024.'],
      marks: ['1', 'b zonder noot'],
      texts: ['Kent u «dit» en dat?', 'Ja.'],
    });
  });

  it('reads typed ones behind the last answer', () => {
    const text = 'Vraag 1\nKent u het bericht? 1) 2)\nAntwoord 1\nJa.\n\n\n1) NRC, 4 mei.\n\n2) AD, 5 mei.\n';
    const { notes, marks, texts } = read(text);
    assert.deepEqual(
      [notes, marks, texts],
      [
        ['1: NRC, 4 mei.', '2: AD, 5 mei.'],
        ['1', '2'],
        ['Kent u het bericht?', 'Ja.'],
      ],
    );
  });

  it('reads those at the foot of a page, label glued, in the middle of a sentence', () => {
    const text = `Vraag 1\nKent u het bericht «Munten»?1\nAntwoord 1\nIk ken het bericht over de grote munten in\n1NOS, 29 oktober 2024, «Mun-\nten»${foot}de kluis al langer.\n`;
    const { notes, marks, texts } = read(text);
    assert.deepEqual(notes, ['1: NOS, 29 oktober 2024, «Munten»']);
    assert.deepEqual(marks, ['1']);
    assert.equal(texts[1], 'Ik ken het bericht over de grote munten in de kluis al langer.');
  });

  it('tells a mark on a line of its own, or at the start of one, from a note and from a number', () => {
    const text = `Vraag 1\nKent u het bericht?\n1\nAntwoord 1\nDe prijs steeg met 11 cent\n2. In 2023 kwamen er 13,4 miljard bij, en CO\n2-heffing.\n1NRC, 4 mei.\n2PBL, Verkenning.${foot}`;
    const { notes, marks, texts } = read(text);
    assert.deepEqual(notes, ['1: NRC, 4 mei.', '2: PBL, Verkenning.']);
    assert.deepEqual(marks, ['1', '2']);
    assert.deepEqual(texts, [
      'Kent u het bericht?',
      'De prijs steeg met 11 cent. In 2023 kwamen er 13,4 miljard bij, en CO 2-heffing.',
    ]);
  });

  it('reads superscripts and brackets, several in one', () => {
    const text = 'Vraag 1\nKent u dit¹, 10 m² en dat?[2 3 ]\n\n¹ NRC.\n\n[2] AD.\n\n[3] NOS.\n\nVraag 2\nHoe?';
    const { marks, texts } = read(text);
    assert.deepEqual(
      marks.map((mark) => mark[0]),
      ['1', '2', '3'],
    );
    assert.equal(texts[0], 'Kent u dit, 10 m² en dat?');
  });

  it('leaves what a text counts up in brackets alone where its notes are written otherwise', () => {
    const text = `Vraag 1\nKent u dit?\n1\nAntwoord 1\nZie bijlage 1 en (zie bijlage 2 en 3) de stappen (2) en (3).\nVraag 2\nEn dat?\n2\nAntwoord 2\nNee.\n1NOS, 3 mei.\n2NRC, 4 mei.\n3AD, 5 mei.${foot}`;
    const { marks, texts } = read(text);
    assert.deepEqual(marks, ['1', '2']);
    assert.equal(texts[1], 'Zie bijlage 1 en (zie bijlage 2 en 3) de stappen (2) en (3).');
  });

  it('reads a mark in brackets that came to stand on a line of its own', () => {
    const { marks, texts } = read('Vraag 1\nKent u het bericht?\n1)\n\nAntwoord 1\nJa.\n\n\n1) NRC, 4 mei.\n');
    assert.deepEqual([marks, texts], [['1'], ['Kent u het bericht?', 'Ja.']]);
  });

  it('cuts notes that were joined on one line', () => {
    const text = 'Vraag 1\nKent u dit [1] en dat [2]?\n\n[1] https://nrc.nl/a[2] https://ad.nl/b\n';
    assert.deepEqual(read(text).notes, ['1: https://nrc.nl/a', '2: https://ad.nl/b']);
  });

  it('sees that the note of a printed mark is gone', () => {
    const lost = (body: string, notes: string) =>
      read(`Vraag 1\nKent u «dit»?1\nAntwoord 1\n${body}\n${notes}${foot}`).marks;
    assert.deepEqual(lost('Dat was de wens van de Kamer2 en meer.', '1NOS, 3 mei.'), ['1', '2 zonder noot']);
    assert.deepEqual(lost('Dat is gemeld.\n2 Daarna is het stil.', '1NOS, 3 mei.'), ['1', '2 zonder noot']);
    assert.deepEqual(lost('Dat is gemeld aan de Kamer\n2. Daarna is het stil.', '1NOS, 3 mei.'), [
      '1',
      '2 zonder noot',
    ]);
    assert.deepEqual(lost('Er zijn drie stappen.\n2. Daarna is het stil.', '1NOS, 3 mei.'), ['1']);
    assert.deepEqual(lost('Dat was op\n2 mei.', '1NOS, 3 mei.'), ['1']);
    const several = `Vraag 1\nKent u «dit»?1 2 3\nAntwoord 1\nJa.\n1NOS, 3 mei.\n3AD, 5 mei.${foot}`;
    assert.deepEqual(read(several).marks, ['1', '2 zonder noot', '3']);
  });

  it('leaves units, formulas and lists alone where no note is written so', () => {
    const { marks } = read(
      'Vraag 1\nHoe?\n\nAntwoord 1\nDe CO²-uitstoot is 5 kWh/m². Twee redenen. 1) De prijs. 2) De tijd, op 10 km² en 3 cm³.\n',
    );
    assert.deepEqual(marks, []);
  });

  it('counts a mark once where the notes are in brackets and a list is too', () => {
    const { marks } = read(
      'Vraag 1\nKent u het bericht? 1) En dit? 2)\n\nAntwoord 1\nEr is veel: a, 1) een brug en 2) een sluis.\n\n\n1) NRC, 4 mei.\n\n2) AD, 5 mei.\n',
    );
    assert.deepEqual(marks, ['1', '2']);
  });

  it('leaves lists in an answer alone', () => {
    const text =
      'Vraag 1\nHoe?\n\nAntwoord 1\nIn twee fasen: 1) eerst dit, en 2) dan dat.\n\n1) De eerste fase.\n2) De tweede fase.\n\nVraag 2\nEn?';
    const { notes, marks } = read(text);
    assert.deepEqual([notes, marks], [[], []]);
  });

  it('keeps typed notes and those of Word apart', () => {
    const text = 'Vraag 1\nKent u dit? 1)\n\nAntwoord 1\nJa.[^1]\n\n\n1) NRC.\n\n[^1]: Kamerstuk 12 345, nr. 6.\n';
    const document = parseDocument(text);
    assert.deepEqual(
      document.footnotes.map(({ body }) => body.text),
      ['NRC.', 'Kamerstuk 12 345, nr. 6.'],
    );
    assert.deepEqual(
      document.marks.map(({ note }) => note),
      [0, 1],
    );
  });

  it('sees a mark that is glued to a year', () => {
    const text =
      'Vraag 1\nKent u het bericht?1 En het plan voor 2024–20272 en de brief van 3 mei 20243?\n\n1 NOS, 3 mei 2024\n2 Kamerstuk 12 345, nr. 6\n3 Kamerstuk 12 345, nr. 7\n';
    const { questions, marks } = parseDocument(text);
    assert.equal(questions[0]?.body.text, 'Kent u het bericht? En het plan voor 2024–2027 en de brief van 3 mei 2024?');
    assert.deepEqual(
      marks.map(({ note }) => note),
      [0, 1, 2],
    );
  });
});
