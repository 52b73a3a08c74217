import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { WindowAnswer, WindowOrder } from './archive-window.ts';

/** A process that has the archive open as a window of the editor has, and searches in it without a pause. */
export interface ArchiveWindow {
  /** Its answer to an order; one at a time. */
  ask(order: WindowOrder): Promise<WindowAnswer>;
  close(): Promise<void>;
}

/** Resolves when it is searching. */
export async function openArchiveWindow(file: string, source: string): Promise<ArchiveWindow> {
  const script = fileURLToPath(new URL('archive-window.ts', import.meta.url));
  const child = fork(script, [file, source], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const exited = once(child, 'exit');
  const answer = async (): Promise<WindowAnswer> => {
    const [told]: WindowAnswer[] = await once(child, 'message');
    if (told === undefined) throw new Error('The window said nothing.');
    return told;
  };
  await answer();
  return {
    ask: (order) => {
      const answered = answer();
      child.send(order);
      return answered;
    },
    close: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill();
      await exited;
    },
  };
}
