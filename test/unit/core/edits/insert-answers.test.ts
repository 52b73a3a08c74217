import assert from 'node:assert/strict';
import { coverageOf } from '../../../../src/core/document/coverage.ts';
import { parseDocument } from '../../../../src/core/document/parse.ts';
import { applyEdits } from '../../../../src/core/edits/apply.ts';
import { insertMissingAnswers } from '../../../../src/core/edits/insert-answers.ts';

const complete = (text: string) => applyEdits(text, insertMissingAnswers(parseDocument(text)));

describe('insert missing answers', () => {
  it('puts an empty answer under every question', () => {
    const text = 'Vraag 1\nIs de brug veilig?\n\nVraag 2 en 3\nIs de sluis veilig?\n';
    assert.equal(
      complete(text),
      'Vraag 1\nIs de brug veilig?\n\nAntwoord 1\n\n\nVraag 2 en 3\nIs de sluis veilig?\n\nAntwoord 2 en 3\n\n',
    );
  });

  it('writes headings as the document does', () => {
    const answered = '## Vraag 1:\nWat?\n\n## Antwoord op vraag 1:\nDit.\n\n## Vraag 2:\nWaarom?\n';
    assert.equal(complete(answered), `${answered.trimEnd()}\n\n## Antwoord op vraag 2:\n\n`);
    assert.equal(complete('**Vraag 1**\nWat?\n'), '**Vraag 1**\nWat?\n\n**Antwoord 1**\n\n');
    assert.equal(complete('VRAAG 1\nWat?\n'), 'VRAAG 1\nWat?\n\nANTWOORD 1\n\n');
  });

  it('keeps the row of answers in order where they stand together', () => {
    const questions = 'Vraag 1\nWat?\n\nVraag 2\nWaarom?\n\nVraag 3\nWanneer?\n\n';
    const text = `${questions}Antwoord 1\nDit.\n\nAntwoord 3\nNu.\n`;
    assert.equal(complete(text), `${questions}Antwoord 1\nDit.\n\nAntwoord 2\n\n\nAntwoord 3\nNu.\n`);
  });

  it('goes behind the answer to a question that stands before', () => {
    const text = 'Vraag 1\nWat?\n\nVraag 2\nWaarom?\n\nAntwoord 1\nDit.\n\nVraag 3\nWanneer?\n\nAntwoord 3\nNu.\n';
    assert.equal(complete(text), text.replace('Dit.\n', 'Dit.\n\nAntwoord 2\n\n'));
  });

  it('follows the line ends of the text', () => {
    assert.equal(complete('Vraag 1\r\nWat?\r\n'), 'Vraag 1\r\nWat?\r\n\r\nAntwoord 1\r\n\r\n');
  });

  it('leaves a complete document as it is', () => {
    assert.deepEqual(insertMissingAnswers(parseDocument('Vraag 1\nWat?\n\nAntwoord 1\nDit.\n')), []);
  });

  it('leaves no number without a heading', () => {
    const text =
      'Vraag 1\nWat?\nVraag 2\nWaarom?\nVraag 3a\nHoe?\nVraag 3b\nEn dan?\nAntwoord 1\nDit.\nVraag 4\nWanneer?';
    const { statuses } = coverageOf(parseDocument(complete(text)));
    assert.deepEqual(
      statuses.filter(({ answers }) => answers.length !== 1),
      [],
    );
  });
});
