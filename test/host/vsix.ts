// The package as users get it: `npm run package`.
import { join } from 'node:path';
import { execute } from './process.ts';
import { projectRoot } from './project.ts';

/** Packages an extension's folder, bundled already, into a VSIX at `target`; gives what vsce says about it. */
export function packageVsix(extension: string, target: string): Promise<string> {
  const vsce = join(projectRoot, 'node_modules', '.bin', 'vsce');
  // Libraries are in the bundles, and there is no repository on the web to which pictures and links could point.
  const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
  return execute(vsce, ['package', ...options, '--out', target], { cwd: extension });
}

if (import.meta.main) console.log(await packageVsix(projectRoot, join(projectRoot, 'dist', 'kamervragen.vsix')));
