// Runs the tests of test/editor in a real VS Code: on the extension's folder, and on the VSIX as users get it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { chooseHost } from './choose-host.ts';
import { type Cleanup, runTool, withCleanup } from './cleanup.ts';
import { buildExtension } from './extension-folder.ts';
import type { Running, TestHost } from './host.ts';
import { projectRoot, sampleFolder } from './project.ts';
import { copySample } from './sample.ts';
import { bundleSuite, type SuiteBundle } from './suite-bundle.ts';
import type { SuiteResult } from './suite-facts.ts';
import { packageVsix } from './vsix.ts';

const usage = `npm run test:editor -- [options]

  --only development|package   one of the two runs
  --grep TEXT                  only tests whose full title holds this
  --build                      test a copy built from the sources as they are now, instead of dist/
  --extension DIR              test the extension in that folder, built already
  --timeout SECONDS            for one run (900)

VSCODE_TEST_HOST=desktop|server decides which VS Code is taken.
`;

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    grep: { type: 'string' },
    build: { type: 'boolean', default: false },
    extension: { type: 'string', default: projectRoot },
    timeout: { type: 'string', default: '900' },
    help: { type: 'boolean', default: false },
  },
});

type Kind = 'development' | 'package';

if (options.help) console.log(usage);
else await runTool(runAll);

async function runAll(cleanup: Cleanup): Promise<void> {
  const host = await chooseHost();
  const extension = options.build ? cleanup.temporaryFolder() : resolve(options.extension);
  if (options.build) await buildExtension(extension);
  const kinds = (['development', 'package'] as const).filter((kind) => !options.only || kind === options.only);
  if (kinds.length === 0) throw new Error(`--only is development or package, not ${options.only}.`);
  const results: SuiteResult[] = [];
  for (const kind of kinds) results.push(await withCleanup((own) => runOnce(host, kind, extension, own)));
  conclude(results);
}

async function runOnce(host: TestHost, kind: Kind, extension: string, cleanup: Cleanup): Promise<SuiteResult> {
  console.log(`\nVS Code (${host.name}), ${kind === 'package' ? 'the installed VSIX' : "the extension's folder"}:`);
  const folder = cleanup.temporaryFolder();
  const workspace = join(folder, basename(sampleFolder));
  copySample(workspace);
  const tests = join(folder, 'tests');
  mkdirSync(tests);
  const bundle = await bundleSuite(tests, {
    projectRoot,
    host: host.name,
    packaged: kind === 'package',
    color: process.stdout.isTTY ?? false,
    grep: options.grep ?? null,
  });
  const developed = kind === 'package' ? await installPackage(host, extension, folder) : extension;
  const session = { folder, workspace, extension: developed, tests: bundle.module };
  return follow(await host.start(session, cleanup), bundle, Number(options.timeout));
}

/** Installs the VSIX, and gives an empty extension to stand in for the one under development. */
async function installPackage(host: TestHost, extension: string, folder: string): Promise<string> {
  const vsix = join(folder, 'kamervragen.vsix');
  await packageVsix(extension, vsix);
  await host.installVsix(vsix, folder);
  const runner = join(folder, 'runner');
  mkdirSync(runner);
  const manifest = { name: 'runner', publisher: 'kamervragen-test', version: '0.0.0', engines: { vscode: '^1.100.0' } };
  writeFileSync(join(runner, 'package.json'), JSON.stringify(manifest));
  return runner;
}

/** Prints mocha's output as it grows, until the tests have ended or the time is up. */
async function follow(running: Running, bundle: SuiteBundle, timeoutSeconds: number): Promise<SuiteResult> {
  const end = Date.now() + timeoutSeconds * 1000;
  let ended = false;
  const over = running.ended.finally(() => (ended = true));
  over.catch(() => undefined);
  let printed = 0;
  while (!ended && Date.now() < end) {
    await Promise.race([over.catch(() => undefined), delay(200)]);
    const output = bundle.output();
    process.stdout.write(output.slice(printed));
    printed = output.length;
  }
  const result = bundle.result();
  if (result) return result;
  if (ended) await over;
  const what = ended ? 'ended without a result' : `did not end within ${timeoutSeconds} s`;
  throw new Error(`The tests in VS Code ${what}. The last that VS Code wrote:\n${running.log()}`);
}

/** The last line is read by CI. */
function conclude(results: readonly SuiteResult[]): void {
  const sum = (count: (result: SuiteResult) => number) => results.reduce((total, result) => total + count(result), 0);
  const [passed, failed, skipped] = [sum((r) => r.passed), sum((r) => r.failed), sum((r) => r.skipped)];
  if (passed + failed === 0) throw new Error('No test ran.');
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  if (failed > 0) process.exitCode = 1;
}
