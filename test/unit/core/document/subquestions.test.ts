import assert from 'node:assert/strict';
import { parseDocument } from '../../../../src/core/document/parse.ts';

function split(body: string): string[] {
  const [question] = parseDocument(`Vraag 1\n${body}`).questions;
  return (question?.subquestions ?? []).map(({ text, condition }) =>
    condition === 'none' ? text : `[${condition}] ${text}`,
  );
}

describe('sub-questions', () => {
  const cases: readonly [string, string[]][] = [
    [
      'Klopt dit? Zo ja, sinds wanneer? Zo nee, waarom niet?',
      ['Klopt dit?', '[if-yes] Zo ja, sinds wanneer?', '[if-no] Zo nee, waarom niet?'],
    ],
    ['Kent u het bericht «Wat nu?»?', ['Kent u het bericht «Wat nu?»?']],
    [
      'Kent u «Waarom doen we dit? Omdat het moet» en wat vindt u ervan?',
      ['Kent u «Waarom doen we dit? Omdat het moet» en wat vindt u ervan?'],
    ],
    ['Dit is een inleiding. Wat doet u?', ['Dit is een inleiding. Wat doet u?']],
    ['Deelt u die mening? Zo ja of nee, waarom?', ['Deelt u die mening?', 'Zo ja of nee, waarom?']],
    ['Kunt u dit toelichten', ['Kunt u dit toelichten']],
    [
      'Is dit zo? Indien nee, waarom niet? En zo ja, hoe dan?',
      ['Is dit zo?', '[if-no] Indien nee, waarom niet?', '[if-yes] En zo ja, hoe dan?'],
    ],
    ['Zie www.abc.nl/zoek?q=munt; klopt dat?', ['Zie www.abc.nl/zoek?q=munt; klopt dat?']],
    ['Meent u dat werkelijk?! Waarom?', ['Meent u dat werkelijk?!', 'Waarom?']],
  ];
  for (const [body, expected] of cases) it(body, () => assert.deepEqual(split(body), expected));

  it('keeps the place of each in the source', () => {
    const source = 'Vraag 1\nKlopt\ndit? Zo ja, hoe?';
    const spans = parseDocument(source).questions[0]?.subquestions.map(({ span }) =>
      source.slice(span.start, span.end),
    );
    assert.deepEqual(spans, ['Klopt\ndit?', 'Zo ja, hoe?']);
  });
});
