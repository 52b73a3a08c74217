import assert from 'node:assert/strict';
import { plainMessage } from '../../../../src/editor/host/plain-message.ts';

describe('a message with the name of a file', () => {
  it('holds nothing that the editor makes a link of', () => {
    // How the editor finds links in a message (its `linkedText.ts`).
    const link = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;
    const hostile = '‘[Klik](command:workbench.action.quit).docx’ bestaat niet.';
    assert.match(hostile, link);
    assert.doesNotMatch(plainMessage(hostile), link);
    assert.equal(plainMessage(hostile).replace('\u200b', ''), hostile);
  });
});
