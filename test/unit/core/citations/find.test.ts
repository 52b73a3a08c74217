import assert from 'node:assert/strict';
import { missingParts } from '../../../../src/core/citations/citation.ts';
import { findCitations } from '../../../../src/core/citations/find.ts';
import { formatCitation, prevailingStyle } from '../../../../src/core/citations/style.ts';
import { citationUrl } from '../../../../src/core/citations/url.ts';

/** What is found in the text, as it stands there, with its page. */
function found(text: string): [string, string | null][] {
  return findCitations(text).map((citation) => {
    const page = citationUrl(citation)?.replace('https://zoek.officielebekendmakingen.nl/', '') ?? null;
    return [text.slice(citation.span.start, citation.span.end), page];
  });
}

describe('findCitations', () => {
  const cases: readonly [string, readonly [string, string | null][]][] = [
    ['Zie Kamerstuk 12 345, nr. 67.', [['Kamerstuk 12 345, nr. 67', 'kst-12345-67.html']]],
    [
      'de motie-Jansen/De Wit c.s., Kamerstuk 36 999-V, nr. 26',
      [
        ['motie-Jansen/De Wit c.s.', null],
        ['Kamerstuk 36 999-V, nr. 26', 'kst-36999-V-26.html'],
      ],
    ],
    [
      'Kamerstukken II 2015/16, 30 826, nr. 43 en 34 775 IX, nr. 8',
      [
        ['Kamerstukken II 2015/16, 30 826, nr. 43', 'kst-30826-43.html'],
        ['34 775 IX, nr. 8', 'kst-34775-IX-8.html'],
      ],
    ],
    [
      'kst-36200-V-26 en kst-30826-43',
      [
        ['kst-36200-V-26', 'kst-36200-V-26.html'],
        ['kst-30826-43', 'kst-30826-43.html'],
      ],
    ],
    ['Kamerstuk 21 501-02, nr. 2733', [['Kamerstuk 21 501-02, nr. 2733', 'kst-21501-02-2733.html']]],
    ['Kamerstuk 36 441, dat in behandeling is', [['Kamerstuk 36 441', 'dossier/36441']]],
    [
      'Aanhangsel Handelingen,\nvergaderjaar 2023–2024, nr. 1767 en 1775',
      [
        ['Aanhangsel Handelingen,\nvergaderjaar 2023–2024, nr. 1767', 'ah-tk-20232024-1767.html'],
        ['1775', 'ah-tk-20232024-1775.html'],
      ],
    ],
    [
      'Vergaderjaar 2020–2021, Aanhangsel van de Handelingen, nr. 12',
      [['Vergaderjaar 2020–2021, Aanhangsel van de Handelingen, nr. 12', 'ah-tk-20202021-12.html']],
    ],
    [
      'Handelingen II 2023/24, Aanhangsel van de Handelingen, nr. 45',
      [['Handelingen II 2023/24, Aanhangsel van de Handelingen, nr. 45', 'ah-tk-20232024-45.html']],
    ],
    ['(ah-tk-20232024-1283)', [['ah-tk-20232024-1283', 'ah-tk-20232024-1283.html']]],
    ['Handelingen II 2015/16, nr. 30, item 4', [['Handelingen II 2015/16, nr. 30, item 4', 'h-tk-20152016-30-4.html']]],
    [
      'Staatsblad 2019, nr. 457 en Stcrt. 2021, 12345',
      [
        ['Staatsblad 2019, nr. 457', 'stb-2019-457.html'],
        ['Stcrt. 2021, 12345', 'stcrt-2021-12345.html'],
      ],
    ],
    ['kenmerk 2023Z11786', [['2023Z11786', 'kv-tk-2023Z11786.html']]],
    [
      'Verordening (EU) nr. 1303/2013 en Richtlijn 2014/24/EU',
      [
        ['Verordening (EU) nr. 1303/2013', 'https://eur-lex.europa.eu/eli/reg/2013/1303/oj'],
        ['Richtlijn 2014/24/EU', 'https://eur-lex.europa.eu/eli/dir/2014/24/oj'],
      ],
    ],
  ];
  for (const [text, expected] of cases)
    it(`reads “${text.replace('\n', ' ')}”`, () => assert.deepEqual(found(text), expected));

  it('finds nothing in prose that only uses the words', () => {
    const text = 'De motie is aangenomen; zie het aanhangsel bij de brief, de richtlijn van 2014 en 30 000 euro.';
    assert.deepEqual(found(text), []);
  });

  it('says what a citation lacks and which years cannot be', () => {
    const [wrong, bare] = findCitations('Aanhangsel Handelingen II 2022–203, nr. 5; Kamerstuk 36 441');
    assert.ok(wrong?.kind === 'aanhangsel' && bare !== undefined);
    assert.equal(wrong.year?.value, null);
    assert.deepEqual(missingParts(bare), ['number']);
  });

  it('grows in proportion on long lists', () => {
    const text = 'Kamerstuk 30 826, nr. 43 en 44, 30 821, nr. 1 '.repeat(20_000);
    assert.equal(findCitations(text).length, 60_000);
  });
});

describe('formatCitation', () => {
  const change = (text: string, style: 'kamerstukken' | 'kamerstuk') => {
    const citation = findCitations(text)[0];
    return citation === undefined ? undefined : formatCitation(citation, style);
  };

  it('goes from one house style to the other', () => {
    assert.equal(change('Kamerstukken II 2015/16, 30826, nr. 43', 'kamerstuk'), 'Kamerstuk 30 826, nr. 43');
    assert.equal(change('Stb. 2019, 457', 'kamerstuk'), 'Staatsblad 2019, nr. 457');
    assert.equal(
      change('Aanhangsel Handelingen, vergaderjaar 2022–2023, nr. 12', 'kamerstukken'),
      'Aanhangsel Handelingen II 2022/23, nr. 12',
    );
  });

  it('leaves alone what lacks what the style needs', () => {
    assert.equal(change('Kamerstuk 30 826, nr. 43', 'kamerstukken'), null);
    assert.equal(change('Kamerstuk 30 826', 'kamerstuk'), null);
  });

  it('tells which style prevails', () => {
    assert.equal(
      prevailingStyle(findCitations('Kamerstuk 30 826, nr. 43; Kamerstuk 30 826, nr. 44; Stb. 2019, 4')),
      'kamerstuk',
    );
    assert.equal(prevailingStyle([]), null);
  });
});
