import type { Answer, KamervragenDocument, Question } from '../document/model.ts';
import { parseDocument } from '../document/parse.ts';
import { applyEdits } from './apply.ts';
import { notesOf, type Review, type ReviewedAnswer } from './review.ts';
import { takeOverAll, takeOverAnswer } from './take-over.ts';

/** A question or answer with the notes that it uses, as one text to compare; empty where there is none. */
export function partText(document: KamervragenDocument, part: Question | Answer | null): string {
  if (part === null) return '';
  const notes = new Set(notesOf(document, part).map(({ span }) => document.source.slice(span.start, span.end).trim()));
  return `${[document.source.slice(part.range.start, part.range.end).trim(), ...notes].join('\n\n')}\n`;
}

/** How an answer would stand in the draft once it is taken over, with its notes. */
export function takenOverText(review: Review, answer: ReviewedAnswer): string {
  const after = parseDocument(applyEdits(review.draft.source, takeOverAnswer(review, answer)));
  const key = answer.numbers.join(',');
  return partText(after, after.answers.find(({ numbers }) => numbers.join(',') === key) ?? null);
}

/** The draft with every answer taken over. */
export function allTakenOverText(review: Review): string {
  return applyEdits(review.draft.source, takeOverAll(review));
}
