import assert from 'node:assert/strict';
import { parseDocument } from '../../../../src/core/document/parse.ts';
import { topicAt } from '../../../../src/core/recall/topic.ts';
import { emptyPage, resultPage, type Sought, stepCommands } from '../../../../src/editor/recall/recall-pages.ts';

const source = 'Vraag 1\nWie keurt de veerponten?\n\nVraag 2\nEn de sluizen?\n\nAntwoord 1 en 2\nDe inspectie.\n';
const topic = topicAt(parseDocument(source), 12);
const ready = { type: 'ready', progress: null } as const;
const sought: Sought = { draft: true, topic, typed: '', filtered: false, sampleOnly: false };

describe('page of the view without results', () => {
  it('leads on where there is no archive', () => {
    const page = emptyPage({ type: 'unset', message: 'Er is nog geen archief.' }, sought);
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
      for (const { command } of emptyPage(state, sought).steps) assert.ok(stepCommands.has(command), command);
    }
  });

  it('says what to do where the cursor is in no question', () => {
    assert.match(emptyPage(ready, { ...sought, topic: null }).status, /Zet de cursor in een vraag of antwoord/);
  });

  it('speaks of no cursor where no draft is open', () => {
    assert.match(emptyPage(ready, { ...sought, draft: false, topic: null }).status, /Hier staat straks/);
  });

  it('says that nothing fits the question, or the words that were typed', () => {
    assert.match(emptyPage(ready, sought).status, /niets op vraag 1/);
    assert.match(emptyPage(ready, { ...sought, typed: 'pont' }).status, /andere of minder woorden/);
  });

  it('points at the filters where these may be why nothing was found', () => {
    for (const typed of ['', 'pont lid:jansen']) {
      assert.match(emptyPage(ready, { ...sought, typed, filtered: true }).status, /Maak de filters ruimer/);
    }
  });

  it('leads from the sample to an archive of one’s own', () => {
    const page = emptyPage(ready, { ...sought, sampleOnly: true });
    assert.match(page.status, /alleen verzonnen antwoorden/);
    assert.deepEqual(
      page.steps.map(({ command }) => command),
      ['kamervragen.archive.addFolder', 'kamervragen.archive.fetch'],
    );
  });

  it('says how far the archive is, and why it cannot be used', () => {
    const progress = { done: 3, total: 40, file: '/archief/a.txt' };
    assert.match(emptyPage({ type: 'ready', progress }, sought).status, /3 van 40/);
    assert.equal(emptyPage({ type: 'failed', message: 'Het archief is stuk.' }, sought).status, 'Het archief is stuk.');
  });
});

describe('page of the view with results', () => {
  it('names all questions of a grouped answer', () => {
    const grouped = topicAt(parseDocument(source), source.length - 3);
    assert.equal(resultPage([], grouped, '', '2026-11-21').heading, 'Vragen 1 en 2');
    assert.equal(resultPage([], grouped, 'pont', '2026-11-21').heading, 'Zoekresultaten');
  });
});
