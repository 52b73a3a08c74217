// An extension for the driver alone: runs in VS Code what the driver sends, so that a screenshot can show any state.
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { FilesInMemory } from './files-in-memory.ts';
import { type ControlAnswer, type ControlRequest, socketFile } from './protocol.ts';

export function activate(context: vscode.ExtensionContext): void {
  const socket = readFileSync(join(context.extensionPath, socketFile), 'utf8');
  const server = createServer((request, response) => {
    void answer(request).then((value) => response.end(JSON.stringify(value)));
  });
  server.listen(socket);
  context.subscriptions.push(
    { dispose: () => server.close() },
    // The scheme of folders that are on no disk, as those of GitHub; its own extension is not there in a test.
    vscode.workspace.registerFileSystemProvider('vscode-vfs', new FilesInMemory(), { isCaseSensitive: true }),
  );
}

async function answer(message: IncomingMessage): Promise<ControlAnswer> {
  try {
    const request = JSON.parse(await body(message)) as ControlRequest;
    // The source comes from the driver that installed this extension, over a socket in a folder of its own.
    const run = new Function(`return (${request.source})`)() as (...args: readonly unknown[]) => unknown;
    return { value: await run(vscode, ...request.args) };
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

async function body(message: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
