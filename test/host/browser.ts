// A browser for the server host: Debian's where it is installed, else the one inside the npm package.
import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { cached } from './cache.ts';
import type { Cleanup } from './cleanup.ts';
import { execute } from './process.ts';

const debianChromium = '/usr/bin/chromium';

interface Executable {
  readonly path: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Starts a headless browser that ends with the run. */
export async function launchBrowser(cleanup: Cleanup): Promise<Browser> {
  const executable = existsSync(debianChromium) ? { path: debianChromium, env: process.env } : await packagedChromium();
  const browser = await chromium.launch({
    executablePath: executable.path,
    env: definedOnly(executable.env),
    // The run cleans up by itself; Playwright would end the process in the middle of that.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  cleanup.defer(() => browser.close());
  return browser;
}

async function packagedChromium(): Promise<Executable> {
  const { resolve } = createRequire(import.meta.url);
  const packaged = pathToFileURL(resolve('@sparticuz/chromium')).href;
  const { version } = createRequire(import.meta.url)(join(resolve('@sparticuz/chromium'), '../../../package.json'));
  const folder = await cached(`chromium-${version}`, (target) => unpack(packaged, target));
  const path = join(folder, 'chromium');
  const env = { ...process.env, FONTCONFIG_FILE: fontConfiguration(folder) };
  if (starts(path, env)) return { path, env };
  return { path, env: { ...env, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') } };
}

/**
 * The package unpacks into the temporary folder of the process, and adds the shared libraries that a bare machine
 * lacks (nss, nspr, expat) only where it believes to be on Amazon Linux. So it is told both, in a process of its own.
 */
async function unpack(packaged: string, target: string): Promise<void> {
  const script = `const { default: chromium } = await import(${JSON.stringify(packaged)});
    await (chromium.default ?? chromium).executablePath();`;
  await execute(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...process.env, TMPDIR: target, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' },
  });
}

function starts(path: string, env: NodeJS.ProcessEnv): boolean {
  try {
    execFileSync(path, ['--version'], { env, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The machine's own fonts, and the package's for a machine that has none. */
function fontConfiguration(folder: string): string {
  const file = join(folder, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`,
  );
  return file;
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
