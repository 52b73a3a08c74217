import assert from 'node:assert/strict';
import { toJson } from '../../src/core/document/json.ts';
import type { CleanText, KamervragenDocument } from '../../src/core/document/model.ts';
import { parseDocument } from '../../src/core/document/parse.ts';
import { applyEdits } from '../../src/core/edits/apply.ts';
import { insertMissingAnswers } from '../../src/core/edits/insert-answers.ts';
import { newDraft } from '../../src/core/edits/new-draft.ts';
import { numberQuestions } from '../../src/core/edits/number-questions.ts';
import { renumberInOrder } from '../../src/core/edits/renumber.ts';
import { type DossierItem, dossierOf } from '../../src/core/report/dossier.ts';
import { checkDocument } from '../../src/core/rules/engine/engine.ts';
import type { Span, TextEdit } from '../../src/core/text/span.ts';

/** What holds for every text whatsoever; throws where it does not. */
export function assertInvariants(source: string): void {
  const document = parseDocument(source);
  assertDocument(document);
  JSON.stringify(toJson(document));
  parseDocument(newDraft(document, { bron: 'vragen.txt' }));
  for (const edits of [numberQuestions, insertMissingAnswers, renumberInOrder]) assertDoneAtOnce(document, edits);
  const day = { today: '2026-11-21', termWeeks: 3 };
  const checked = checkDocument(document, day);
  assertOwnIds(dossierOf(document, checked, day).items);
  for (const { span, fixes, message, rule } of checked.problems) {
    assertSpan(document, span, rule);
    assert.ok(message.length > 0 && !/undefined|null|NaN/.test(message.replaceAll(source, '')), `${rule}: ${message}`);
    for (const fix of fixes) {
      assertEdits(document, fix.edits, rule);
      parseDocument(applyEdits(source, fix.edits));
    }
  }
}

/** The editor draws no list in which an id occurs twice. */
function assertOwnIds(items: readonly DossierItem[]): void {
  const all = (some: readonly DossierItem[]): readonly string[] =>
    some.flatMap((one) => [one.id, ...all(one.children)]);
  const ids = all(items);
  assert.equal(new Set(ids).size, ids.length, 'every line of the dossier has an id of its own');
}

/** What an edit leaves needs the same edit no more, and no words are lost. Questions without numbers get theirs first. */
function assertDoneAtOnce(
  document: KamervragenDocument,
  editsFor: (document: KamervragenDocument) => readonly TextEdit[],
): void {
  const edits = editsFor(document);
  if (edits.length === 0 || (document.unnumbered && editsFor !== numberQuestions)) return;
  assertEdits(document, edits, editsFor.name);
  for (const { span } of edits)
    assert.match(document.source.slice(span.start, span.end), /^[\d\s,a-z–\-./]{0,400}$/, 'only numbers give way');
  const after = parseDocument(applyEdits(document.source, edits));
  assert.equal(editsFor(after).length, 0, `${editsFor.name} does all at once`);
}

function assertDocument(document: KamervragenDocument): void {
  for (const part of [...document.questions, ...document.answers]) {
    assert.ok(part.numbers.length > 0, 'a part has a number');
    assertSpan(document, part.range, 'range');
    if (part.heading !== null) {
      assertSpan(document, part.heading.span, 'heading');
      assert.ok(
        part.range.start <= part.heading.span.start && part.heading.span.end <= part.range.end,
        'heading lies in its part',
      );
      for (const { span } of part.heading.mentions) assertSpan(document, span, 'mention');
    }
    assertClean(document, part.body);
  }
  for (const { subquestions } of document.questions)
    for (const { span } of subquestions) assertSpan(document, span, 'subquestion');
  for (const note of document.footnotes) {
    assertSpan(document, note.span, 'note');
    assertSpan(document, note.labelSpan, 'label');
    assertClean(document, note.body);
  }
  for (const mark of document.marks) {
    assertSpan(document, mark.span, 'mark');
    assert.ok(mark.note === null || document.footnotes[mark.note] !== undefined, 'a mark leads to a note');
  }
  for (const { span } of document.references) assertSpan(document, span, 'reference');
  for (const span of document.furniture) assertSpan(document, span, 'furniture');
}

function assertSpan({ source }: KamervragenDocument, { start, end }: Span, what: string): void {
  assert.ok(
    Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= source.length,
    `${what}: ${start}–${end} of ${source.length}`,
  );
}

function assertClean({ source }: KamervragenDocument, { text, pieces }: CleanText): void {
  let at = 0;
  let from = 0;
  for (const piece of pieces) {
    assert.ok(piece.length > 0 && piece.at >= at && piece.source >= from, 'pieces ascend');
    at = piece.at + piece.length;
    from = piece.source + piece.length;
    assert.ok(at <= text.length && from <= source.length, 'pieces lie inside both texts');
  }
}

function assertEdits(document: KamervragenDocument, edits: readonly TextEdit[], what: string): void {
  let end = 0;
  for (const edit of edits.toSorted((a, b) => a.span.start - b.span.start)) {
    assertSpan(document, edit.span, what);
    assert.ok(edit.span.start >= end, `${what}: edits overlap`);
    end = edit.span.end;
  }
}
