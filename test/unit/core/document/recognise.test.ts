import assert from 'node:assert/strict';
import { isPlainlyKamervragen } from '../../../../src/core/document/recognise.ts';

const bare =
  '1\nHoe vaak vaart het veer?\n\nAntwoord\nElk uur.\n\n2\nWaarom niet vaker?\n\nAntwoord\nEr is te weinig vraag.\n';

describe('recognising Kamervragen when a text opens', () => {
  it('takes numbered headings', () => {
    assert.ok(isPlainlyKamervragen('Vraag 1\nHoe vaak vaart het veer?\n\nAntwoord 1\nElk uur.\n'));
  });

  it('takes bare numbers and a bare heading for answers below a header', () => {
    assert.ok(isPlainlyKamervragen(`AH 12\n2026Z01234\nAntwoord van minister De Vries (Veren)\n\n${bare}`));
  });

  it('takes bare numbers below the header of a set', () => {
    const header = 'Vragen van het lid Jansen (ABC) aan de minister van Veren over veren';
    const questions = '1\nHoe vaak vaart het veer?\n\n2\nWaarom niet vaker?\n';
    assert.ok(isPlainlyKamervragen(`${header} (ingezonden 3 mei 2031)\n\n${questions}`));
    assert.ok(!isPlainlyKamervragen(`${header}\n\n${questions}`));
    assert.ok(!isPlainlyKamervragen(`${header} (ingezonden 3 mei 2031)\n\nHoe vaak vaart het veer?\n`));
  });

  it('leaves other lists of questions and answers alone', () => {
    assert.ok(!isPlainlyKamervragen(`Quiz van de afdeling\n\n${bare}`));
    assert.ok(!isPlainlyKamervragen('Antwoord\nAntwoord\n'));
  });
});
