import assert from 'node:assert/strict';
import { isNearlySame } from '../../../../src/core/recall/likeness.ts';

describe('likeness of questions', () => {
  const question =
    'Hoeveel veerponten zijn in 2023 door Rijkswaterstaat gekeurd, en hoe vaak werd een gebrek gevonden?';

  it('sees the same question in other inflections and order', () => {
    assert.ok(isNearlySame(question, question));
    assert.ok(
      isNearlySame(
        question,
        'Kunt u aangeven hoeveel veerponten Rijkswaterstaat in 2023 keurde en hoe vaak gebreken gevonden werden?',
      ),
    );
  });

  it('tells other questions about the same subject apart', () => {
    assert.equal(isNearlySame(question, 'Wie betaalt de keuring van veerponten door Rijkswaterstaat?'), false);
    assert.equal(isNearlySame(question, 'Hoeveel bruggen zijn in 2021 door de provincie gekeurd?'), false);
  });

  it('does not call stock questions the same', () => {
    const stock = 'Kunt u deze vragen afzonderlijk beantwoorden?';
    assert.equal(isNearlySame(stock, stock), false);
    assert.equal(
      isNearlySame(
        'Bent u bekend met het bericht «Pont vaart tegen kade»?',
        'Bent u bekend met het bericht «Brug blijft dicht»?',
      ),
      false,
    );
  });
});
