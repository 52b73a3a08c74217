import assert from 'node:assert/strict';
import type { CleanText } from '../../../../src/core/document/model.ts';
import { parseDocument } from '../../../../src/core/document/parse.ts';
import { sourceSpan } from '../../../../src/core/document/source-span.ts';

const question = (body: string): CleanText => {
  const [found] = parseDocument(`Vraag 1\n${body}\n\nVraag 2\nEn?`).questions;
  assert.ok(found);
  return found.body;
};

describe('clean text', () => {
  const cases: readonly [string, string, string][] = [
    ['undoes layout hyphens', 'de douanescan-\nners in de haven?', 'de douanescanners in de haven?'],
    ['keeps real hyphens', 'de Aziatisch-\nNederlandse EU-\nlidstaten?', 'de Aziatisch-Nederlandse EU-lidstaten?'],
    ['keeps hanging hyphens', 'de in-\nen uitvoer, post- en pakketten?', 'de in- en uitvoer, post- en pakketten?'],
    ['keeps web addresses whole', 'Zie https://abc.nl/de-\nmunten/over?', 'Zie https://abc.nl/de-munten/over?'],
    [
      'puts back spaces that the layout lost',
      'Mag eenEngelse munt?Waarom niet.»Zo nee, hoe?',
      'Mag een Engelse munt? Waarom niet.» Zo nee, hoe?',
    ],
    [
      'leaves names and addresses whole',
      'GroenLinks, EenVandaag en abc.nl/Zo.Ja van B.V.Munt?',
      'GroenLinks, EenVandaag en abc.nl/Zo.Ja van B.V.Munt?',
    ],
    ['folds white space', 'Wat \t  doet\u00a0 u\u200b?', 'Wat doet u?'],
    ['parts paragraphs', 'Een alinea.\n\n\nNog een?', 'Een alinea.\n\nNog een?'],
    ['leaves comments out', 'Wat <!-- kamervragen: uit zin-lang --> doet u?', 'Wat doet u?'],
    [
      'leaves page furniture out, in the middle of a word',
      'de mun-\n\n   \nkv-tk-2024Z18441\n’s-Gravenhage 2024 Tweede Kamer, vergaderjaar 2024–2025, Vragen 1\nten op?',
      'de munten op?',
    ],
    ['leaves rules between pages out', 'de munten\n\n-----\n\nop?', 'de munten op?'],
    ['takes a form feed as a page', 'de mun-\ften op?', 'de munten op?'],
    [
      'puts list items on lines of their own',
      'Wat vindt u van:\n- dit;\n- dat?',
      'Wat vindt u van:\n\n- dit;\n\n- dat?',
    ],
  ];
  for (const [name, body, expected] of cases) it(name, () => assert.equal(question(body).text, expected));

  it('undoes layout hyphens inside glued lines, where the document has the word whole', () => {
    const text = `Tweede Kamer der Staten-Generaal2\nVraag 1\nIs de financie-ring, de ggz-data en de in-\nvoer op orde? ${'De financiering van de data. '.repeat(8)}\nVraag 2\nEn?`;
    assert.match(
      parseDocument(text).questions[0]?.body.text ?? '',
      /^Is de financiering, de ggz-data en de invoer op orde\?/,
    );
  });

  it('knows where each piece came from', () => {
    const body = 'Kent u de douanescan-\nners in  Rotterdam?';
    const source = `Vraag 1\n${body}\n\nVraag 2\nEn?`;
    const clean = question(body);
    for (const { at, source: from, length } of clean.pieces) {
      assert.equal(clean.text.slice(at, at + length), source.slice(from, from + length));
    }
    const at = clean.text.indexOf('Rotterdam');
    const span = sourceSpan(clean, at, at + 9);
    assert.equal(source.slice(span.start, span.end), 'Rotterdam');
  });
});
