import assert from 'node:assert/strict';
import { parseDocument } from '../../../../src/core/document/parse.ts';
import { applyEdits } from '../../../../src/core/edits/apply.ts';
import { numberQuestions } from '../../../../src/core/edits/number-questions.ts';

const number = (text: string) => applyEdits(text, numberQuestions(parseDocument(text)));

describe('number questions', () => {
  it('puts a heading above each question, and keeps every word', () => {
    const text = 'Is de brug veilig?\n\nBent u bereid de sluis te keuren? Zo nee, waarom niet?\n';
    const numbered = number(text);
    assert.equal(
      numbered,
      'Vraag 1\nIs de brug veilig?\n\nVraag 2\nBent u bereid de sluis te keuren? Zo nee, waarom niet?\n',
    );
    assert.deepEqual(
      parseDocument(numbered).questions.map(({ body }) => body.text),
      parseDocument(text).questions.map(({ body }) => body.text),
    );
  });

  it('leaves numbered questions alone', () => {
    assert.deepEqual(numberQuestions(parseDocument('Vraag 1\nIs de brug veilig?\n')), []);
  });
});
