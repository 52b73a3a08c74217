import assert from 'node:assert/strict';
import { compareNumbers, formatNumberList, parseNumberList } from '../../../../src/core/text/numbers.ts';

const parse = (text: string) => parseNumberList(text)?.items.flatMap(({ numbers }) => numbers) ?? null;

describe('parseNumberList', () => {
  const cases: readonly [string, string[] | null][] = [
    ['4, 5 en 7 t/m 9', ['4', '5', '7', '8', '9']],
    ['1 tot en met 3', ['1', '2', '3']],
    ['2 t/ 4', ['2', '3', '4']],
    ['5 t / m 6', ['5', '6']],
    ['6a t/m 6c', ['6a', '6b', '6c']],
    ['3; 4 & 5/6', ['3', '4', '5', '6']],
    ['7, 8, en 9', ['7', '8', '9']],
    ['9-7', ['9']],
    ['1-9999', ['1']],
    ['007', ['7']],
    ['2024', null],
    ['3bis', null],
    ['drie', null],
  ];
  for (const [text, numbers] of cases) it(text, () => assert.deepEqual(parse(text), numbers));

  it('says where each number stands and where the list ends', () => {
    const list = parseNumberList('vraag 2 en 3, zegt', 6);
    assert.deepEqual(list?.span, { start: 6, end: 12 });
    assert.deepEqual(
      list?.items.map(({ span }) => span.start),
      [6, 11],
    );
  });
});

describe('formatNumberList', () => {
  it('writes runs of three and more as a range', () => {
    assert.equal(formatNumberList(['4', '5', '7', '8', '9']), '4, 5 en 7 t/m 9');
    assert.equal(formatNumberList(['1', '2']), '1 en 2');
    assert.equal(formatNumberList(['6a', '6b', '7']), '6a, 6b en 7');
    assert.equal(formatNumberList([]), '');
  });

  it('is read back as it was', () => {
    const numbers = ['1', '2', '3', '5', '9', '10', '11', '12'];
    assert.deepEqual(parse(formatNumberList(numbers)), numbers);
  });
});

it('compareNumbers orders sub-numbers behind their number', () => {
  assert.deepEqual(['10', '6b', '2', '6', '6a'].sort(compareNumbers), ['2', '6', '6a', '6b', '10']);
});
