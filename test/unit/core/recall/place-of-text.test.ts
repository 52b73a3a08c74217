import assert from 'node:assert/strict';
import { placeOfText } from '../../../../src/core/recall/place-of-text.ts';

describe('place of an earlier answer', () => {
  const source = 'Antwoord 1\nJa, dat klopt.\n\nAntwoord 2\nJa, dat klopt.\n';

  it('is the occurrence nearest to where it was read', () => {
    assert.equal(placeOfText(source, 'Ja, dat klopt.', 11), 11);
    assert.equal(placeOfText(source, 'Ja, dat klopt.', 36), 38);
    assert.equal(placeOfText(source, 'Ja, dat klopt.', 41), 38);
  });

  it('stays where it was read when the words have changed, within the text', () => {
    assert.equal(placeOfText(source, 'Nee, dat niet.', 11), 11);
    assert.equal(placeOfText(source, 'Nee, dat niet.', 9999), source.length);
    assert.equal(placeOfText(source, '', 11), 11);
  });
});
