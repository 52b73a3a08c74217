import assert from 'node:assert/strict';
import { parseDocument } from '../../../../src/core/document/parse.ts';

/** A set with bare marks, and the notes of these labels below it. */
function marksWith(labels: readonly number[]): readonly (readonly [label: string, hasNote: boolean])[] {
  const notes = labels.map((label) => `${label} De Courant, ${label} maart 2024, «Brug weer dicht».\n`);
  const text = `Vraag 1\nKent u het bericht «Brug weer dicht»?1\n\nAntwoord 1\nJa. Het rapport2 is op 12 maart gemaakt.\n\nVraag 2\nKent u ook het vervolg?3\n\nAntwoord 2\nJa, er zijn 4 bruggen dicht.\n\n\n${notes.join('')}`;
  return parseDocument(text).marks.map(({ label, note }) => [label, note !== null]);
}

describe('a mark whose note is gone', () => {
  it('is still seen where the notes before and after it are there', () => {
    assert.deepEqual(marksWith([1, 3]), [
      ['1', true],
      ['2', false],
      ['3', true],
    ]);
  });

  it('is still seen behind a question, also where it was the last', () => {
    assert.deepEqual(marksWith([1, 2]), [
      ['1', true],
      ['2', true],
      ['3', false],
    ]);
  });

  it('is not made of other numbers', () => {
    assert.deepEqual(marksWith([1, 2, 3]), [
      ['1', true],
      ['2', true],
      ['3', true],
    ]);
  });
});
