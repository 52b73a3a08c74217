import assert from 'node:assert/strict';
import { parseDocument } from '../../../../src/core/document/parse.ts';
import { applyEdits } from '../../../../src/core/edits/apply.ts';
import { type Direction, moveQuestion } from '../../../../src/core/edits/move-question.ts';

const draft = `Vragen over de brug

Vraag 1
Wat kost het?

Antwoord 1
Veel.

Vraag 2
Wanneer is het klaar?

Antwoord 2
Morgen.

Vraag 3
En daarna?
`;

function moved(text: string, index: number, direction: Direction): string {
  const document = parseDocument(text);
  const question = document.questions[index];
  assert.ok(question);
  return applyEdits(text, moveQuestion(document, question, direction));
}

describe('moving a question', () => {
  it('takes its answer along and keeps its number', () => {
    assert.equal(
      moved(draft, 1, 'up'),
      'Vragen over de brug\n\nVraag 2\nWanneer is het klaar?\n\nAntwoord 2\nMorgen.\n\nVraag 1\nWat kost het?\n\nAntwoord 1\nVeel.\n\nVraag 3\nEn daarna?\n',
    );
  });

  it('goes down as the next one goes up', () => {
    assert.equal(moved(draft, 0, 'down'), moved(draft, 1, 'up'));
  });

  it('stays where there is nowhere to go', () => {
    assert.equal(moved(draft, 0, 'up'), draft);
    assert.equal(moved(draft, 2, 'down'), draft);
  });

  it('moves both halves where the answers stand apart', () => {
    const apart = 'Vraag 1\nEen?\n\nVraag 2\nTwee?\n\nAntwoord 1\nJa.\n\nAntwoord 2\nNee.\n';
    assert.equal(moved(apart, 1, 'up'), 'Vraag 2\nTwee?\n\nVraag 1\nEen?\n\nAntwoord 2\nNee.\n\nAntwoord 1\nJa.\n');
  });

  it('takes Markdown marks along', () => {
    const text = '**Vraag 1**\nEen?\n\n**Vraag 2**\nTwee?\n';
    assert.equal(moved(text, 1, 'up'), '**Vraag 2**\nTwee?\n\n**Vraag 1**\nEen?\n');
  });
});
