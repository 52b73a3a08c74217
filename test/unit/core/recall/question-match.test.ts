import assert from 'node:assert/strict';
import type { QueryPlan } from '../../../../src/core/recall/plan.ts';
import { QuestionMatch } from '../../../../src/core/recall/question-match.ts';

/** No term here is a function word. */
const reader = { termNumber: () => 0 };

/** A query of so many different words, of which word 0 stands behind term 1, and so on. */
function queryOf(length: number): QueryPlan {
  const words = Array.from({ length }, (_, word) => word);
  const worth = words.map(() => 2);
  return { sequence: words, worth, telling: worth, furniture: [], terms: [] };
}

const words = new Map(Array.from({ length: 20 }, (_, word) => [word + 1, { word, weight: 2 }]));
const asked = Array.from({ length: 20 }, (_, word) => word + 1);
const others = Array.from({ length: 20 }, (_, index) => index + 50);
const entry = (question: readonly number[], answer: readonly number[]) =>
  Uint32Array.from([...question, 0, ...answer, 0]);

describe('the question of an entry beside a query', () => {
  it('gains most where it is the same, whatever is answered', () => {
    const match = new QuestionMatch(queryOf(20), words, reader);
    const most = match.factor(entry(asked, others));
    assert.ok(most > 2, String(most));
    assert.equal(match.factor(entry(asked, asked)), most);
  });

  it('gains nothing by words that only the answer has', () => {
    const match = new QuestionMatch(queryOf(20), words, reader);
    assert.equal(match.factor(entry(others, asked)), 1);
    assert.equal(match.factor(entry([], asked)), 1);
  });

  it('gains less the more it asks besides, and the less of the query it asks', () => {
    const match = new QuestionMatch(queryOf(20), words, reader);
    const half = match.factor(entry(asked.slice(0, 10), []));
    const halfAndMore = match.factor(entry([...asked.slice(0, 10), ...others], []));
    const whole = match.factor(entry(asked, []));
    assert.ok(half < whole && halfAndMore < half && halfAndMore > 1, `${whole}, ${half}, ${halfAndMore}`);
  });

  it('counts a word for once, and by the best of what stands for it', () => {
    const two = new Map([
      [1, { word: 0, weight: 2 }],
      [2, { word: 0, weight: 1 }],
    ]);
    const match = new QuestionMatch(queryOf(20), two, reader);
    assert.ok(match.factor(entry([1], [])) > match.factor(entry([2], [])));
    assert.ok(match.factor(entry([1, 2], [])) < match.factor(entry([1], [])), 'the second word adds nothing asked');
  });

  it('means next to nothing for a few typed words', () => {
    const match = new QuestionMatch(queryOf(3), words, reader);
    assert.equal(match.factor(entry(asked, [])), 1);
    const eight = new QuestionMatch(queryOf(8), words, reader).factor(entry(asked.slice(0, 8), []));
    assert.ok(eight > 1 && eight < 1.15, String(eight));
  });
});
