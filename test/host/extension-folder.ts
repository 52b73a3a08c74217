// A copy of the extension of its own for one run: the folder in which it is developed may be rebuilt meanwhile.
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { execute } from './process.ts';
import { projectRoot } from './project.ts';

// What is neither shipped nor told by a leading dot.
const notShipped = new Set(['dist', 'node_modules', 'src', 'test']);

/** Copies what the extension needs at run time to `target`, and bundles the sources as they are now into its `dist`. */
export async function buildExtension(target: string, ...flags: readonly string[]): Promise<void> {
  for (const name of readdirSync(projectRoot)) {
    if ((name.startsWith('.') && name !== '.vscodeignore') || notShipped.has(name)) continue;
    cpSync(join(projectRoot, name), join(target, name), { recursive: true });
  }
  await execute(process.execPath, ['esbuild.mjs', '--out', join(target, 'dist'), ...flags], { cwd: projectRoot });
}
