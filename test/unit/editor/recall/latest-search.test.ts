import assert from 'node:assert/strict';
import { LatestSearch } from '../../../../src/editor/recall/latest-search.ts';

/** A search that the test finishes when it wants. */
function pending() {
  let resolve: (value: string) => void = () => undefined;
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise<string>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  const signals: AbortSignal[] = [];
  const search = (signal: AbortSignal) => {
    signals.push(signal);
    return promise;
  };
  return { search, resolve, reject, aborted: () => signals[0]?.aborted };
}

describe('latest search', () => {
  it('gives the result of a search that was not overtaken', async () => {
    assert.equal(await new LatestSearch().run(async () => 'gevonden'), 'gevonden');
  });

  it('drops and aborts the search that was overtaken, whichever ends first', async () => {
    const latest = new LatestSearch();
    const [older, newer] = [pending(), pending()];
    const [olderRun, newerRun] = [latest.run(older.search), latest.run(newer.search)];
    assert.equal(older.aborted(), true);
    newer.resolve('nieuw');
    older.resolve('oud');
    assert.deepEqual([await olderRun, await newerRun], [null, 'nieuw']);
  });

  it('keeps quiet about the failure of a search that nobody waits for', async () => {
    const latest = new LatestSearch();
    const search = pending();
    const run = latest.run(search.search);
    latest.cancel();
    search.reject(new Error('afgebroken'));
    assert.equal(await run, null);
  });

  it('passes on the failure of the latest search', async () => {
    await assert.rejects(
      new LatestSearch().run(async () => {
        throw new Error('stuk');
      }),
      /stuk/,
    );
  });
});
