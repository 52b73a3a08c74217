import assert from 'node:assert/strict';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { compareReview, type Review } from '../../../src/core/edits/review.ts';
import { allTakenOverText, partText, takenOverText } from '../../../src/core/edits/review-text.ts';
import { readReviewedBytes } from '../../../src/formats/review.ts';
import { exportDraft } from '../../../src/formats/write/export.ts';

const draft = `---
kenmerk: 2029Z01234
---

Vraag 1
Kent u het bericht?[^1]

Antwoord 1
Ja, dat bericht is bekend.[^2]

Vraag 2
Wat kost de pont?

Antwoord 2
De pont kost *veel* geld.

[^1]: De Bode.
[^2]: Kamerstuk 1.
`;

/** Exports the draft and does to the Word file what a reviewer would; replacements of the document's XML. */
async function reviewedIn(
  text: string,
  replacements: Readonly<Record<string, string>>,
  comments = '',
): Promise<Review> {
  const files = unzipSync(await exportDraft(parseDocument(text), 'docx'));
  let xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  for (const [from, to] of Object.entries(replacements)) {
    assert.ok(xml.includes(from), `${from} is not in the file`);
    xml = xml.replace(from, () => to);
  }
  files['word/document.xml'] = strToU8(xml);
  if (comments !== '') {
    files['word/comments.xml'] = strToU8(
      `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${comments}</w:comments>`,
    );
    const relations = strFromU8(files['word/_rels/document.xml.rels'] ?? new Uint8Array());
    if (!relations.includes('/comments"')) {
      const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
      files['word/_rels/document.xml.rels'] = strToU8(
        relations.replace(
          '</Relationships>',
          `<Relationship Id="rIdC" Type="${type}" Target="comments.xml"/></Relationships>`,
        ),
      );
    }
  }
  const { text: back, comments: found } = await readReviewedBytes('terug.docx', zipSync(files));
  return compareReview(parseDocument(text), parseDocument(back), found);
}

const inserted = (text: string) =>
  `<w:ins w:id="90" w:author="Juriste"><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:ins>`;
const deleted = (text: string) =>
  `<w:del w:id="91" w:author="Juriste"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;

describe('a Word version that came back from review', () => {
  it('finds nothing changed where nothing was', async () => {
    const review = await reviewedIn(draft, {});
    assert.deepEqual(
      review.answers.map(({ numbers, state }) => [numbers[0], state]),
      [
        ['1', 'unchanged'],
        ['2', 'unchanged'],
      ],
    );
    assert.deepEqual(
      review.questions.map(({ state }) => state),
      ['unchanged', 'unchanged'],
    );
    assert.equal(allTakenOverText(review), draft);
  });

  it('takes a tracked change over, and leaves the rest of the draft as it is', async () => {
    const review = await reviewedIn(draft, {
      '<w:r><w:t xml:space="preserve"> geld.</w:t></w:r>': `${deleted(' geld')}${inserted(' euro: $1')}<w:r><w:t>.</w:t></w:r>`,
    });
    assert.deepEqual(
      review.answers.map(({ state }) => state),
      ['unchanged', 'changed'],
    );
    assert.equal(allTakenOverText(review), draft.replace('*veel* geld.', '*veel* euro: $$1.'));
  });

  it('points out a question that someone changed, and does not take it over', async () => {
    const review = await reviewedIn(draft, { 'Wat kost de pont?': 'Wat kost de veerpont?' });
    assert.deepEqual(
      review.questions.map(({ state }) => state),
      ['unchanged', 'changed'],
    );
    assert.equal(allTakenOverText(review), draft);
  });

  it('gives comments their author and their place in the draft', async () => {
    const text = '<w:t xml:space="preserve">De pont kost </w:t>';
    const review = await reviewedIn(
      draft,
      {
        [`<w:r>${text}</w:r>`]: `<w:commentRangeStart w:id="7"/><w:r>${text}</w:r><w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>`,
      },
      '<w:comment w:id="7" w:author="J. de Jurist" w:date="2029-10-20T10:00:00Z"><w:p><w:r><w:t>Hoeveel precies?</w:t></w:r></w:p></w:comment>',
    );
    const [comment] = review.answers[1]?.comments ?? [];
    assert.equal(comment?.author, 'J. de Jurist');
    assert.equal(comment?.date, '2029-10-20');
    assert.equal(comment?.text, 'Hoeveel precies?');
    assert.equal(comment?.quote, 'De pont kost');
    assert.equal(draft.slice(comment?.draftSpan?.start, comment?.draftSpan?.end), 'De pont kost');
    assert.equal(review.answers[1]?.state, 'unchanged');
    assert.doesNotMatch(review.reviewed.source, /[\ue100-\ue103]/);
  });
});

/** Without a file between: the reviewed text as the reader gives it. */
function takenOver(before: string, after: string): string {
  return allTakenOverText(compareReview(parseDocument(before), parseDocument(after)));
}

describe('taking over an answer', () => {
  it('brings an edited note along', () => {
    const after = draft.replace('Kamerstuk 1.', 'Kamerstuk 30 000, nr. 1.');
    assert.equal(takenOver(draft, after), after);
  });

  it('brings a new note along, with a label that is free', () => {
    const after = draft
      .replace('*veel* geld.', 'geld.[^1b]')
      .replace('[^2]: Kamerstuk 1.', '[^2]: Kamerstuk 1.\n[^1b]: Begroting.');
    assert.equal(takenOver(draft, after), after);
    const clash = draft
      .replace('[^1]: De Bode.', '[^1]: Begroting.')
      .replace('bericht?[^1]', 'bericht?')
      .replace('*veel* geld.', 'geld.[^1]');
    assert.match(takenOver(draft, clash), /geld\.\[\^3\]\n[\s\S]*\[\^3\]: Begroting\.\n$/);
  });

  it('gives the new notes of several answers a label each', () => {
    const after = draft
      .replace('bekend.[^2]', 'bekend.[^2] Sinds mei.[^3]')
      .replace('*veel* geld.', 'geld.[^4]')
      .replace('[^2]: Kamerstuk 1.', '[^2]: Kamerstuk 1.\n[^3]: Mei.\n[^4]: Begroting.');
    const before = draft.replace('[^2]: Kamerstuk 1.', '[^2]: Kamerstuk 1.\n[^4]: Mededeling.');
    const text = takenOver(before, after);
    assert.match(text, /Sinds mei\.\[\^3\]/);
    assert.match(text, /geld\.\[\^5\]/);
    assert.match(text, /\n\[\^3\]: Mei\.\n\[\^5\]: Begroting\.\n/);
  });

  it('shows an answer with its notes before and after', () => {
    const after = draft.replace('Kamerstuk 1.', 'Kamerstuk 2.').replace('dat bericht is', 'dat is');
    const review = compareReview(parseDocument(draft), parseDocument(after));
    const [answer] = review.answers;
    assert.ok(answer);
    assert.equal(
      partText(review.draft, answer.draft),
      'Antwoord 1\nJa, dat bericht is bekend.[^2]\n\n[^2]: Kamerstuk 1.\n',
    );
    assert.equal(takenOverText(review, answer), 'Antwoord 1\nJa, dat is bekend.[^2]\n\n[^2]: Kamerstuk 2.\n');
  });

  it('drops a note that is no longer used', () => {
    const after = draft.replace('bekend.[^2]', 'bekend.').replace('[^2]: Kamerstuk 1.\n', '');
    assert.equal(takenOver(draft, after), after);
  });

  it('adds an answer that the draft did not have, and fills an empty one', () => {
    const without = draft.replace('Antwoord 2\nDe pont kost *veel* geld.\n\n', '');
    assert.match(
      takenOver(without, draft),
      /Vraag 2\nWat kost de pont\?\n\nAntwoord 2\nDe pont kost \*veel\* geld\.\n/,
    );
    const empty = draft.replace('De pont kost *veel* geld.\n', '');
    assert.match(takenOver(empty, draft), /Antwoord 2\nDe pont kost \*veel\* geld\.\n/);
  });

  it('keeps the line endings of the draft', () => {
    const windows = draft.replaceAll('\n', '\r\n');
    const after = draft.replace('*veel* geld.', 'niets.\n\nEcht niets.');
    assert.equal(takenOver(windows, after), after.replaceAll('\n', '\r\n'));
  });
});
