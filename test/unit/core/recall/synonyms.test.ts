import assert from 'node:assert/strict';
import { queryWords } from '../../../../src/core/recall/query.ts';
import { stem } from '../../../../src/core/recall/stems.ts';
import { abbreviationsOf, furtherSynonymsOf, synonymsOf } from '../../../../src/core/recall/synonyms.ts';
import { thesaurusGroups } from '../../../generate/thesaurus-stems.ts';

const synonymGroups = thesaurusGroups();
const stemsOf = (text: string) => queryWords(text).map((word) => word.stem);

describe('synonyms', () => {
  it('lead from every word of a group to all others', () => {
    for (const group of synonymGroups) {
      const stems = stemsOf(group);
      for (const one of stems) {
        const found = new Set([one, ...synonymsOf(one)]);
        for (const other of stems) assert.ok(found.has(other), `${one} does not lead to ${other} in “${group}”`);
      }
    }
  });

  it('bring together what the Kamer and the newspaper call by other names', () => {
    assert.ok(synonymsOf(stem('zelfmoord')).includes(stem('suicide')));
    assert.ok(synonymsOf(stem('luchthaven')).includes(stem('Schiphol'.toLowerCase())));
    assert.deepEqual(synonymsOf(stem('xyzzy')), []);
  });

  it('never give the word itself', () => {
    assert.ok(!synonymsOf(stem('zelfmoord')).includes(stem('zelfmoord')));
  });

  it('lead further to their own synonyms, which are not given twice', () => {
    const near = synonymsOf(stem('gevangenis'));
    const further = furtherSynonymsOf(stem('gevangenis'));
    assert.ok(further.length > 0);
    for (const one of further) {
      assert.ok(!near.includes(one) && one !== stem('gevangenis'), one);
      assert.ok(
        synonymsOf(one).some((between) => near.includes(between)),
        `${one} is two steps away`,
      );
    }
    assert.deepEqual(furtherSynonymsOf(stem('xyzzy')), []);
    const ofFullForm = synonymsOf(stem('waterstaat')).filter((one) => one !== 'ienw');
    assert.ok(ofFullForm.length > 0);
    assert.ok(!furtherSynonymsOf('ienw').some((one) => ofFullForm.includes(one)), 'nothing by its full form');
  });

  it('lead from an abbreviation to its words and back', () => {
    assert.ok(synonymsOf('ienw').includes(stem('waterstaat')));
    assert.ok(abbreviationsOf(stemsOf('infrastructuur en waterstaat')).some(({ short }) => short === 'ienw'));
  });
});

describe('the thesaurus', () => {
  it('says something in every line, and nothing twice', () => {
    const lines = synonymGroups.map((group) => [...new Set(stemsOf(group))]);
    assert.deepEqual(
      synonymGroups.filter((_, index) => (lines[index]?.length ?? 0) < 2),
      [],
      'lines whose words have one stem',
    );
    const asSets = lines.map((stems) => [...stems].sort().join(' '));
    assert.deepEqual(
      synonymGroups.filter((_, index) => asSets.indexOf(asSets[index] ?? '') !== index),
      [],
      'lines that stand there twice',
    );
  });
});
