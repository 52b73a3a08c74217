import assert from 'node:assert/strict';
import { findCitations } from '../../../../src/core/citations/find.ts';
import type { HouseStyle } from '../../../../src/core/citations/style.ts';
import { suggestCitations } from '../../../../src/core/citations/suggest.ts';

const text =
  'Zie Kamerstukken II 2015/16, 30 826, nr. 43, Kamerstuk 31 765, nr. 9 en Aanhangsel Handelingen II 2022/23, nr. 12. ';

function offered(typed: string, style: HouseStyle = 'kamerstukken'): readonly string[] | null {
  const whole = text + typed;
  const found = suggestCitations(whole, whole.length, findCitations(whole), style, '2026-11-21');
  return found === null ? null : found.suggestions.map(({ label }) => label);
}

describe('suggestCitations', () => {
  it('offers the citations of the text, in the house style, and one to fill in', () => {
    assert.deepEqual(offered('Zie Kamerstukken '), [
      'Kamerstukken II 2015/16, 30 826, nr. 43',
      'Kamerstuk 31 765, nr. 9',
      'Kamerstukken II 2026/27, …, nr. …',
    ]);
    assert.deepEqual(offered('Zie Kamerstuk ', 'kamerstuk'), [
      'Kamerstuk 30 826, nr. 43',
      'Kamerstuk 31 765, nr. 9',
      'Kamerstuk …, nr. …',
    ]);
    assert.deepEqual(offered('Aanhangsel Handelingen '), [
      'Aanhangsel Handelingen II 2022/23, nr. 12',
      'Aanhangsel Handelingen II 2026/27, nr. …',
    ]);
    assert.deepEqual(offered('Stb. '), ['Stb. 2026, …']);
    assert.deepEqual(offered('Staatscourant ', 'kamerstuk'), ['Staatscourant 2026, nr. …']);
  });

  it('keeps to the digits that are typed', () => {
    assert.deepEqual(offered('Kamerstukken 31'), ['Kamerstuk 31 765, nr. 9']);
    assert.deepEqual(offered('Kamerstukken II 2015/16, 30'), ['Kamerstukken II 2015/16, 30 826, nr. 43']);
    assert.deepEqual(offered('Kamerstukken 99'), []);
  });

  it('takes the whole beginning along, so that nothing is written twice', () => {
    const whole = `${text}Zie ook Kamerstukken II 2015`;
    const found = suggestCitations(whole, whole.length, [], 'kamerstukken', '2026-11-21');
    assert.equal(found?.typed, 'Kamerstukken II 2015');
  });

  it('says nothing in prose', () => {
    assert.equal(offered('In het Kamerstuk staat dat '), null);
    assert.equal(offered('Kamerstuk 30 826, nr. 43 meldt '), null);
    assert.equal(offered('Ja.'), null);
  });
});
