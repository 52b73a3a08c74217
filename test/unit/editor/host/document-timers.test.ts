import assert from 'node:assert/strict';
import { mock } from 'node:test';
import type * as vscode from 'vscode';
import { DocumentTimers } from '../../../../src/editor/host/document-timers.ts';

/** A document as far as the timers look at it. */
function documentAt(path: string): vscode.TextDocument {
  return { uri: { toString: () => path } } as vscode.TextDocument;
}

describe('timers per document', () => {
  const done: string[] = [];
  let timers: DocumentTimers;

  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout'] });
    done.length = 0;
    timers = new DocumentTimers(({ uri }) => done.push(uri.toString()));
  });

  afterEach(() => mock.timers.reset());

  it('wait until the last change is long enough ago, for each document by itself', () => {
    timers.schedule(documentAt('a'), 200);
    timers.schedule(documentAt('b'), 200);
    mock.timers.tick(150);
    timers.schedule(documentAt('a'), 200);
    mock.timers.tick(50);
    assert.deepEqual(done, ['b']);
    mock.timers.tick(150);
    assert.deepEqual(done, ['b', 'a']);
  });

  it('do nothing any more for a document that closed, or at the end', () => {
    const closed = documentAt('a');
    timers.schedule(closed, 200);
    timers.schedule(documentAt('b'), 200);
    timers.cancel(closed.uri);
    timers.dispose();
    mock.timers.tick(500);
    assert.deepEqual(done, []);
  });
});
