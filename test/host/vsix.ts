// The package as users get it.
import { join } from 'node:path';
import { execute } from './process.ts';
import { projectRoot } from './project.ts';

/** 1 January 1980, in seconds. */
export const earliestInZip = 315_532_800;

/** What VS Code shows of an installed extension, and a marketplace of any. */
export const extensionPage = 'MARKETPLACE.md';

export interface PackageOptions {
  /** In seconds; the entries carry this time. */
  readonly epoch?: number;
  /** Where the files of this version are on the web, for the pictures on the extension's page. */
  readonly picturesAt?: string | undefined;
}

/**
 * Packages an extension's folder, bundled already, into a VSIX at `target`; gives what vsce says about it. The entries
 * are sorted and carry one time, in the same time zone everywhere.
 */
export function packageVsix(extension: string, target: string, options: PackageOptions = {}): Promise<string> {
  const { epoch = earliestInZip, picturesAt } = options;
  const vsce = join(projectRoot, 'node_modules', '.bin', 'vsce');
  const pictures = picturesAt === undefined ? ['--no-rewrite-relative-links'] : ['--baseImagesUrl', picturesAt];
  // Libraries are in the bundles, and there is no repository on the web.
  const fixed = ['--no-dependencies', '--allow-missing-repository', '--readme-path', extensionPage];
  return execute(vsce, ['package', ...fixed, ...pictures, '--out', target], {
    cwd: extension,
    env: { ...process.env, SOURCE_DATE_EPOCH: String(epoch), TZ: 'UTC' },
  });
}
