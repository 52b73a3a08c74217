// The driver's end of the controlling extension.
import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { build } from 'esbuild';
import type * as vscode from 'vscode';
import { type ControlAnswer, type ControlRequest, socketFile } from './protocol.ts';

type VSCode = typeof vscode;

export interface Control {
  /** The folder to load as an extension under development. */
  readonly extension: string;
  /** Waits until the extension listens. */
  ready(timeoutMs: number): Promise<void>;
  /** Runs a function inside VS Code; it sees its arguments alone, and both they and its value travel as JSON. */
  evaluate<A extends readonly unknown[], R>(run: (vscode: VSCode, ...args: A) => R, ...args: A): Promise<Awaited<R>>;
}

/** Makes the controlling extension in a folder of its own below `folder`. */
export async function prepareControl(folder: string): Promise<Control> {
  const extension = join(folder, 'control');
  const socket = join(folder, 'control.sock');
  mkdirSync(extension);
  writeFileSync(join(extension, socketFile), socket);
  writeFileSync(
    join(extension, 'package.json'),
    JSON.stringify({
      name: 'control',
      publisher: 'kamervragen-test',
      version: '0.0.0',
      engines: { vscode: '^1.100.0' },
      main: './extension.cjs',
      activationEvents: ['*'],
      capabilities: { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true },
    }),
  );
  await build({
    entryPoints: [join(import.meta.dirname, 'extension.ts')],
    outfile: join(extension, 'extension.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
  });
  return {
    extension,
    ready: (timeoutMs) => listens(socket, timeoutMs),
    evaluate: async (run, ...args) => {
      const answer = await send(socket, { source: run.toString(), args });
      if ('error' in answer) throw new Error(answer.error);
      return answer.value as never;
    },
  };
}

/** The socket's file is there a moment before somebody listens, so asking is the only way to know. */
async function listens(socket: string, timeoutMs: number): Promise<void> {
  const end = Date.now() + timeoutMs;
  while (!(await send(socket, { source: '() => null', args: [] }).catch(() => undefined))) {
    if (Date.now() > end) throw new Error(`VS Code did not load the extensions within ${timeoutMs / 1000} s.`);
    await delay(50);
  }
}

function send(socketPath: string, message: ControlRequest): Promise<ControlAnswer> {
  return new Promise((resolve, reject) => {
    const call = request({ socketPath, method: 'POST', path: '/' }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part) => (text += part));
      response.once('end', () => resolve(JSON.parse(text) as ControlAnswer));
      response.once('error', reject);
    });
    call.once('error', reject);
    call.end(JSON.stringify(message));
  });
}
