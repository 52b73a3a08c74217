import assert from 'node:assert/strict';
import { parseDocument } from '../../../../src/core/document/parse.ts';
import { outlined } from './outlined.ts';

const answered = 'Vraag 1\nKlopt dit?\n\nAntwoord 1\nJa.\n\n';
const parts = ['V1: Klopt dit?', 'A1: Ja.'];

describe('where an answer ends', () => {
  it('ends before the head of another set', () => {
    for (const head of [
      '2031Z00002\n\nVragen van het lid Jansen (ABC) aan de minister van Financiën over rente',
      'AH 605\n2031Z00002\nAntwoord van minister Wolters (Financiën) (ontvangen 3 mei 2031)',
    ]) {
      assert.deepEqual(outlined(`${answered}${head}\n\nVraag 1\nWat nu?\n`), [...parts, 'V1: Wat nu?'], head);
    }
    assert.deepEqual(
      outlined(`${answered}2031Z00002\n\nis het kenmerk.`)[1],
      'A1: Ja.\n\n2031Z00002\n\nis het kenmerk.',
    );
  });

  it('ends before the title of the next party’s questions', () => {
    for (const title of [
      'Vragen en opmerkingen van de leden van de ABC-fractie',
      '**Inbreng van de leden van de fractie**',
      'II. Vragen van de ABC-fractie',
    ]) {
      assert.deepEqual(outlined(`${answered}${title}\n\nVraag 1\nWat nu?\n`), [...parts, 'V1: Wat nu?'], title);
    }
  });

  it('ends before a signature with the name in brackets', () => {
    assert.deepEqual(outlined(`${answered}De Minister van Financiën,\n\n(mr. A.B. Wolters)\n`), parts);
  });

  it('goes on where a line only begins like the end of one', () => {
    const foot = 'Tweede Kamer, vergaderjaar 2030–2031, Aanhangsel 1\n\f';
    for (const text of [
      'Ik verwijs naar de\nMinister van Financiën\nWouter Jansen',
      `Ik verwijs naar de\n${foot}minister van Financiën\nWouter Jansen`,
      `Zie verder het\n${foot}antwoord op vraag 3. Ook dat is zo.`,
      `Zie verder het\n${foot}\nantwoord op vraag 3.`,
    ]) {
      const expected = text.replace(foot, '').replace(/\n+/g, ' ');
      assert.deepEqual(outlined(`Vraag 1\nKlopt dit?\nAntwoord 1\n${text}`), [parts[0], `A1: ${expected}`], text);
    }
    assert.deepEqual(outlined(`${answered}De minister van Financiën,\n\nWouter Jansen\n`), parts);
  });

  it('ends before a farewell with a name behind it', () => {
    for (const end of ['Hoogachtend, de minister', 'Met vriendelijke groet Jan', 'Met vriendelijke groeten,\n\nJan']) {
      assert.deepEqual(outlined(`${answered}${end}\n`), parts, end);
    }
  });

  it('goes on behind farewells and names with an office, where the numbers go on', () => {
    const list =
      'Aanwezig waren:\n\nMinister van Financiën\nWouter Jansen\n\nMinister van Defensie\nAnna Bakker\n\nZij zwegen.';
    const quoted = 'De brief sluit met:\n\nHoogachtend,\n\nDat was alles.';
    for (const text of [list, quoted, 'Met vriendelijke groet sluit ik niet af.']) {
      const parsed = outlined(
        `${answered}${text}\n\nVraag 2\nWat nu?\n\nAntwoord 2\nNiets.\n\nHoogachtend,\n\nA. Wolters\n`,
      );
      assert.match(parsed[1] ?? '', new RegExp(`${text.slice(-8)}$`), text);
      assert.deepEqual(parsed.slice(2), ['V2: Wat nu?', 'A2: Niets.'], text);
    }
    const annex = 'Hoogachtend,\n\nDe minister van Financiën,\n\nA. Wolters\n\nBijlage\n\nVraag 1\nKlopt dit?\n';
    assert.deepEqual(outlined(`${answered}${annex}`), [...parts, parts[0]]);
  });

  it('holds its own explanation, where the next question follows', () => {
    const text = `${answered}Toelichting: dit is zo.\n\nMeer niet.\n\n`;
    assert.deepEqual(outlined(`${text}Vraag 2\nWat nu?\n`), [
      parts[0],
      'A1: Ja.\n\nToelichting: dit is zo.\n\nMeer niet.',
      'V2: Wat nu?',
    ]);
    assert.equal(parseDocument(text).toelichting?.text, 'dit is zo.\n\nMeer niet.');
  });

  it('goes on where a sentence speaks of the questions of a member', () => {
    for (const text of [
      'Ik verwijs naar de antwoorden op de\nvragen van het lid Jansen (ABC) van 3 mei 2031.',
      'Vragen van het lid Jansen (ABC), ingezonden 3 mei 2031, zijn\nbeantwoord.',
    ]) {
      assert.deepEqual(outlined(`${answered}${text}\n\nDaar staat het.\n`), [
        parts[0],
        `A1: Ja.\n\n${text.replace('\n', ' ')}\n\nDaar staat het.`,
      ]);
    }
    const head = 'Vragen van het lid Jansen (ABC) aan de minister van Financiën over rente (ingezonden\n3 mei 2031).';
    assert.deepEqual(outlined(`${answered}${head}\n\nVraag 1\nWat nu?\n`), [...parts, 'V1: Wat nu?']);
  });

  it('keeps bare page numbers that run on out', () => {
    const text = 'Vraag 1\nKlopt\n1\n\fdit?\n\nAntwoord 1\nEr zijn\n\n2\n\fdrie soorten.\n\nVraag 2\n3\n\fWat nu?\n4\n';
    assert.deepEqual(outlined(text), ['V1: Klopt dit?', 'A1: Er zijn drie soorten.', 'V2: Wat nu?']);
    assert.deepEqual(outlined('1\nKlopt dit?\n\f2\nWat nu?\n\f3\nEn dan?'), [
      'V1: Klopt dit?',
      'V2: Wat nu?',
      'V3: En dan?',
    ]);
    assert.deepEqual(
      outlined('Vraag 1\nHoeveel zijn er in\n7\n\fen in\n3\n\fgemeenten?')[0],
      'V1: Hoeveel zijn er in 7 en in 3 gemeenten?',
    );
  });

  it('knows the foot of a page with hard spaces in it', () => {
    const foot = 'ISSN\u00a00921\u00a0-\u00a07398\nTweede\u00a0Kamer, vergaderjaar\u00a02030–2031, Aanhangsel\u00a01';
    assert.deepEqual(outlined(`Vraag 1\nKlopt\n${foot}\n\fdit?\n\nAntwoord 1\nJa.\n${foot}\n`), parts);
  });

  it('keeps the fields at the head of a letter’s pages out', () => {
    const text =
      'Vraag 1\nKlopt\nPagina 1 van 2\n\fOnze referentie\n2031-0001\n\nDatum\n3 mei 2031\n\ndit?\n\nAntwoord 1\nJa.\n';
    assert.deepEqual(outlined(text), parts);
    assert.equal(parseDocument(text).footnotes.length, 0);
    assert.deepEqual(outlined('Vraag 1\nWat is de\n\fDatum\nvan de brief?\n')[0], 'V1: Wat is de Datum van de brief?');
  });
});

describe('texts that ask or answer as any text may', () => {
  const kindOf = (text: string) => parseDocument(text).kind;

  it('are no Kamervragen', () => {
    for (const text of [
      'Geachte heer Jansen,\n\nU vroeg drie dingen.\n\nAntwoord:\nDe weg wordt hersteld.\n\nMet vriendelijke groet',
      'Enquête onder ondernemers\n\nVraag: hoe tevreden bent u?\n80 procent is tevreden.\n',
      'Geachte voorzitter,\n\nIk zegde toe:\n\n1. Wat is de stand?\nVier miljoen.\n\n2. Wanneer?\nIn mei.\n\nHoogachtend,',
    ]) {
      const { kind, questions, answers } = parseDocument(text);
      assert.deepEqual([kind, questions.length, answers.length], ['other', 0, 0], text);
    }
  });

  it('are Kamervragen where somebody asked them or numbers say so', () => {
    const asked = 'Geachte voorzitter,\n\nHierbij de antwoorden op de vragen van het lid Jansen (ABC) over munten.\n\n';
    assert.equal(kindOf(`${asked}1. Wat is de stand?\n\n2. Wanneer?\n`), 'questions');
    assert.equal(kindOf('1. Wat is de stand?\n\n2. Wanneer?\n'), 'questions');
    assert.equal(kindOf('Klopt dit?\n\nAntwoord:\nJa.\n'), 'answers');
    assert.equal(kindOf('Antwoord op vraag 1\nJa.\n'), 'answers');
    assert.equal(kindOf('Vraag:\nKlopt dit?\n\nVraag:\nEn dat?\n'), 'questions');
    assert.equal(kindOf('---\nonderwerp: munten\n---\nVraag:\nKlopt dit?\n'), 'questions');
  });

  it('end numbered questions where the letter ends', () => {
    const text =
      'Vragen van het lid Jansen (ABC) over munten\n\n1. Klopt dit?\n\n2. Wat nu?\n\nHoogachtend,\n\nA. Jansen\n';
    assert.deepEqual(outlined(text), ['V1: Klopt dit?', 'V2: Wat nu?']);
  });

  it('keep a notice whole that begins like the head of a set', () => {
    const notice = 'Vragen van het lid Jansen (ABC), ingezonden 3 mei 2004, kunnen niet op tijd worden beantwoord.';
    assert.equal(parseDocument(`1\nKlopt dit?\n\n2\nWat nu?\n\nMededeling\n\n${notice}\n`).mededeling?.text, notice);
  });
});
