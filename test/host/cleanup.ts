// Whatever a run starts or creates is undone in reverse order, also when it fails or is interrupted.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Step = () => void | Promise<void>;

export class Cleanup {
  readonly #steps: Step[] = [];

  /** Registers what must be undone; the last one registered is undone first. */
  defer(step: Step): void {
    this.#steps.push(step);
  }

  /** A folder of this run alone. The name is short: a socket's path may have no more than about 100 characters. */
  temporaryFolder(): string {
    const folder = mkdtempSync(join(tmpdir(), 'kv-'));
    this.defer(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
    return folder;
  }

  async run(): Promise<void> {
    for (let step = this.#steps.pop(); step; step = this.#steps.pop()) {
      try {
        await step();
      } catch (error) {
        console.error('Cleaning up failed:', error);
      }
    }
  }
}

/** Those that have not been cleaned up yet, the innermost last. */
const open: Cleanup[] = [];

/** Does the work and cleans up after it, whether it ends well, fails or is interrupted. */
export async function withCleanup<T>(work: (cleanup: Cleanup) => Promise<T>): Promise<T> {
  const cleanup = new Cleanup();
  const stopWatching = open.length === 0 ? watchForInterruption() : undefined;
  open.push(cleanup);
  try {
    return await work(cleanup);
  } finally {
    await cleanup.run();
    open.splice(open.indexOf(cleanup), 1);
    stopWatching?.();
  }
}

async function endEverything(): Promise<void> {
  for (const cleanup of open.toReversed()) await cleanup.run();
  process.exit(130);
}

/** A signal interrupts; so does the end of the parent, since npm does not hand on the signal that ends it. */
function watchForInterruption(): () => void {
  const onInterruption = () => void endEverything();
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.once(signal, onInterruption);
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onInterruption();
  }, 1000);
  timer.unref();
  return () => {
    clearInterval(timer);
    for (const signal of signals) process.off(signal, onInterruption);
  };
}

/** The body of a command-line tool: what fails is told in one message, not as a stack trace. */
export async function runTool(work: (cleanup: Cleanup) => Promise<void>): Promise<void> {
  try {
    await withCleanup(work);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
