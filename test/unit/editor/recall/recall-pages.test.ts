import assert from 'node:assert/strict';
import { parseDocument } from '../../../../src/core/document/parse.ts';
import { topicAt } from '../../../../src/core/recall/topic.ts';
import { emptyPage, resultPage, stepCommands } from '../../../../src/editor/recall/recall-pages.ts';

const source = 'Vraag 1\nWie keurt de veerponten?\n\nVraag 2\nEn de sluizen?\n\nAntwoord 1 en 2\nDe inspectie.\n';
const topic = topicAt(parseDocument(source), 12);
const ready = { type: 'ready', progress: null } as const;

describe('page of the view without results', () => {
  it('leads on where there is no archive', () => {
    const page = emptyPage({ type: 'unset', message: 'Er is nog geen archief.' }, topic, '');
    assert.match(page.status, /nog geen archief/);
    assert.deepEqual(
      page.steps.map(({ command }) => command),
      ['kamervragen.archive.addFolder', 'kamervragen.archive.fetch', 'kamervragen.openSample'],
    );
  });

  it('offers only commands that the view may run', () => {
    for (const state of [
      { type: 'unset', message: 'Er is nog geen archief.' },
      ready,
      { type: 'failed', message: 'Stuk.' },
    ] as const) {
      for (const { command } of emptyPage(state, topic, '').steps) assert.ok(stepCommands.has(command), command);
    }
  });

  it('says what to do where the cursor is in no question', () => {
    assert.match(emptyPage(ready, null, '').status, /Zet de cursor in een vraag of antwoord/);
  });

  it('says that nothing fits the question, or the words that were typed', () => {
    assert.match(emptyPage(ready, topic, '').status, /niets op vraag 1/);
    assert.match(emptyPage(ready, topic, 'pont').status, /andere of minder woorden/);
  });

  it('says how far the archive is, and why it cannot be used', () => {
    const progress = { done: 3, total: 40, file: '/archief/a.txt' };
    assert.match(emptyPage({ type: 'ready', progress }, topic, '').status, /3 van 40/);
    assert.equal(
      emptyPage({ type: 'failed', message: 'Het archief is stuk.' }, topic, '').status,
      'Het archief is stuk.',
    );
  });
});

describe('page of the view with results', () => {
  it('names all questions of a grouped answer', () => {
    const grouped = topicAt(parseDocument(source), source.length - 3);
    assert.equal(resultPage([], grouped, '', '2026-11-21').heading, 'Vragen 1 en 2');
    assert.equal(resultPage([], grouped, 'pont', '2026-11-21').heading, 'Zoekresultaten');
  });
});
