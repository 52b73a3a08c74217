import assert from 'node:assert/strict';
import { strToU8 } from 'fflate';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { readInWorker } from '../../../src/formats/read-in-worker.ts';
import type { ReadRequest } from '../../../src/formats/worker-protocol.ts';
import { exportDraft } from '../../../src/formats/write/export.ts';
import { p, wordFile } from './docx/word-file.ts';

const worker = new URL('../../../src/formats/worker.ts', import.meta.url);

const text = (name: string, content: string): ReadRequest<'source'> => ({
  kind: 'source',
  name,
  bytes: strToU8(content),
});

describe('reading in a worker thread', () => {
  it('gives what reading gives', async () => {
    const bytes = await exportDraft(parseDocument('Vraag 1\nVaart de pont?\n\nAntwoord 1\nJa.\n'), 'docx');
    const { text: back, format } = await readInWorker(worker, { kind: 'source', name: 'pont.docx', bytes });
    assert.equal(format, 'docx');
    assert.equal(parseDocument(back).answers[0]?.body.text, 'Ja.');
    const reviewed = await readInWorker(worker, { kind: 'review', name: 'pont.docx', bytes });
    assert.deepEqual([reviewed.text, reviewed.comments], [back, []]);
  });

  it('tells in one sentence what cannot be read', async () => {
    await assert.rejects(readInWorker(worker, text('weg.docx', 'geen Word')), {
      name: 'UserError',
      message: '‘weg.docx’ is geen Word-document, of het is beschadigd.',
    });
  });

  it('stops at once when it is broken off, also in the middle of a long file', async () => {
    const bytes = wordFile({ body: p('Een alinea die lang niet de enige is.').repeat(20_000) });
    const controller = new AbortController();
    const reading = readInWorker(worker, { kind: 'source', name: 'lang.docx', bytes }, { signal: controller.signal });
    setTimeout(() => controller.abort(), 300);
    await assert.rejects(reading, { name: 'AbortError' });
    await assert.rejects(readInWorker(worker, text('a.txt', 'a'), { signal: controller.signal }), {
      name: 'AbortError',
    });
  });
});
