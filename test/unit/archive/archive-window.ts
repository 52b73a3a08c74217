/**
 * The archive of a window of the editor, without the editor: `archive-window.ts FILE SOURCE`. Searches without a pause, and
 * does what it is told meanwhile.
 */
import { ArchiveClient } from '../../../src/archive/client.ts';

export type WindowOrder =
  | { readonly type: 'refresh' }
  | { readonly type: 'clear' }
  | { readonly type: 'find'; readonly text: string }
  | { readonly type: 'end' };

export type WindowAnswer =
  | { readonly type: 'searching' }
  | { readonly type: 'refreshed'; readonly pairs: number }
  | { readonly type: 'cleared' }
  | { readonly type: 'found'; readonly ids: readonly string[] }
  | { readonly type: 'ended'; readonly searches: number; readonly problems: readonly string[] };

const [file = '', source = ''] = process.argv.slice(2);
const workerFile = new URL('../../../src/archive/worker.ts', import.meta.url);
const archive = new ArchiveClient({ file, shared: null, workerFile });
const problems: string[] = [];
let searches = 0;
let ended = false;

const tell = (answer: WindowAnswer) => process.send?.(answer);

async function searchOn(): Promise<void> {
  while (!ended) {
    try {
      await archive.search({ text: 'zaaknumer van het dossier', limit: 5 });
    } catch (error) {
      problems.push(String(error));
    }
    searches += 1;
    if (searches === 1) tell({ type: 'searching' });
  }
}

async function obey(order: WindowOrder): Promise<WindowAnswer> {
  switch (order.type) {
    case 'refresh':
      return { type: 'refreshed', pairs: (await archive.update([source])).pairs };
    case 'clear':
      await archive.clear();
      return { type: 'cleared' };
    case 'find': {
      const { results } = await archive.search({ text: order.text, limit: 3 });
      return { type: 'found', ids: results.map(({ id }) => id) };
    }
    case 'end':
      ended = true;
      await searching;
      await archive.close();
      return { type: 'ended', searches, problems };
  }
}

const searching = searchOn();
process.on('message', (order: WindowOrder) => {
  obey(order).then(
    (answer) => {
      tell(answer);
      if (answer.type === 'ended') process.disconnect();
    },
    (error: unknown) => {
      problems.push(String(error));
      tell({ type: 'ended', searches, problems });
      process.exit(1);
    },
  );
});
