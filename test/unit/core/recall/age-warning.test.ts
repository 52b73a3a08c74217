import assert from 'node:assert/strict';
import { ageWarning } from '../../../../src/core/recall/age-warning.ts';
import { cabinetOn, cabinets } from '../../../../src/core/recall/cabinets.ts';

describe('age warning', () => {
  const today = '2026-11-21';

  it('is silent about a recent answer of the present cabinet and about an unknown date', () => {
    assert.equal(ageWarning('2026-09-01', today), null);
    assert.equal(ageWarning(null, today), null);
  });

  it('names an earlier cabinet', () => {
    assert.equal(ageWarning('2025-03-02', today), 'van een eerder kabinet (Schoof)');
  });

  it('counts completed years from five on', () => {
    assert.equal(ageWarning('2021-11-22', today), 'van een eerder kabinet (Rutte III)');
    assert.equal(ageWarning('2021-11-21', today), '5 jaar oud, van een eerder kabinet (Rutte III)');
  });

  it('gives the age alone for a date before the list of cabinets', () => {
    assert.equal(ageWarning('1990-01-01', today), '36 jaar oud');
  });

  it('lists the cabinets oldest first, each with a real day', () => {
    const days = cabinets.map(({ since }) => since);
    assert.deepEqual(days, days.toSorted());
    for (const day of days) assert.equal(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10), day);
    assert.equal(cabinetOn('2024-07-01')?.name, 'Rutte IV');
    assert.equal(cabinetOn('2024-07-02')?.name, 'Schoof');
  });
});
