import assert from 'node:assert/strict';
import { parseDocument } from '../../../../src/core/document/parse.ts';
import { type Dossier, dossierOf } from '../../../../src/core/report/dossier.ts';
import { checkDocument } from '../../../../src/core/rules/engine/engine.ts';

function dossierFor(text: string): Dossier {
  const document = parseDocument(text);
  return dossierOf(document, checkDocument(document), { today: '2026-11-21', termWeeks: 3 });
}

function summaryOf(text: string): string {
  return dossierFor(text).summary;
}

describe('dossierOf', () => {
  it('says how many questions are answered', () => {
    assert.equal(summaryOf('Vraag 1\nKlopt het?\n\nAntwoord 1\nJa.\n\nVraag 2\nHoe?\n'), '1 van 2 vragen beantwoord');
  });

  it('says how many of the answers are not finished', () => {
    const draft = 'Vraag 1\nKlopt het?\n\nAntwoord 1\nJa.\n\nVraag 2\nHoeveel?\n\nAntwoord 2\nHet waren er [PM].\n';
    assert.equal(summaryOf(draft), '2 van 2 vragen beantwoord, waarvan 1 nog niet af');
  });

  it('counts nothing in a delay notice, also where the questions stand in it', () => {
    const notice = 'De vragen (kenmerk 2026Z11786) kunnen niet binnen de gebruikelijke termijn worden beantwoord.';
    assert.equal(summaryOf(`Mededeling\n\n${notice}\n`), 'Uitstelbericht');
    const { questions, answered, items } = dossierFor(`Vraag 1\nKlopt het?\n\nMededeling\n\n${notice}\n`);
    assert.deepEqual([questions, answered], [0, 0]);
    const [question] = items.filter(({ type }) => type === 'question');
    assert.equal(question?.state, null);
    assert.equal(question?.spoken, 'Vraag 1. Klopt het?');
  });

  it('says what is wrong with a question besides that its answer is missing', () => {
    const { items } = dossierFor(
      'Vraag 1\nKlopt het?\n\nAntwoord 1\nJa, [PM] en zie vraag 8.\n\nVraag 2\nHoe?\n\nVraag 3\nWaar?\n\nAntwoord 3\n',
    );
    const questions = items.filter(({ type }) => type === 'question');
    assert.deepEqual(
      questions.map(({ label, state, description }) => [label, state, description]),
      [
        ['Vraag 1', 'begonnen', '2 fouten · Klopt het?'],
        ['Vraag 2', 'open', 'Hoe?'],
        ['Vraag 3', 'open', 'Waar?'],
      ],
    );
    assert.equal(questions[1]?.children.length, 1);
  });

  it('names a printed set by its number', () => {
    const { items } = dossierFor(
      'AH 604\n\nVragen van het lid Bakker (ABC) aan de Minister van Financiën over de brug (ingezonden 6 november 2026).\n\nVraag 1\nKlopt het?\n',
    );
    assert.equal(items[0]?.description, 'Aanhangsel nr. 604');
  });
});
