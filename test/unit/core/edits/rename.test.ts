import assert from 'node:assert/strict';
import { parseDocument } from '../../../../src/core/document/parse.ts';
import { applyEdits } from '../../../../src/core/edits/apply.ts';
import { renameFootnote } from '../../../../src/core/edits/rename-footnote.ts';
import { renameNumber } from '../../../../src/core/edits/rename-number.ts';
import { UserError } from '../../../../src/core/user-error.ts';

const draft = `---
kenmerk: 2026Z01234
vraagcontrole:
  "1": aaaa
  "3": bbbb
---
Vraag 1
Kent u het bericht?[^1]

Antwoord 1
Ja. Zie ook het antwoord op vraag 3 en vraag 3 van het lid Bakker.

Vraag 2, 3 en 4
Wat vindt u ervan?

Antwoord 2 t/m 4
Zie vraag 1.

[^1]: Dorpsblad, 3 november 2026
`;

function renamed(from: string, to: string): string {
  const document = parseDocument(draft);
  return applyEdits(draft, renameNumber(document, from, to));
}

describe('renaming a question', () => {
  it('changes headings, references and the control of the imported text', () => {
    const text = renamed('3', '7');
    assert.match(text, /\nVraag 2, 4 en 7\n/);
    assert.match(text, /het antwoord op vraag 7 en vraag 3 van het lid Bakker/);
    assert.match(text, /\n {2}"7": bbbb\n/);
    assert.match(text, /\n {2}"1": aaaa\n/);
  });

  it('takes a range apart that no longer runs on', () => {
    assert.match(renamed('3', '7'), /\nAntwoord 2, 4 en 7\n/);
  });

  it('leaves everything alone where the number stays', () => {
    assert.equal(renamed('3', ' 3 '), draft);
  });

  it('refuses what is no number and what is taken', () => {
    const document = parseDocument(draft);
    assert.throws(() => renameNumber(document, '3', 'drie'), UserError);
    assert.throws(() => renameNumber(document, '3', '0'), UserError);
    assert.throws(() => renameNumber(document, '3', '1'), /Er is al een vraag 1/);
  });
});

describe('renaming a footnote', () => {
  it('changes the mark and the note and nothing around them', () => {
    const text = applyEdits(draft, renameFootnote(parseDocument(draft), '1', 'krant'));
    assert.match(text, /bericht\?\[\^krant\]\n/);
    assert.match(text, /\n\[\^krant\]: Dorpsblad, 3 november 2026\n/);
  });

  it('refuses a label with spaces or brackets', () => {
    assert.throws(() => renameFootnote(parseDocument(draft), '1', 'a b'), UserError);
    assert.throws(() => renameFootnote(parseDocument(draft), '1', ']('), UserError);
  });
});
