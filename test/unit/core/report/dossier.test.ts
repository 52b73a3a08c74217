import assert from 'node:assert/strict';
import { parseDocument } from '../../../../src/core/document/parse.ts';
import { dossierOf } from '../../../../src/core/report/dossier.ts';
import { checkDocument } from '../../../../src/core/rules/engine/engine.ts';

function summaryOf(text: string): string {
  const document = parseDocument(text);
  return dossierOf(document, checkDocument(document), { today: '2026-11-21', termWeeks: 3 }).summary;
}

describe('dossierOf', () => {
  it('says how many questions are answered', () => {
    assert.equal(summaryOf('Vraag 1\nKlopt het?\n\nAntwoord 1\nJa.\n\nVraag 2\nHoe?\n'), '1 van 2 vragen beantwoord');
  });

  it('counts nothing in a delay notice', () => {
    const notice = 'De vragen (kenmerk 2026Z11786) kunnen niet binnen de gebruikelijke termijn worden beantwoord.';
    assert.equal(summaryOf(`Mededeling\n\n${notice}\n`), 'Uitstelbericht');
  });
});
