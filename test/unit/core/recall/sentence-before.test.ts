import assert from 'node:assert/strict';
import { sentenceBefore } from '../../../../src/core/recall/sentence-before.ts';

describe('the sentence that is being written', () => {
  it('begins behind the last full stop', () => {
    assert.equal(sentenceBefore('Ja. Het kabinet is van'), 'Het kabinet is van');
    assert.equal(sentenceBefore('Dat is «te laat.» Het kabinet is van '), 'Het kabinet is van ');
  });

  it('runs on behind an abbreviation and a decimal point', () => {
    assert.equal(sentenceBefore('Het betreft o.a. de veerponten'), 'Het betreft o.a. de veerponten');
    assert.equal(sentenceBefore('Dat kost 3.000 euro per'), 'Dat kost 3.000 euro per');
  });

  it('waits for three words', () => {
    assert.equal(sentenceBefore('Het kabinet'), null);
    assert.equal(sentenceBefore('Ja, dat klopt. Het kabinet '), null);
    assert.equal(sentenceBefore(''), null);
  });

  it('is none behind a full stop', () => {
    assert.equal(sentenceBefore('Ja, dat is zo. '), null);
  });
});
