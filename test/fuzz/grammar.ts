import assert from 'node:assert/strict';
import { tokenise } from '../grammar/tokenizer.ts';

/** Whatever the text, in either grammar: every line is coloured from its first character to its last, without gaps. */
export async function assertGrammar(source: string): Promise<void> {
  for (const scope of ['text.kamervragen', 'text.html.markdown']) {
    for (const { text, tokens } of await tokenise(source, scope)) {
      let at = 0;
      for (const { start, end, scopes } of tokens) {
        assert.equal(start, at, 'tokens follow each other');
        assert.equal(scopes[0], scope);
        at = end;
      }
      assert.equal(at, text.length, 'tokens reach the end of the line');
    }
  }
}
