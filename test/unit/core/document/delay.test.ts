import assert from 'node:assert/strict';
import { parseDocument } from '../../../../src/core/document/parse.ts';
import { isPlainlyKamervragen } from '../../../../src/core/document/recognise.ts';

const letter = (...paragraphs: readonly string[]) =>
  ['Geachte voorzitter,', ...paragraphs, 'De minister van Financiën,', 'E. de Vries'].join('\n\n');

const asked = 'Op 6 november jl. heeft het lid Bakker (ABC) schriftelijke vragen gesteld over de brug (2026Z12345).';
const later = 'Ik zal de vragen zo spoedig mogelijk beantwoorden.';

describe('a letter of delay', () => {
  for (const late of [
    'Tot mijn spijt is beantwoording binnen de gestelde termijn niet mogelijk, omdat afstemming nodig is.',
    'Deze vragen kunnen niet binnen de gebruikelijke termijn van drie weken worden beantwoord.',
    'Het lukt helaas niet om deze vragen tijdig te beantwoorden.',
    'Voor een zorgvuldige beantwoording heb ik meer tijd nodig.',
    'Daarom verzoek ik u om uitstel voor de beantwoording.',
  ]) {
    it(late, () => {
      const text = letter(`${asked} ${late}`, later);
      const { kind, mededeling, header } = parseDocument(text);
      assert.equal(kind, 'delay');
      assert.equal(mededeling?.text, `${asked} ${late}\n\n${later}`);
      assert.deepEqual([header.members[0]?.name, header.kenmerk[0]?.value], ['Bakker', '2026Z12345']);
      assert.ok(isPlainlyKamervragen(text), 'recognised when it opens');
    });
  }

  for (const [name, text] of [
    [
      'brings the answers',
      letter(
        'Hierbij bied ik u de antwoorden aan op de vragen van het lid Bakker (ABC). Dat lukte niet binnen de termijn.',
      ),
    ],
    [
      'is about something else',
      letter('De brug is niet binnen de termijn klaar. In deze brief ga ik in op uw vragen.'),
    ],
    ['asks something', `${asked}\n\nKunt u deze vragen niet te laat, dus binnen de termijn, beantwoorden?\n`],
  ] as const) {
    it(`is none where it ${name}`, () => {
      assert.notEqual(parseDocument(text).kind, 'delay');
      assert.equal(isPlainlyKamervragen(text), false);
    });
  }
});

describe('a plain text that opens', () => {
  it('is recognised as a printed delay notice', () => {
    const notice =
      'AH 615\n2026Z12345\nMededeling van minister De Vries (Financiën) (ontvangen 20 november 2026)\n\nDe vragen van het lid Bakker (ABC) kunnen niet tijdig worden beantwoord.\n';
    assert.equal(isPlainlyKamervragen(notice), true);
    assert.equal(isPlainlyKamervragen('Mededeling van de minister van Financiën\n\nDe kantine is dicht.\n'), false);
  });

  it('is recognised by two headings', () => {
    assert.equal(isPlainlyKamervragen('Vraag 1\nKlopt dit?\n\nAntwoord 1\nJa.\n'), true);
    assert.equal(isPlainlyKamervragen('Boodschappen\n1. Melk\n2. Brood\n'), false);
  });
});
