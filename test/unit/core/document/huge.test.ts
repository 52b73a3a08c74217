import assert from 'node:assert/strict';
import { parseDocument } from '../../../../src/core/document/parse.ts';
import { checkDocument } from '../../../../src/core/rules/engine/engine.ts';

/** More of one thing in one part than fits in the arguments of a call. */
const many = 300_000;
const check = (text: string) => checkDocument(parseDocument(text), { today: '2026-11-21' });

describe('a text with very much of one thing', function () {
  this.timeout(120_000);

  it('may refer to other questions', () => {
    const { references } = parseDocument(`Vraag 1\nKlopt dit?\n\nAntwoord 1\n${'Zie vraag 1.\n'.repeat(many)}`);
    assert.equal(references.length, many);
  });

  it('may have footnote marks', () => {
    assert.equal(parseDocument(`Vraag 1\nKlopt dit?\n\nAntwoord 1\n${'woord[^7] '.repeat(many)}`).marks.length, many);
  });

  it('may be one paragraph of questions', () => {
    assert.equal(check('Is de brug veilig?\n'.repeat(many)).coverage.statuses.length, 1);
  });

  it('may have more paragraphs than a set has questions: the last question holds the rest', () => {
    const { questions } = parseDocument('Is de brug veilig?\n\n'.repeat(20_000));
    assert.equal(questions.length, 5000);
    assert.equal(questions.at(-1)?.body.text.split('\n\n').length, 15_001);
  });

  it('may be empty lines and pages: nothing behind them is lost', () => {
    const { questions } = parseDocument(`${'\n'.repeat(many)}Vraag 1\n${'\f'.repeat(many)}Is de brug veilig?\n`);
    assert.deepEqual(
      questions.map(({ numbers, body }) => [numbers, body.text]),
      [[['1'], 'Is de brug veilig?']],
    );
  });
});
