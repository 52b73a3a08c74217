// Bundles the extension, for the desktop and for the browser, its workers and the command line. `node esbuild.mjs [--watch] [--out DIR]`
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, context } from 'esbuild';

const watch = process.argv.includes('--watch');
const out = process.argv.includes('--out') ? process.argv[process.argv.indexOf('--out') + 1] : 'dist';
const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  sourcemap: true,
  minify: !watch,
  logLevel: 'warning',
};
// Libraries written for CommonJS call `require`, which an ES module does not have.
const requireBanner =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";

// Each `import * as vscode` would copy the whole API of some hundred names, once per file: half the time of loading.
const oneVscode = {
  name: 'one-vscode',
  setup: (plugged) =>
    plugged.onLoad({ filter: /src[\\/](?:editor[\\/].*|extension(?:-web)?)\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8').replace("import * as vscode from 'vscode';", ''),
    })),
};

// A browser has no files beside the extension, and no archive that its own bundle could load.
const webModules = {
  name: 'web-modules',
  setup: (plugged) =>
    plugged.onResolve({ filter: /\/late-bundles\.ts$/ }, ({ resolveDir, path }) => ({
      path: join(resolveDir, path.replace(/\.ts$/, '-web.ts')),
    })),
};

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  {
    ...shared,
    entryPoints: { extension: 'src/extension.ts' },
    outdir: out,
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    external: ['vscode'],
    plugins: [oneVscode],
    banner: { js: "const vscode = require('vscode');" },
  },
  {
    ...shared,
    entryPoints: { 'web/extension': 'src/extension-web.ts' },
    outdir: out,
    // VS Code in a browser takes no modules, which `.js` would be here.
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    plugins: [webModules, oneVscode],
    banner: { js: "const vscode = require('vscode');" },
  },
  {
    ...shared,
    entryPoints: {
      cli: 'src/cli/main.ts',
      'archive-worker': 'src/archive/worker.ts',
      formats: 'src/formats/main.ts',
      'formats-worker': 'src/formats/worker.ts',
      publications: 'src/archive/fetch/fetch-publications.ts',
      likeness: 'src/core/recall/likeness.ts',
    },
    outdir: out,
    format: 'esm',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    banner: { js: requireBanner },
  },
];

if (!watch) rmSync(out, { recursive: true, force: true });
for (const options of bundles) {
  if (watch) await (await context(options)).watch();
  else await build(options);
}
