// One build of the extension for all tests of whole windows.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cleanup } from '../host/cleanup.ts';
import { buildExtension } from '../host/extension-folder.ts';

const cleanup = new Cleanup();
let built: Promise<string> | null = null;
process.once('exit', () => void cleanup.run());

/** The folder of the extension as it is now. */
export function builtExtension(): Promise<string> {
  built ??= build();
  return built;
}

async function build(): Promise<string> {
  const folder = join(cleanup.temporaryFolder(), 'kamervragen');
  await buildExtension(folder);
  return folder;
}

/** A copy that VS Code can only run in the browser, as where there is no Node. */
export async function browserExtension(folder: string): Promise<string> {
  const copy = join(folder, 'in-browser');
  cpSync(await builtExtension(), copy, { recursive: true });
  const file = join(copy, 'package.json');
  const { main: _, ...manifest } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  writeFileSync(file, JSON.stringify(manifest));
  return copy;
}
