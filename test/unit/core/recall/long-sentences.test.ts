import assert from 'node:assert/strict';
import { longSentences } from '../../../../src/core/recall/long-sentences.ts';

describe('long sentences of an answer', () => {
  it('are those of twelve words or more, as they are compared', () => {
    const long = 'De inspectie keurt elke veerpont eens in de drie jaar, met een verslag[^2] voor de gemeente.';
    assert.deepEqual(longSentences(`Ja. ${long} Dat blijft zo.`), [
      'de inspectie keurt elke veerpont eens in de drie jaar met een verslag voor de gemeente',
    ]);
    assert.deepEqual(longSentences(''), []);
  });
});
