import assert from 'node:assert/strict';
import { parseDocument } from '../../../../src/core/document/parse.ts';
import { outlined } from './outlined.ts';

const head = `Tweede Kamer der Staten-Generaal                                            2
Vergaderjaar 1998–1999                      Aanhangsel van de Handelingen

Vragen gesteld door de leden der Kamer, overeenkomstig artikel 134 van het
Reglement van Orde, met de daarop door de regering gegeven antwoorden

612
Vragen van het lid Oosterling (ABC) aan de minister van Verkeer en Waterstaat
over trekvaarten. (Ingezonden 3 december 1998)
`;
const stated = 'Antwoord van minister Wolters (Verkeer en Waterstaat). (Ontvangen 12 januari 1999)';

describe('all questions above all answers, under bare numbers', () => {
  const text = `${head}
1
Kent u de klachten over de trekvaart?1

2
Deelt u de zorg?

3
Wordt er gebaggerd? Zo neen, waarom niet?

Antwoord

${stated}

1
Ja.

2 en 3
Ja. In 1999 wordt
12 kilometer gebaggerd:
1. de vaart;
2. de haven.

1 De Schipper, 2 december 1998.

KVR9999
2989900001
ISSN 0921 - 7398
Sdu Uitgevers
’s-Gravenhage 1999
Tweede Kamer, vergaderjaar 1998–1999, Aanhangsel                    1269
`;

  it('reads the answers as answers, and notes as notes', () => {
    assert.deepEqual(outlined(text), [
      'V1: Kent u de klachten over de trekvaart?',
      'V2: Deelt u de zorg?',
      'V3: Wordt er gebaggerd? Zo neen, waarom niet?',
      'A1: Ja.',
      'A2 3: Ja. In 1999 wordt 12 kilometer gebaggerd:\n\n1. de vaart;\n\n2. de haven.',
    ]);
    assert.deepEqual(
      parseDocument(text).footnotes.map(({ body }) => body.text),
      ['De Schipper, 2 december 1998.'],
    );
  });

  it('finds who answers, and when, between questions and answers', () => {
    const { header } = parseDocument(text);
    assert.deepEqual(
      header.respondents.map(({ name, portfolio }) => `${name} (${portfolio})`),
      ['Wolters (Verkeer en Waterstaat)'],
    );
    assert.equal(header.received?.value, '1999-01-12');
    assert.equal(header.submitted?.value, '1998-12-03');
    assert.deepEqual([header.aanhangsel?.year, header.aanhangsel?.number], ['1998-1999', '612']);
  });

  it('needs no line `Antwoord` where it is said who answers, and takes groups before text on the same line', () => {
    assert.deepEqual(
      outlined(`1 Klopt dit?\n\n2 Is dat zo?\n\n3 Wat nu?\n\n${stated}\n\n1 Ja.\n\n2 en 3 Daarover is niets bekend.\n`),
      ['V1: Klopt dit?', 'V2: Is dat zo?', 'V3: Wat nu?', 'A1: Ja.', 'A2 3: Daarover is niets bekend.'],
    );
  });

  it('needs no question mark, and takes a number in an answer for no further question', () => {
    const questions = '1\nGraag een overzicht.\n\n2\nGraag een toelichting.\n\n';
    const answers = '1\nHet zijn er:\n3\nMeer niet.\n\n2\nGeen.\n';
    assert.deepEqual(outlined(`${questions}Antwoord\n\n${answers}`), [
      'V1: Graag een overzicht.',
      'V2: Graag een toelichting.',
      'A1: Het zijn er: 3 Meer niet.',
      'A2: Geen.',
    ]);
  });

  it('takes no list below a single answer for answers to the questions', () => {
    assert.deepEqual(
      outlined('1. Klopt dit?\n\n2. Wat nu?\n\n3. Wie betaalt?\n\nAntwoord\n\nWij doen één ding:\n\n1. niets.'),
      ['V1: Klopt dit?', 'V2: Wat nu?', 'V3: Wie betaalt?', 'A3: Wij doen één ding:\n\n1. niets.'],
    );
  });

  it('takes no list below other words of an answer for answers, and none while it is typed', () => {
    const list = 'Ja, om drie redenen:\n1. De prijs.\n2. De tijd.';
    const text = `1. Klopt dit?\n\nAntwoord:\n${list}`;
    for (let end = text.indexOf('Ja,') + 3; end <= text.length; end++) {
      const parsed = outlined(text.slice(0, end));
      assert.deepEqual([parsed.length, parsed[0]], [2, 'V1: Klopt dit?'], text.slice(0, end));
    }
    for (const typed of ['2', '2. ', '2. Wat', '2. Wat nu?']) {
      assert.equal(outlined(`${text}\n\n${typed}`)[0], 'V1: Klopt dit?', typed);
    }
    assert.deepEqual(outlined(`${text}\n\n2. Wat nu?\n\nAntwoord:\nNiets.`), [
      'V1: Klopt dit?',
      'A1: Ja, om drie redenen:\n\n1. De prijs.\n\n2. De tijd.',
      'V2: Wat nu?',
      'A2: Niets.',
    ]);
    const received = '(Ontvangen 12 januari 1999)';
    assert.deepEqual(outlined(`1\nKlopt dit?\n\nAntwoord\n\n${received}\n\n1\nJa.\n`), ['V1: Klopt dit?', 'A1: Ja.']);
  });

  it('leaves a sentence alone that begins with whose answer it is', () => {
    const prose = 'Antwoord van de minister kreeg de Kamer in mei.';
    assert.deepEqual(outlined(`Vraag 1\nKlopt dit?\n\nAntwoord 1\nJa.\n${prose}`)[1], `A1: Ja.\n\n${prose}`);
  });
});

describe('bare numbers that each have an answer', () => {
  it('are questions, also where nothing asks with a question mark', () => {
    const text =
      '1\nDe leden vragen naar de kosten.\n\nAntwoord\nDie zijn laag.\n\n2\nZij vragen naar de duur.\n\nAntwoord\nEen jaar.\n';
    assert.deepEqual(outlined(text), [
      'V1: De leden vragen naar de kosten.',
      'A1: Die zijn laag.',
      'V2: Zij vragen naar de duur.',
      'A2: Een jaar.',
    ]);
  });
});

describe('who answers between questions and answers with headings', () => {
  it('belongs to no question', () => {
    const text = `Vraag 1\nKlopt dit?\n\nVraag 2\nWat nu?\n\n${stated}\n\nAntwoord 1\nJa.\n\nAntwoord 2\nNiets.\n`;
    assert.deepEqual(outlined(text), ['V1: Klopt dit?', 'V2: Wat nu?', 'A1: Ja.', 'A2: Niets.']);
    assert.equal(parseDocument(text).header.respondents[0]?.name, 'Wolters');
  });
});

describe('several sets with bare numbers in one text', () => {
  const asked = (number: number, name: string) =>
    `${number}\nVragen van het lid ${name} (ABC) aan de minister van Verkeer en Waterstaat over trekvaarten. (Ingezonden 3 december 1998)\n\n`;

  it('are each read by themselves', () => {
    const text = `${asked(612, 'Oosterling')}1\nKlopt dit?\n\n2\nWaarom?\n\n${stated}\n\n1\nJa.\n\n2\nDaarom.\n\n${asked(613, 'Westerling')}1\nWat nu?\n\n${stated}\n\n1\nNiets.\n`;
    assert.deepEqual(outlined(text), [
      'V1: Klopt dit?',
      'V2: Waarom?',
      'A1: Ja.',
      'A2: Daarom.',
      'V1: Wat nu?',
      'A1: Niets.',
    ]);
    const pairs = '1. Klopt dit?\nAntwoord\nJa.\n\n2. Waarom?\nAntwoord\nDaarom.\n\n';
    assert.deepEqual(
      outlined(`${asked(612, 'Oosterling')}${pairs}${asked(613, 'Westerling')}${pairs}`).map((part) =>
        part.slice(0, 2),
      ),
      ['V1', 'A1', 'V2', 'A2', 'V1', 'A1', 'V2', 'A2'],
    );
  });
});
