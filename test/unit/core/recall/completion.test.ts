import assert from 'node:assert/strict';
import { continuationsIn } from '../../../../src/core/recall/completion.ts';

const answer = 'Ik heb hierover met de schippers gesproken. De inspectie keurt elke veerpont twee keer per jaar.';

function restOf(typed: string): readonly string[] {
  return continuationsIn(answer, typed).map(({ continuation }) => continuation);
}

describe('the continuation of a sentence', () => {
  it('is the rest of a sentence that opens as what is typed, from the middle of a word too', () => {
    assert.deepEqual(restOf('De inspectie keurt '), [' elke veerpont twee keer per jaar.']);
    assert.deepEqual(restOf('De inspectie keu'), ['rt elke veerpont twee keer per jaar.']);
  });

  it('forgives a typing error and another word', () => {
    assert.deepEqual(restOf('De inspekctie keurt elke '), [' veerpont twee keer per jaar.']);
    assert.deepEqual(restOf('De inspectie onderzoekt elke '), [' veerpont twee keer per jaar.']);
    assert.deepEqual(restOf('De inspectie keurt elke pont'), [' twee keer per jaar.']);
  });

  it('is none for a few words and half of another one', () => {
    assert.deepEqual(restOf('Ik heb kenn'), []);
    assert.deepEqual(restOf('Ik heb hier'), ['over met de schippers gesproken.']);
  });

  it('is none for one word', () => {
    assert.deepEqual(restOf('Ik'), []);
  });
});
