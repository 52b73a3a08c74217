import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { UserError } from '../core/user-error.ts';
import type { Command, ExitCode } from './io.ts';
import { stopSignals } from './stop-signals.ts';

/** Set for the second run, so that it never starts a third. */
const rerunVariable = 'KAMERVRAGEN_RERUN';

function hasSqlite(): boolean {
  return typeof process.getBuiltinModule === 'function' && process.getBuiltinModule('node:sqlite') !== undefined;
}

/** The Node that the npm package `node` brings, or null. */
function packagedNode(): string | null {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('node/package.json'));
    const binary = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    return existsSync(binary) ? binary : null;
  } catch {
    return null;
  }
}

/** The second run gets every signal to stop, and ends itself when this one is killed. */
async function rerun(binary: string): Promise<ExitCode> {
  const child = spawn(binary, process.argv.slice(1), {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, [rerunVariable]: '1' },
  });
  for (const signal of stopSignals) process.on(signal, () => child.kill(signal));
  const status = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('exit', resolve);
  });
  return status === 0 || status === 1 ? status : 2;
}

function endWithFirstRun(): void {
  process.once('disconnect', () => process.exit(2));
  process.channel?.unref();
}

/** `node:sqlite` needs no flag but still warns in some releases; the user can do nothing with that. */
function silenceSqliteWarning(): void {
  const emit = process.emitWarning;
  process.emitWarning = (warning: string | Error, ...rest: unknown[]) => {
    if (!String(warning).includes('SQLite')) Reflect.apply(emit, process, [warning, ...rest]);
  };
}

/**
 * The archive needs `node:sqlite` (Node 22.13 or newer). Where this Node lacks it, the whole command line runs again
 * with the newer Node that is installed beside the package. `load` is only called where SQLite is there.
 */
export function needingSqlite(load: () => Promise<Command>): Command {
  return async (args, io) => {
    silenceSqliteWarning();
    if (process.env[rerunVariable] !== undefined) endWithFirstRun();
    if (hasSqlite()) return (await load())(args, io);
    const binary = process.env[rerunVariable] === undefined ? packagedNode() : null;
    if (binary === null)
      throw new UserError('Het archief heeft Node 22.13 of nieuwer nodig; installeer een nieuwere Node.');
    return rerun(binary);
  };
}
