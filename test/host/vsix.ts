// The package as users get it.
import { join } from 'node:path';
import { execute } from './process.ts';
import { projectRoot } from './project.ts';

/** Packages an extension's folder, bundled already, into a VSIX at `target`. */
export async function packageVsix(extension: string, target: string): Promise<void> {
  const vsce = join(projectRoot, 'node_modules', '.bin', 'vsce');
  const options = ['--no-dependencies', '--allow-missing-repository'];
  await execute(vsce, ['package', ...options, '--out', target], { cwd: extension });
}
