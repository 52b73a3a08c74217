import assert from 'node:assert/strict';
import { parseDocument } from '../../../../src/core/document/parse.ts';

function read(text: string) {
  const { questions, answers, footnotes, marks } = parseDocument(text);
  return {
    texts: [...questions, ...answers].sort((a, b) => a.range.start - b.range.start).map(({ body }) => body.text),
    notes: footnotes.map(({ label, body }) => `${label} ${body.text}`),
    /** The note to which each mark leads. */
    marks: marks.map(({ note }) => note),
  };
}

describe('footnotes that are written in an unusual way', () => {
  const texts = ['Kent u het bericht «Brug dicht»?', 'Ja. Zie ook de brief daarover.'];
  const notes = ['1 Courant, 3 mei 2031.', '2 Kamerstuk 31 293, nr. 500.'];

  for (const [name, mark, note] of [
    ['links made of Word’s notes', '[[$]](#footnote-$)', '$. @ [↑](#footnote-ref-$)'],
    ['links with escaped brackets', '[\\[$\\]](#_ftn$)', '[\\[$\\]](#_ftnref$) @'],
    ['superscript in HTML', '<sup>$</sup>', '<sup>$</sup> @'],
  ] as const) {
    it(`are read as ${name}`, () => {
      const number = (form: string, label: string) => form.replaceAll('$', label);
      const below = ['1', '2'].map((label, index) => number(note, label).replace('@', (notes[index] ?? '').slice(2)));
      const text = `Vraag 1\n\nKent u het bericht «Brug dicht»?${number(mark, '1')}\n\nAntwoord 1\n\nJa. Zie ook de brief${number(mark, '2')} daarover.\n\n${below.join('\n\n')}\n`;
      assert.deepEqual(read(text), { texts, notes, marks: [0, 1] });
    });
  }

  it('leave units alone', () => {
    const text = 'Vraag 1\nKost dat 5 m<sup>2</sup> of 10<sup>6</sup> liter?\n';
    assert.deepEqual(read(text).texts, ['Kost dat 5 m<sup>2</sup> of 10<sup>6</sup> liter?']);
  });

  for (const [title, label] of [
    ['Voetnoten', '$. '],
    ['## Noten', '$. '],
    ['**Bronnen:**', '[$] '],
    ['Eindnoten', '$ '],
  ] as const) {
    it(`stand below a title of their own (${title})`, () => {
      const below = notes.map((note) => label.replace('$', note.slice(0, 1)) + note.slice(2));
      const text = `Vraag 1\nKent u het bericht «Brug dicht»?1\n\nAntwoord 1\nJa. Zie ook de brief2 daarover.\n\n${title}\n${below.join('\n')}\n`;
      assert.deepEqual(read(text), { texts, notes, marks: [0, 1] });
    });
  }

  it('leave a list in an answer alone, and the text behind it', () => {
    for (const list of [
      'Bronnen:\n1. Belasting.\n2. Leningen.',
      'Bronnen:\n\n1. Belasting sinds 2023.\n2. Leningen.',
      'Noten:\n\n1. walnoten\n\n2. hazelnoten',
      'Het zijn:\n\n1. walnoten\n2. hazelnoten',
    ]) {
      const text = `Vraag 1\nWaarvan?\n\nAntwoord 1\nHiervan.\n\n${list}\n\nDat is alles.\n\nVraag 2\nWat nu?\n`;
      assert.deepEqual(read(text).notes, [], list);
      const answer = read(text).texts[1] ?? '';
      assert.match(answer, /1\. [\s\S]+2\. [\s\S]+Dat is alles\.$/, list);
    }
  });

  it('are told from a list with bare numbers by their marks', () => {
    const text =
      'Vraag 1\nWaarvan?[1]\n\nAntwoord 1\nDrie:\n\n1 Lonen dus\n2 Rente\n\nMeer niet.\n\n[1] Courant, 3 mei 2031.\n';
    assert.deepEqual(read(text).notes, ['1 Courant, 3 mei 2031.']);
    assert.match(read(text).texts[1] ?? '', /1 Lonen dus\s+2 Rente\s+Meer niet\.$/);
  });

  it('stand below the answer with their mark, and below their title as Markdown has them', () => {
    const answer = 'Vraag 1\nKlopt dit?\n\nAntwoord 1\nJa.[^1]\n\n## Voetnoten\n\n[^1]: Courant.\n\nVraag 2\nWat nu?\n';
    assert.deepEqual(read(answer), { texts: ['Klopt dit?', 'Ja.', 'Wat nu?'], notes: ['1 Courant.'], marks: [0] });
  });

  it('leave a title in an answer alone that has no notes below it', () => {
    const text = 'Vraag 1\nWaar is het?\n\nAntwoord 1\nOp twee plaatsen.\n\nBronnen\n\nEr zijn drie bronnen.\n';
    assert.equal(read(text).texts[1], 'Op twee plaatsen.\n\nBronnen\n\nEr zijn drie bronnen.');
  });

  it('follow a text without an empty line where they name a source', () => {
    const text = 'Vraag 1\nKent u het bericht «Brug dicht»?1\n1 Courant, 3 mei 2031.\nAntwoord 1\nJa.\n';
    assert.deepEqual(read(text), { texts: [texts[0], 'Ja.'], notes: [notes[0]], marks: [0] });
    const raised = 'Vraag 1\nWat nu?\n² Courant.\nVraag 2\nHoeveel liter is 5\n² Boven de rand?\n';
    assert.deepEqual(read(raised).notes, []);
    const rows =
      'Vraag 1\nKent u de lijst?1\n\nAntwoord 1\nEr zijn er drie.\n1 Groningen\n2 Drenthe\n\n1 Courant, 3 mei 2031.\n';
    assert.deepEqual(read(rows).notes, [notes[0]]);
    const years =
      'Vraag 1\nKent u de lijst?1\n\nAntwoord 1\nEr zijn er drie.\n1 Groningen 2030\n2 Drenthe 2031\n\n1 Courant, 3 mei 2031.\n';
    assert.deepEqual(read(years).notes, [notes[0]]);
    const wrapped =
      'Vraag 1\nHoeveel kost het bericht?1\n\nAntwoord 1\nIn 2031 was dat\n1 Miljoen «euro», in 2032 meer.\n';
    assert.deepEqual(read(wrapped).notes, []);
  });

  it('may have lost the mark of the first', () => {
    const text =
      'Vraag 1\nKent u dit?\n\nAntwoord 1\nJa.\n\nVraag 2\nEn dit? 2)\n\nAntwoord 2\nOok dat\n\n1) Courant.\n2) Dagblad.\n';
    assert.deepEqual(read(text).notes, ['1 Courant.', '2 Dagblad.']);
  });

  it('are no lines of the text that begin with a number at the end of a page', () => {
    const foot = '\nTweede Kamer, vergaderjaar 2030–2031, Aanhangsel 1\n\f';
    const text = `Vraag 1\nHoeveel zijn er van\n1 Rijnaken, en van\n2 Sleepboten?\nAntwoord 1\nHet gaat om niveau\n1 Delen daarvan zijn oud.${foot}Meer niet.\n`;
    assert.deepEqual(read(text).notes, []);
    assert.match(read(text).texts[1] ?? '', /1 Delen daarvan/);
  });

  it('have no mark in a list that a program glued together', () => {
    const text = `Vraag 1\n1. Wat is dit?2. Waarom?3. Wanneer komt «Brug dicht»?1\n\nAntwoord 1\nNu.\n\n1 Courant.\n2 Dagblad.\n3 Weekblad.\n`;
    assert.equal(read(text).texts[0], '1. Wat is dit?2. Waarom?3. Wanneer komt «Brug dicht»?');
  });

  it('begin anew on each page', () => {
    const page = (number: number, paper: string) =>
      `Vraag ${number}\nKent u «Brug ${number}»?1\nAntwoord ${number}\nJa.\n1 ${paper}, 3 mei 2031.\n`;
    assert.deepEqual(read(`${page(1, 'Courant')}\f${page(2, 'Dagblad')}`), {
      texts: ['Kent u «Brug 1»?', 'Ja.', 'Kent u «Brug 2»?', 'Ja.'],
      notes: ['1 Courant, 3 mei 2031.', '1 Dagblad, 3 mei 2031.'],
      marks: [0, 1],
    });
  });

  it('have marks behind a space at the end of a line, behind capitals, and many at once', () => {
    const text =
      'Vraag 1\nKent u «Brug dicht»? 1\n\nAntwoord 1\nHet RIVM2 meet PFAS4 en NO2 al jaren.\n\n1 Courant, 3 mei 2031.\n2 RIVM, 4 mei 2031.\n3 Dagblad.\n4 Weekblad.\n';
    assert.deepEqual(read(text).texts, ['Kent u «Brug dicht»?', 'Het RIVM meet PFAS4 en NO2 al jaren.']);
    const many = 'Vraag 1\nKent u de cijfers?[1, 2, 3, 4, 5, 6, 7, 8 ]\n';
    assert.deepEqual(read(many).texts, ['Kent u de cijfers?']);
  });

  it('do not take the items of a list for marks', () => {
    const list = '1. Het geld.\n2. De tijd;\n3. De ruimte.';
    const text = `Vraag 1\nKent u «Brug dicht»?1\n\nAntwoord 1\nHet gaat om:\n${list}\nDat is alles.2 Ook morgen.3\n\n1 Courant.\n2 Dagblad.\n3 Weekblad.\n`;
    const loose = 'Vraag 1\nKent u dit?1\n\nAntwoord 1\nWij doen:\n1 Meer bouwen;\n2 Meer meten.\n\n1 Courant.\n';
    assert.match(read(loose).texts[1] ?? '', /2 Meer meten/);
    assert.equal(
      read(text).texts[1],
      'Het gaat om:\n\n1. Het geld.\n\n2. De tijd;\n\n3. De ruimte.\n\nDat is alles. Ook morgen.',
    );
  });
});

describe('titles between questions', () => {
  const pair = (number: number) => `Vraag ${number}\nKlopt dit?\n\nAntwoord ${number}\nJa.\n\n`;

  it('belong to no answer and no question, where there are several or Markdown says so', () => {
    for (const text of [
      `Toezicht\n\n${pair(1)}Geld en rente\n\n${pair(2)}`,
      `## Toezicht\n\n${pair(1)}${pair(2)}## Geld en rente\n\n${pair(3)}`,
      `${pair(1)}**Toezicht**\n\n${pair(2)}**Geld**\n\n${pair(3)}`,
    ]) {
      for (const part of read(text).texts) assert.match(part, /^(?:Klopt dit\?|Ja\.)$/);
    }
    assert.deepEqual(read('Geld\n\nVraag 1\nKlopt dit?\n\nRente\n\nVraag 2\nWat nu?\n').texts, [
      'Klopt dit?',
      'Wat nu?',
    ]);
  });

  it('are no short answers, and no last words', () => {
    assert.equal(read(`${pair(1)}Meer niet\n\n${pair(2)}`).texts[1], 'Ja.\n\nMeer niet');
    assert.equal(read(`Anna de Boer\n\n${pair(1)}Meer niet\n\n${pair(2)}`).texts[1], 'Ja.\n\nMeer niet');
    const last = `${pair(1)}Meer niet\n\n${pair(2)}Ook dit volgt\n\n${pair(3)}`;
    assert.deepEqual([read(last).texts[1], read(last).texts[3]], ['Ja.\n\nMeer niet', 'Ja.\n\nOok dit volgt']);
    const short =
      'Vraag 1\nKlopt dit?\n\nAntwoord 1\n\nJa\n\nVraag 2\nEn dit?\n\nAntwoord 2\n\nNee\n\nVraag 3\nWat nu?\n';
    assert.deepEqual(read(short).texts, ['Klopt dit?', 'Ja', 'En dit?', 'Nee', 'Wat nu?']);
    const listed = `${pair(1)}Het gaat om:\n\nGroningen\n\nDrenthe\n\n${pair(2)}`;
    assert.match(read(listed).texts[1] ?? '', /Drenthe$/);
  });
});
