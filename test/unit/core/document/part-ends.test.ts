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
