// Bundles the extension, for the desktop and for the browser, its workers and the command line. `node esbuild.mjs [--watch] [--out DIR] [--no-maps]`
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, context } from 'esbuild';
import yaml from 'yaml';

const watch = process.argv.includes('--watch');
const out = process.argv.includes('--out') ? process.argv[process.argv.indexOf('--out') + 1] : 'dist';
const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  // A map names the sources by their place, which then decides the names of the chunks: a package does without.
  sourcemap: !process.argv.includes('--no-maps'),
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

// YAML is a third of the extension, and the first draft is soon enough to load it: activation does not wait for it.
const lateYaml = {
  name: 'late-yaml',
  setup: (plugged) => {
    plugged.onResolve({ filter: /^yaml$/ }, ({ path }) => ({ path, namespace: 'late' }));
    plugged.onResolve({ filter: /^\.\/yaml\.cjs$/ }, ({ path }) => ({ path, external: true }));
    plugged.onLoad({ filter: /.*/, namespace: 'late' }, () => ({
      contents: Object.keys(yaml).map(lateExport).join('\n'),
    }));
  },
};

function lateExport(name) {
  return `Object.defineProperty(exports, '${name}', { enumerable: true, get: () => require('./yaml.cjs').${name} });`;
}

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
    plugins: [oneVscode, lateYaml],
    banner: { js: "const vscode = require('vscode');" },
  },
  { ...shared, entryPoints: ['yaml'], outdir: out, outExtension: { '.js': '.cjs' }, format: 'cjs' },
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
