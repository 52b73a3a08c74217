// Bundles the tests of test/editor into one module that VS Code can load.
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { projectRoot } from './project.ts';
import { factsFile, outputFile, resultFile, type SuiteFacts, type SuiteResult } from './suite-facts.ts';

export interface SuiteBundle {
  /** The module whose `run` VS Code calls. */
  readonly module: string;
  /** What mocha has printed so far. */
  output(): string;
  /** How it went; undefined while the tests run, or when they came to no end. */
  result(): SuiteResult | undefined;
}

export async function bundleSuite(folder: string, facts: SuiteFacts): Promise<SuiteBundle> {
  const sources = join(projectRoot, 'test', 'editor');
  const files = globSync('**/*.test.ts', { cwd: sources }).sort();
  const loaders = files.map((file) => `() => require(${JSON.stringify(`./${file}`)})`);
  const module = join(folder, 'index.cjs');
  await build({
    stdin: {
      // `require` and not `import`: mocha's globals must be there before a test file runs.
      contents: `import { runSuite } from './index.ts'; export const run = () => runSuite([${loaders}]);`,
      resolveDir: sources,
      loader: 'ts',
    },
    outfile: module,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: true,
    external: ['vscode'],
    // Mocha's parallel mode looks for its own files; it is not used here.
    logOverride: { 'require-resolve-not-external': 'silent' },
  });
  writeFileSync(join(folder, factsFile), JSON.stringify(facts));
  const [output, result] = [join(folder, outputFile), join(folder, resultFile)];
  return {
    module,
    output: () => (existsSync(output) ? readFileSync(output, 'utf8') : ''),
    result: () => (existsSync(result) ? (JSON.parse(readFileSync(result, 'utf8')) as SuiteResult) : undefined),
  };
}
