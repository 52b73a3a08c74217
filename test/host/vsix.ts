// The package as users get it.
import { join } from 'node:path';
import { execute } from './process.ts';
import { projectRoot } from './project.ts';

/** 1 January 1980, in seconds. */
export const earliestInZip = 315_532_800;

/**
 * Packages an extension's folder, bundled already, into a VSIX at `target`; gives what vsce says about it. The entries
 * are sorted and carry the time `epoch` (in seconds), in the same time zone everywhere.
 */
export function packageVsix(extension: string, target: string, epoch = earliestInZip): Promise<string> {
  const vsce = join(projectRoot, 'node_modules', '.bin', 'vsce');
  // Libraries are in the bundles, and there is no repository on the web to which pictures and links could point.
  const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
  return execute(vsce, ['package', ...options, '--out', target], {
    cwd: extension,
    env: { ...process.env, SOURCE_DATE_EPOCH: String(epoch), TZ: 'UTC' },
  });
}
