// The suite that runs inside VS Code. The driver bundles it with every `*.test.ts` of this folder and calls `run`.
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';
import { outputFile, resultFile, type SuiteResult } from '../host/suite-facts.ts';
import { facts, suiteFolder } from './facts.ts';

/** Ample, for a machine that does other things too. */
const testTimeoutMilliseconds = 240_000;

/** Loads the test files, runs them, and writes down how it went; rejects when a test failed. */
export async function runSuite(testFiles: readonly (() => unknown)[]): Promise<void> {
  process.setSourceMapsEnabled(true);
  Mocha.reporters.Base.consoleLog = (...words: readonly unknown[]) =>
    appendFileSync(join(suiteFolder, outputFile), `${format(...words)}\n`);
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', timeout: testTimeoutMilliseconds, color: facts.color });
  if (facts.grep !== null) mocha.fgrep(facts.grep);
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  for (const load of testFiles) load();

  const result = await new Promise<SuiteResult>((resolve) => {
    const runner = mocha.run(() => {
      const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
      resolve({ passed: passes, failed: failures, skipped: pending });
    });
  });
  writeFileSync(join(suiteFolder, resultFile), JSON.stringify(result));
  if (result.failed > 0) throw new Error(`${result.failed} failed`);
}
