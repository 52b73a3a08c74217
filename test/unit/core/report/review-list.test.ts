import assert from 'node:assert/strict';
import { parseDocument } from '../../../../src/core/document/parse.ts';
import { compareReview } from '../../../../src/core/edits/review.ts';
import { reviewItems, reviewSummary } from '../../../../src/core/report/review-list.ts';

const draft = 'Vraag 1\nKent u dit?\n\nAntwoord 1\nJa.\n\nVraag 2\nWat kost het?\n\nAntwoord 2\nVeel.\n';

/** The review of a text in which a comment may stand at some words. */
function reviewOf(text: string, comment?: { readonly at: string; readonly says: string }) {
  const start = comment === undefined ? 0 : text.indexOf(comment.at);
  const span = { start, end: start + (comment?.at.length ?? 0) };
  const comments =
    comment === undefined ? [] : [{ author: 'J. de Jurist', date: '2029-10-20', text: comment.says, span }];
  return compareReview(parseDocument(draft), parseDocument(text), comments);
}

const linesOf = (review: ReturnType<typeof reviewOf>, takenOver = false) =>
  reviewItems(review, () => takenOver).map(({ label, description, children }) => [
    `${label}: ${description}`,
    ...children.map((child) => `${child.label} (${child.description})`),
  ]);

describe('the list of what a reviewer did', () => {
  it('is empty where nothing differs', () => {
    const review = reviewOf(draft);
    assert.deepEqual(linesOf(review), []);
    assert.equal(reviewSummary(review), 'De antwoorden zijn gelijk aan die in het concept.');
  });

  it('names changed questions first, then answers', () => {
    const review = reviewOf(draft.replace('kost het', 'kost dat').replace('Veel.', 'Weinig.'));
    assert.deepEqual(linesOf(review), [['Vraag 2: tekst van de Kamer gewijzigd'], ['Antwoord 2: gewijzigd']]);
    assert.equal(reviewSummary(review), '1 antwoord verschilt, 1 vraag verschilt.');
  });

  it('says which answers are missing from the reviewed version', () => {
    assert.deepEqual(linesOf(reviewOf(draft.replace('\nAntwoord 2\nVeel.\n', ''))), [
      ['Antwoord 2: niet in de Word-versie'],
    ]);
  });

  it('puts comments below what they are about, also where nothing changed', () => {
    const review = reviewOf(draft, { at: 'Veel.', says: 'Hoeveel precies?' });
    assert.deepEqual(linesOf(review), [
      ['Antwoord 2: 1 opmerking', 'Hoeveel precies? (J. de Jurist · 20 oktober 2029)'],
    ]);
    assert.equal(reviewSummary(review), '1 opmerking.');
    const [comment] = reviewItems(review, () => false)[0]?.children ?? [];
    assert.equal(draft.slice(comment?.place?.start, comment?.place?.end), 'Veel.');
  });

  it('gathers comments that stand elsewhere', () => {
    const text = `Concept voor de minister\n\n${draft}`;
    const review = reviewOf(text, { at: 'Concept', says: 'Datum?' });
    assert.deepEqual(linesOf(review), [
      ['Buiten vragen en antwoorden: 1 opmerking', 'Datum? (J. de Jurist · 20 oktober 2029)'],
    ]);
  });

  it('keeps a taken over answer in sight', () => {
    assert.deepEqual(linesOf(reviewOf(draft), true).at(-1), ['Antwoord 2: overgenomen']);
  });
});
