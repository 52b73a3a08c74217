// Bundles the extension, for the desktop and for the browser, its workers and the command line. `node esbuild.mjs [--watch] [--out DIR] [--no-maps]`
import { globSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { build, context } from 'esbuild';

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

/**
 * Puts the modules that an import path in `filter` names into a bundle of their own. It is loaded where one of their
 * functions is called first: `require` does that at once, so that no feature has to know of it, or to wait.
 */
function late(bundle, filter, plugins = []) {
  const modules = new Set();
  return {
    name: bundle,
    setup: (plugged) => {
      plugged.onStart(() => modules.clear());
      plugged.onResolve({ filter: /\.cjs$/, namespace: bundle }, ({ path }) => ({ path, external: true }));
      plugged.onResolve({ filter }, ({ path, resolveDir }) => {
        const module = path.startsWith('.') ? `./${relative('', join(resolveDir, path)).replaceAll(sep, '/')}` : path;
        if (neededAtOnce.includes(module)) return undefined;
        modules.add(module);
        return { path: module, namespace: bundle };
      });
      plugged.onLoad({ filter: /./, namespace: bundle }, async ({ path }) => ({
        contents: await standIn(bundle, path),
        watchFiles: globSync('src/core/**/*.ts').map((file) => resolve(file)),
      }));
      plugged.onEnd(async () => {
        const contents = [...modules].sort().map((module) => `export * as '${module}' from '${module}';`);
        const stdin = { contents: contents.join('\n'), resolveDir: import.meta.dirname, sourcefile: bundle };
        await build({ ...shared, format: 'cjs', stdin, outfile: join(out, bundle), plugins });
      });
    },
  };
}

/** Exports what `module` does: functions that call those in the bundle, and plain data as it is. A class cannot be late. */
async function standIn(bundle, module) {
  // Asked anew when it has changed.
  const exported = await import(module.startsWith('.') ? `${pathToFileURL(module)}?${Date.now()}` : module);
  const load = `let loaded;\nconst load = () => (loaded ??= require('./${bundle}')['${module}']);`;
  const exports = Object.entries(exported).map(([name, value]) => {
    if (isPlainData(value)) return `export const ${name} = ${JSON.stringify(value)};`;
    if (typeof value !== 'function' || /^class\b/.test(value)) return '';
    return name === 'default' ? '' : `export const ${name} = (...args) => load().${name}(...args);`;
  });
  return [load, ...exports].join('\n');
}

function isPlainData(value) {
  const text = JSON.stringify(value);
  return text !== undefined && isDeepStrictEqual(JSON.parse(text), value);
}

/** So small, and asked for at once: what a failure is, and whether an event is about a file of the extension. */
const neededAtOnce = ['./src/core/user-error.ts', './src/core/rules/engine/configuration-file.ts'];

// Nothing of `core` is needed before the first draft, and it is two thirds of the extension. YAML is as much again, and
// needed where a draft has front matter; the search for the name that was meant only where one is wrong.
const lateCore = late('core.cjs', /\/core\//, [
  late('yaml.cjs', /^yaml$/),
  late('nearest-name.cjs', /\/nearest-name\.ts$/),
]);

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
    plugins: [oneVscode, lateCore],
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
