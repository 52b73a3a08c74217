// The package as users get it, `dist/kamervragen.vsix`: `npm run package [-- --verify] [--pictures-at URL]`. The same
// commit gives the same bytes; `--verify` proves that by packaging twice.
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runTool } from '../host/cleanup.ts';
import { buildExtension } from '../host/extension-folder.ts';
import { execute } from '../host/process.ts';
import { projectRoot } from '../host/project.ts';
import { earliestInZip, extensionPage, packageVsix } from '../host/vsix.ts';
import { withoutPictures } from './extension-page.ts';
import { noticesOf } from './notices.ts';
import { npmSbom, shippedSbom } from './sbom.ts';
import { shippedPackages } from './shipped-packages.ts';

const { values: options } = parseArgs({
  options: {
    verify: { type: 'boolean', default: false },
    out: { type: 'string', default: join(projectRoot, 'dist') },
    'pictures-at': { type: 'string' },
  },
});

await runTool(async (cleanup) => {
  const vsix = await makePackage(cleanup.temporaryFolder());
  const elsewhere = join(cleanup.temporaryFolder(), 'another place');
  if (options.verify && !readFileSync(vsix).equals(readFileSync(await makePackage(elsewhere)))) {
    throw new Error('Packaging the same sources twice gave different bytes.');
  }
  const target = join(options.out, 'kamervragen.vsix');
  mkdirSync(options.out, { recursive: true });
  copyFileSync(vsix, target);
  const size = (statSync(target).size / 1024 / 1024).toFixed(2);
  console.log(`${target}: ${size} MB${options.verify ? ', the same bytes twice' : ''}`);
});

/** Builds, describes and packages the extension in this folder; gives the path of the VSIX. */
async function makePackage(folder: string): Promise<string> {
  const extension = join(folder, 'extension');
  await buildExtension(extension, '--no-maps');
  const packages = shippedPackages();
  const sbom = shippedSbom(await npmSbom(), packages);
  writeFileSync(join(extension, 'dist', 'sbom.cdx.json'), `${JSON.stringify(sbom, null, 1)}\n`);
  writeFileSync(join(extension, 'dist', 'THIRD-PARTY-NOTICES.txt'), noticesOf(packages));
  const picturesAt = options['pictures-at'];
  const page = join(extension, extensionPage);
  if (picturesAt === undefined) writeFileSync(page, withoutPictures(readFileSync(page, 'utf8')));
  allowAlike(extension);
  const vsix = join(folder, 'kamervragen.vsix');
  await packageVsix(extension, vsix, { epoch: await timeOfCommit(), picturesAt });
  return vsix;
}

/** The permissions of a checkout differ from machine to machine, and stand in the package. */
function allowAlike(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) chmodSync(join(entry.parentPath, entry.name), 0o644);
  }
}

/** In seconds; without a repository the earliest that a zip can hold. */
async function timeOfCommit(): Promise<number> {
  const given = process.env.SOURCE_DATE_EPOCH;
  if (given !== undefined) return Number(given);
  try {
    return Number((await execute('git', ['log', '-1', '--format=%ct'], { cwd: projectRoot })).trim());
  } catch {
    return earliestInZip;
  }
}
