import assert from 'node:assert/strict';
import { parseDocument } from '../../../../src/core/document/parse.ts';
import type { EarlierAnswer } from '../../../../src/core/edits/earlier-source.ts';
import { type Insertion, insertEarlierAnswer, insertReference } from '../../../../src/core/edits/insert-earlier.ts';

const earlier: EarlierAnswer = {
  question: 'Wat kost de steiger?',
  answer: `Nee, de steiger kost $1 en \${2:euro}.`,
  numbers: ['3'],
  source: {
    file: '/archief/ah-1782.txt',
    title: null,
    kenmerk: null,
    aanhangsel: '2022-2023/1782',
    date: '2023-03-03',
    members: [],
    respondents: [],
  },
};
const note = 'Antwoord op vraag 3, 3 maart 2023, Aanhangsel Handelingen II 2022/23, nr. 1782.';
const reference = 'Zie ook het antwoord op vraag 3 (Aanhangsel Handelingen II 2022/23, nr. 1782).';

/** The text with `|` as the cursor, before and after the insertion. */
function inserted(
  marked: string,
  insert: (document: ReturnType<typeof parseDocument>, offset: number) => Insertion | null,
): string | null {
  const offset = marked.indexOf('|');
  const source = marked.replace('|', '');
  const insertion = insert(parseDocument(source), offset);
  if (insertion === null) return null;
  let text = source;
  for (const { span, newText } of insertion.edits.toReversed()) {
    text = text.slice(0, span.start) + newText + text.slice(span.end);
  }
  return `${text.slice(0, insertion.caret)}|${text.slice(insertion.caret)}`;
}

const plain = (marked: string) => inserted(marked, (document, at) => insertEarlierAnswer(document, at, earlier, false));
const noted = (marked: string) => inserted(marked, (document, at) => insertEarlierAnswer(document, at, earlier, true));
const referred = (marked: string) => inserted(marked, (document, at) => insertReference(document, at, earlier));

describe('insert an earlier answer', () => {
  it('goes to the cursor inside the answer, literally', () => {
    assert.equal(
      plain('Vraag 1\nKlopt het?\n\nAntwoord 1\n|\n\nVraag 2\nEn nu?\n\nAntwoord 2\n'),
      `Vraag 1\nKlopt het?\n\nAntwoord 1\n${earlier.answer}|\n\nVraag 2\nEn nu?\n\nAntwoord 2\n`,
    );
  });

  it('keeps words apart in the middle of a line', () => {
    assert.equal(
      plain('Vraag 1\nKlopt het?\n\nAntwoord 1\nEerst.|Dan.\n'),
      `Vraag 1\nKlopt het?\n\nAntwoord 1\nEerst. ${earlier.answer}| Dan.\n`,
    );
  });

  it('goes to the end of the answer when the cursor is in the question', () => {
    assert.equal(
      plain('Vraag 1\nKlopt| het?\n\nAntwoord 1\nJa.\n\nVraag 2\nEn nu?\n'),
      `Vraag 1\nKlopt het?\n\nAntwoord 1\nJa.\n\n${earlier.answer}|\n\nVraag 2\nEn nu?\n`,
    );
  });

  it('starts on the line below the heading of an empty answer', () => {
    const result = `Vraag 1\nKlopt het?\n\nAntwoord 1:\n${earlier.answer}|\n\nVraag 2\nEn nu?\n`;
    assert.equal(plain('Vraag 1\nKlopt| het?\n\nAntwoord 1:\n\nVraag 2\nEn nu?\n'), result);
    assert.equal(plain('Vraag 1\nKlopt het?\n\nAntwoord 1:|\n\nVraag 2\nEn nu?\n'), result);
  });

  it('makes the answer heading that is missing', () => {
    assert.equal(
      plain('Vraag 1 en 2\nKlopt| het?\n\nVraag 3\nEn nu?\n'),
      `Vraag 1 en 2\nKlopt het?\n\nAntwoord 1 en 2\n${earlier.answer}|\n\nVraag 3\nEn nu?\n`,
    );
  });

  it('keeps the empty line that the document has below its headings', () => {
    const before = 'Vraag 1\n\nKlopt het?\n\nAntwoord 1\n\nJa.\n\n';
    assert.equal(
      plain(`${before}Vraag 2\n\nEn| nu?\n\nAntwoord 2\n\nVraag 3\n\nEn dan?\n`),
      `${before}Vraag 2\n\nEn nu?\n\nAntwoord 2\n\n${earlier.answer}|\n\nVraag 3\n\nEn dan?\n`,
    );
    assert.equal(
      plain(`${before}Vraag 2\n\nEn| nu?\n`),
      `${before}Vraag 2\n\nEn nu?\n\nAntwoord 2\n\n${earlier.answer}|\n`,
    );
  });

  it('leaves an empty line before a question that follows at once', () => {
    assert.equal(
      plain('Vraag 1\nKlopt het?\nAntwoord 1\n|\nVraag 2\nEn nu?\n'),
      `Vraag 1\nKlopt het?\nAntwoord 1\n${earlier.answer}|\n\nVraag 2\nEn nu?\n`,
    );
  });

  it('does nothing before the first question', () => {
    assert.equal(plain('Geachte| voorzitter,\n\nVraag 1\nKlopt het?\n'), null);
    assert.equal(plain('|'), null);
  });

  it('carries its source as a footnote at the end of the document', () => {
    assert.equal(
      noted('Vraag 1\nKlopt het?\n\nAntwoord 1\n|\n\nVraag 2\nEn nu?\n'),
      `Vraag 1\nKlopt het?\n\nAntwoord 1\n${earlier.answer}[^1]|\n\nVraag 2\nEn nu?\n\n[^1]: ${note}\n`,
    );
  });

  it('adds the footnote below those that are there, with a number of its own', () => {
    assert.equal(
      noted('Vraag 1\nKlopt het?[^7]\n\nAntwoord 1\n|\n\n[^7]: Krant, 3 mei 2025.'),
      `Vraag 1\nKlopt het?[^7]\n\nAntwoord 1\n${earlier.answer}[^8]|\n\n[^7]: Krant, 3 mei 2025.\n[^8]: ${note}\n`,
    );
  });

  it('works with the cursor at the very end', () => {
    assert.equal(
      noted('Vraag 1\nKlopt het?\n\nAntwoord 1\n|'),
      `Vraag 1\nKlopt het?\n\nAntwoord 1\n${earlier.answer}[^1]|\n\n[^1]: ${note}\n`,
    );
  });

  it('writes the line ends of the document', () => {
    const lines = { ...earlier, answer: 'Eerst.\n\nDan.' };
    assert.equal(
      inserted('Vraag 1\r\nKlopt het?\r\n\r\nAntwoord 1\r\n|\r\n', (document, at) =>
        insertEarlierAnswer(document, at, lines, true),
      ),
      `Vraag 1\r\nKlopt het?\r\n\r\nAntwoord 1\r\nEerst.\r\n\r\nDan.[^1]|\r\n\r\n[^1]: ${note}\r\n`,
    );
  });
});

describe('insert a reference', () => {
  it('goes to the cursor, or behind what the answer says already', () => {
    assert.equal(
      referred('Vraag 1\nKlopt het?\n\nAntwoord 1\nJa. |\n'),
      `Vraag 1\nKlopt het?\n\nAntwoord 1\nJa. ${reference}|\n`,
    );
    assert.equal(
      referred('Vraag 1\nKlopt| het?\n\nAntwoord 1\nJa.\n'),
      `Vraag 1\nKlopt het?\n\nAntwoord 1\nJa. ${reference}|\n`,
    );
  });

  it('is known as a reference to another set', () => {
    const text = referred('Vraag 1\nKlopt het?\n\nAntwoord 1\n|\n')?.replace('|', '') ?? '';
    assert.deepEqual(
      parseDocument(text).references.map(({ external }) => external),
      [true],
    );
  });
});
