import assert from 'node:assert/strict';
import { splitCompound } from '../../../../src/core/recall/compounds.ts';
import { parseQuery } from '../../../../src/core/recall/query-language.ts';
import { sentencesOf } from '../../../../src/core/recall/sentences.ts';
import { stem } from '../../../../src/core/recall/stems.ts';
import { nearTerms, packVocabulary } from '../../../../src/core/recall/vocabulary.ts';
import { forEachWord } from '../../../../src/core/recall/words.ts';
import { fold } from '../../../../src/core/text/fold.ts';

function wordsOf(text: string): string[] {
  const words: string[] = [];
  forEachWord(text, (start, end) => words.push(fold(text.slice(start, end))));
  return words;
}

describe('words', () => {
  it('are folded, whatever way accents are written, and lose an inflection after an apostrophe', () => {
    assert.deepEqual(wordsOf('Oekraïne, Oekrai\u0308ne: zzp’ers en foto’s'), [
      'oekraine',
      'oekraine',
      'zzp',
      'en',
      'foto',
    ]);
  });

  it('survive lone surrogates and NUL', () => {
    assert.deepEqual(wordsOf('a\ud800b\u0000c'), ['a', 'b', 'c']);
  });

  it('share a stem with their inflections', () => {
    for (const [one, other] of [
      ['organisatie', 'organisaties'],
      ['huisarts', 'huisartsen'],
      ['ziekenhuis', 'ziekenhuizen'],
      ['bedrijf', 'bedrijven'],
      ['boete', 'boetes'],
      ['gemeente', 'gemeentes'],
      ['analyse', 'analyses'],
      ['proces', 'processen'],
      ['adres', 'adressen'],
      ['examen', 'examens'],
      ['wapen', 'wapens'],
      ['landsgrens', 'landsgrenzen'],
      ['industrie', 'industrieën'],
      ['idee', 'ideeën'],
      ['arts', 'artsen'],
      ['grens', 'grenzen'],
      ['mens', 'mensen'],
      ['kind', 'kinderen'],
      ['pleegkind', 'pleegkinderen'],
      ['kalf', 'kalveren'],
      ['Kamerlid', 'Kamerleden'],
      ['stad', 'steden'],
      ['vissersschip', 'vissersschepen'],
      ['zone', 'zones'],
      ['bacterie', 'bacteriën'],
      ['individu', 'individuen'],
      ['reden', 'redenen'],
      ['betrokkene', 'betrokkenen'],
      ['gevangene', 'gevangenen'],
      ['fenomeen', 'fenomenen'],
      ['algemeen', 'algemene'],
      ['dorp', 'dorpjes'],
      ['film', 'filmpje'],
    ] as const) {
      assert.equal(stem(fold(one)), stem(fold(other)), one);
    }
  });

  it('keep their own stem where they only look like an inflection of another', () => {
    for (const [one, other] of [
      ['kans', 'kan'],
      ['mens', 'men'],
      ['geleden', 'gelid'],
      ['verleden', 'verlid'],
      ['besteden', 'bestad'],
      ['verschepen', 'verschip'],
      ['algemeen', 'algeme'],
      ['bijen', 'bij'],
      ['mijnen', 'mijn'],
      ['meren', 'meer'],
      ['woord', 'worden'],
    ] as const) {
      assert.notEqual(stem(one), stem(other), one);
    }
  });

  it('do not fall apart before an ending that is a word too', () => {
    const count = (form: string) => (['kind', 'eren', 'omwon', 'enden', 'schaap', 'schap'].includes(form) ? 9 : 0);
    assert.deepEqual(splitCompound('kinderen', count), []);
    assert.deepEqual(splitCompound('omwonenden', count), []);
    assert.deepEqual(splitCompound('kindschaap', count), ['kind', 'schaap']);
    assert.deepEqual(splitCompound('kindschap', count), []);
  });

  it('fall apart where both parts are known', () => {
    const known = new Map([
      ['veiligheid', 9],
      ['beleid', 20],
      ['veil', 1],
    ]);
    assert.deepEqual(
      splitCompound('veiligheidsbeleid', (form) => known.get(form) ?? 0),
      ['veiligheid', 'beleid'],
    );
    assert.deepEqual(
      splitCompound('veiligheid', (form) => known.get(form) ?? 0),
      [],
    );
  });

  it('are found again within one or two typing errors', () => {
    const packed = packVocabulary(
      ['brug', 'bruggen', 'gemeente', 'stikstof', 'stikstofdepositie'].map((text) => ({ text, magnitude: 3 })),
    );
    const near = (word: string, most: number) =>
      nearTerms(packed, word, most).map(({ text, distance }) => [text, distance]);
    assert.deepEqual(near('stiktsof', 1), [['stikstof', 1]]);
    assert.deepEqual(near('gemente', 1), [['gemeente', 1]]);
    assert.deepEqual(near('stkstofdepostie', 2), [['stikstofdepositie', 2]]);
    assert.deepEqual(near('dijk', 1), []);
  });
});

describe('the query language', () => {
  it('takes filters out of the text', () => {
    assert.deepEqual(parseQuery('lid:"Van Dijk" brug partij:ABC na:2022 voor:2024-06 onderhoud'), {
      text: 'brug onderhoud',
      filters: { member: 'Van Dijk', party: 'ABC', from: '2023-01-01', until: '2024-05-31' },
    });
  });

  it('looks for nothing by the name of a filter whose value is yet to be typed', () => {
    assert.deepEqual(parseQuery('bruggen lid:'), { text: 'bruggen', filters: {} });
    assert.deepEqual(parseQuery('van: '), { text: '', filters: {} });
  });

  it('leaves what is no filter in the text', () => {
    assert.deepEqual(parseQuery('na: vraag 3: voor:morgen'), { text: 'na: vraag 3: voor:morgen', filters: {} });
  });
});

describe('sentences', () => {
  it('end at a mark before a capital, and at an empty line', () => {
    const texts = sentencesOf('Zie art. 5 van de wet. Dat is zo.\n\nTen slotte nog dit').map(({ text }) => text);
    assert.deepEqual(texts.slice(-2), ['Dat is zo.', 'Ten slotte nog dit']);
  });
});
