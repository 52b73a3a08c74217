import assert from 'node:assert/strict';
import { parseDocument } from '../../../../src/core/document/parse.ts';
import { applyEdits } from '../../../../src/core/edits/apply.ts';
import { mergeWithNext, splitAnswer } from '../../../../src/core/edits/group-answers.ts';

describe('group answers', () => {
  it('takes an answer together with the next', () => {
    const text = 'Vraag 1\nWat?\n\nAntwoord 1\nDit.\n\nVraag 2\nHoe?\n\nAntwoord 2\nZo.\n';
    const document = parseDocument(text);
    const [answer] = document.answers;
    assert.ok(answer !== undefined);
    assert.equal(
      applyEdits(text, mergeWithNext(document, answer)),
      'Vraag 1\nWat?\n\nVraag 2\nHoe?\n\nAntwoord 1 en 2\nDit.\n\nZo.\n',
    );
  });

  it('gives every number its own heading again', () => {
    const text = 'Vraag 1\nWat?\n\nVraag 2\nHoe?\n\nAntwoord 1 en 2\nDit.\n';
    const document = parseDocument(text);
    const [answer] = document.answers;
    assert.ok(answer !== undefined);
    assert.equal(
      applyEdits(text, splitAnswer(document, answer)),
      'Vraag 1\nWat?\n\nVraag 2\nHoe?\n\nAntwoord 1\nDit.\n\nAntwoord 2\n\n',
    );
  });

  it('has nothing to do for the last answer or a single number', () => {
    const document = parseDocument('Vraag 1\nWat?\n\nAntwoord 1\nDit.\n');
    const [answer] = document.answers;
    assert.ok(answer !== undefined);
    assert.deepEqual([mergeWithNext(document, answer), splitAnswer(document, answer)], [[], []]);
  });
});
