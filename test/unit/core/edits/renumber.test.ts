import assert from 'node:assert/strict';
import { parseDocument } from '../../../../src/core/document/parse.ts';
import { applyEdits } from '../../../../src/core/edits/apply.ts';
import { renumber, renumberInOrder } from '../../../../src/core/edits/renumber.ts';

const inOrder = (text: string) => applyEdits(text, renumberInOrder(parseDocument(text)));
const mapped = (text: string, numbers: Record<string, string>) =>
  applyEdits(text, renumber(parseDocument(text), new Map(Object.entries(numbers))));

describe('renumber in order', () => {
  it('closes gaps; answers and references follow', () => {
    assert.equal(
      inOrder('Vraag 2\nWat?\n\nAntwoord 2\nZie het antwoord op vraag 5.\n\nVraag 5\nHoe?\n\nAntwoord 5\nZo.\n'),
      'Vraag 1\nWat?\n\nAntwoord 1\nZie het antwoord op vraag 2.\n\nVraag 2\nHoe?\n\nAntwoord 2\nZo.\n',
    );
  });

  it('tells two questions with one number apart', () => {
    assert.equal(
      inOrder('Vraag 1\nWat?\n\nAntwoord 1\nDit.\n\nVraag 1\nHoe?\n\nAntwoord 1\nZo.\n'),
      'Vraag 1\nWat?\n\nAntwoord 1\nDit.\n\nVraag 2\nHoe?\n\nAntwoord 2\nZo.\n',
    );
  });

  it('keeps groups, ranges and letters', () => {
    assert.equal(
      inOrder(
        'Vraag 3 t/m 5\nWat?\n\nVraag 7a\nHoe?\n\nVraag 7b\nWie?\n\nAntwoord 3 t/m 5\nDit.\n\nAntwoord 7a en 7b\nZo.\n',
      ),
      'Vraag 1 t/m 3\nWat?\n\nVraag 4a\nHoe?\n\nVraag 4b\nWie?\n\nAntwoord 1 t/m 3\nDit.\n\nAntwoord 4a en 4b\nZo.\n',
    );
  });

  it('has nothing to do where the numbers run on', () => {
    assert.deepEqual(renumberInOrder(parseDocument('Vraag 1\nWat?\n\nAntwoord 1\nDit.\n\nVraag 2\nHoe?\n')), []);
  });

  it('leaves references to other sets alone', () => {
    const text = 'Vraag 2\nWat?\n\nAntwoord 2\nZie vraag 2 (Aanhangsel Handelingen II 2022/23, nr. 1782).\n';
    assert.equal(inOrder(text), text.replace('Vraag 2', 'Vraag 1').replace('Antwoord 2', 'Antwoord 1'));
  });
});

describe('renumber by a map', () => {
  it('changes headings, groups and references', () => {
    const text = 'Vraag 1\nWat?\n\nVraag 2\nHoe?\n\nAntwoord 1 en 2\nZie vraag 2.\n';
    assert.equal(mapped(text, { 2: '4' }), 'Vraag 1\nWat?\n\nVraag 4\nHoe?\n\nAntwoord 1 en 4\nZie vraag 4.\n');
  });

  it('writes a group anew where its order turns or its range breaks up', () => {
    assert.equal(mapped('Vraag 1 en 2\nWat?\n', { 1: '5' }), 'Vraag 2 en 5\nWat?\n');
    assert.equal(mapped('Vraag 1 t/m 3\nWat?\n', { 2: '7' }), 'Vraag 1, 3 en 7\nWat?\n');
  });

  it('takes the letters of a number along', () => {
    assert.equal(mapped('Vraag 2a\nWat?\n', { 2: '3' }), 'Vraag 3a\nWat?\n');
  });

  it('renumbers the fingerprints of a draft', () => {
    const text = "---\nvraagcontrole:\n  '1': aa11\n  '2': bb22\n---\n\nVraag 1\nWat?\n\nVraag 2\nHoe?\n";
    assert.equal(mapped(text, { 2: '3' }), text.replace("'2'", "'3'").replace('Vraag 2', 'Vraag 3'));
  });
});
