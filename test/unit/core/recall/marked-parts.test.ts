import assert from 'node:assert/strict';
import { MarkedParts } from '../../../../src/core/recall/marked-parts.ts';
import { stem } from '../../../../src/core/recall/stems.ts';

const archive = new Set(
  'brug bruggen beheer veiligheid beleid eigen emissie missie stikstof ruimte water'.split(' ').map(stem),
);

function marked(query: string, word: string): string | null {
  const parts = new MarkedParts(new Set(query.split(' ').map(stem)), (text) => archive.has(text));
  const range = parts.rangeIn(word);
  return range === null ? null : word.slice(...range);
}

describe('the part of a compound that is marked', () => {
  it('is what it begins or ends with', () => {
    assert.equal(marked('stikstof', 'stikstofruimte'), 'stikstof');
    assert.equal(marked('beheer', 'bruggenbeheer'), 'beheer');
  });

  it('may be in another inflection than it was typed in', () => {
    assert.equal(marked('brug', 'bruggenbeheer'), 'bruggen');
    assert.equal(marked('boten', 'bootbeheer'), 'boot');
  });

  it('ends where the next part begins, with the letter that joins them', () => {
    assert.equal(marked('ziekenhuis', 'ziekenhuisbeleid'), 'ziekenhuis');
    assert.equal(marked('veiligheid', 'veiligheidsbeleid'), 'veiligheids');
    assert.equal(marked('beleid', 'veiligheidsbeleid'), 'beleid');
    assert.equal(marked('stikstof', 'stikstofemissie'), 'stikstof');
  });

  it('is nothing where the rest is no word of the archive, or the part no word', () => {
    assert.equal(marked('water', 'waterigheid'), null);
    assert.equal(marked('stikstof', 'stikstoffig'), null);
    assert.equal(marked('schaap', 'eigenschap'), null);
    assert.equal(marked('eigen', 'eigenschap'), null);
  });

  it('is nothing in a word of which no part is looked for', () => {
    assert.equal(marked('brug', 'stikstofruimte'), null);
    assert.equal(marked('', 'stikstofruimte'), null);
  });
});
