import assert from 'node:assert/strict';
import { addDays, daysBetween, findDates, formatDate, weekdayOf } from '../../../../src/core/text/dates.ts';

describe('findDates', () => {
  const found = (text: string) =>
    findDates(text).map(({ span, iso, weekday }) => [text.slice(span.start, span.end), iso, weekday]);

  it('reads words and digits', () => {
    assert.deepEqual(found('op donderdag 24 oktober 2024, 3-5-2024, 01.02.2023 en 2024-11-30'), [
      ['donderdag 24 oktober 2024', '2024-10-24', 4],
      ['3-5-2024', '2024-05-03', null],
      ['01.02.2023', '2023-02-01', null],
      ['2024-11-30', '2024-11-30', null],
    ]);
  });

  it('finds dates that do not exist', () => {
    assert.deepEqual(found('31 februari 2024 en 29 februari 2023'), [
      ['31 februari 2024', null, null],
      ['29 februari 2023', null, null],
    ]);
  });

  it('reads over a line end and over lost spaces', () => {
    assert.deepEqual(
      findDates('18\nnovember2024').map(({ iso }) => iso),
      ['2024-11-18'],
    );
  });

  it('leaves other numbers alone', () => {
    assert.deepEqual(found('2023-2024, nr. 12, 12.345.678, 1-2-34567, 10 mei'), []);
  });
});

describe('arithmetic with days', () => {
  it('counts over months and leap days', () => {
    assert.equal(addDays('2024-02-20', 21), '2024-03-12');
    assert.equal(daysBetween('2024-02-28', '2024-03-01'), 2);
    assert.equal(weekdayOf('2024-10-24'), 4);
    assert.equal(formatDate('2024-03-05'), '5 maart 2024');
  });
});
