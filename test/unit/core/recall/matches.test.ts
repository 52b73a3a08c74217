import assert from 'node:assert/strict';
import { MarkedParts } from '../../../../src/core/recall/marked-parts.ts';
import { matchRanges, stemsToMark } from '../../../../src/core/recall/matches.ts';
import type { QueryPlan } from '../../../../src/core/recall/plan.ts';
import { stem } from '../../../../src/core/recall/stems.ts';

function planOf(weights: Readonly<Record<string, number>>): QueryPlan {
  const terms = Object.entries(weights).map(([text, weight], word) => ({ text: stem(text), weight, word }));
  const worth = terms.map(({ weight }) => weight);
  return { terms, sequence: terms.map(({ word }) => word), worth, telling: worth, furniture: [] };
}

function marked(text: string, plan: QueryPlan): string[] {
  const stems = stemsToMark(plan);
  const parts = new MarkedParts(stems, (one) => one === stem('beheer'));
  return matchRanges(text, stems, parts).map(([start, end]) => text.slice(start, end));
}

describe('what is marked in a result', () => {
  it('are the words that tell, in any inflection', () => {
    assert.deepEqual(marked('De bruggen en de brug.', planOf({ brug: 6, de: 0.5 })), ['bruggen', 'brug']);
  });

  it('are the parts of compounds, by which the archive finds them too', () => {
    assert.deepEqual(marked('Één bruggenbeheerder; het Brugbeheer.', planOf({ brug: 6 })), ['Brug']);
  });

  it('are no function words, however rare they are in the archive', () => {
    assert.deepEqual(
      marked('Deelt u dat de brug een gevaar is?', planOf({ brug: 3, dat: 3, deelt: 3, u: 3, een: 3 })),
      ['brug'],
    );
  });

  it('are function words where the query has nothing else', () => {
    assert.deepEqual(marked('Waarom niet?', planOf({ waarom: 2, niet: 2 })), ['Waarom', 'niet']);
  });
});
