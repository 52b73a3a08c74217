import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { groupBy } from '../../src/core/group-by.ts';

const root = join(import.meta.dirname, '..', '..');
const sources = join(root, 'src');

/** What each layer may import of the others; every layer may import itself. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  core: [],
  formats: ['core'],
  archive: ['core', 'formats'],
  cli: ['core', 'formats', 'archive'],
  editor: ['core', 'formats', 'archive'],
  'extension.ts': ['core', 'formats', 'archive', 'editor'],
  'extension-web.ts': ['core', 'formats', 'editor'],
};

const IMPORT = /\b(?:import|export)\s+(?<type>type\s)?(?:[^;'"]*\bfrom\s*)?'(?<target>[^']+)'/g;
const DYNAMIC_IMPORT = /\bimport\(\s*'(?<target>[^']+)'/g;

interface Import {
  readonly file: string;
  readonly target: string;
  /** Gone at run time. */
  readonly typeOnly: boolean;
}

const files = globSync('**/*.ts', { cwd: sources }).filter((file) => !file.endsWith('.d.ts'));
const imports = files.flatMap(importsOf);
const local = imports
  .filter(({ target }) => target.startsWith('.'))
  .map((found) => ({ ...found, target: relative(sources, join(sources, dirname(found.file), found.target)) }));

describe('the layers', () => {
  it('import towards core, never back', () => {
    const wrong = local.filter(({ file, target }) => {
      const [from, to] = [layerOf(file), layerOf(target)];
      return from !== to && !ALLOWED[from]?.includes(to);
    });
    assert.deepEqual(wrong.map(describeImport), []);
  });

  it('are the ones that the architecture names', () => {
    assert.deepEqual(
      [...new Set(files.map(layerOf))].filter((layer) => !Object.hasOwn(ALLOWED, layer)),
      [],
    );
  });

  it('leave vscode to the editor', () => {
    const wrong = imports.filter(
      ({ file, target }) => target === 'vscode' && !/^(editor\/|extension(-web)?\.ts$)/.test(file),
    );
    assert.deepEqual(wrong.map(describeImport), []);
  });

  it('keep Node out of core', () => {
    const wrong = imports.filter(({ file, target }) => layerOf(file) === 'core' && isBuiltin(target));
    assert.deepEqual(wrong.map(describeImport), []);
    const globals = files.filter(
      (file) => layerOf(file) === 'core' && /\b(process\.|Buffer\b|__dirname\b|setImmediate\b)/.test(codeOf(file)),
    );
    assert.deepEqual(globals, []);
  });

  it('do not import in circles', () => {
    assert.deepEqual(circles(), []);
  });
});

function layerOf(file: string): string {
  return file.split('/')[0] ?? file;
}

function describeImport({ file, target }: Import): string {
  return `${file} imports ${target}`;
}

function importsOf(file: string): readonly Import[] {
  const code = codeOf(file);
  return [...code.matchAll(IMPORT), ...code.matchAll(DYNAMIC_IMPORT)].map(({ groups }) => ({
    file,
    target: groups?.target ?? '',
    typeOnly: groups?.type !== undefined,
  }));
}

/** The file without its comments. */
function codeOf(file: string): string {
  return readFileSync(join(sources, file), 'utf8')
    .replace(/^\s*\/\*\*?[\s\S]*?\*\//gm, '')
    .replace(/(^|\s)\/\/.*$/gm, '$1');
}

/** Circles of imports that exist at run time, each as the files on it. */
function circles(): readonly string[] {
  const edges = groupBy(
    local.filter(({ typeOnly }) => !typeOnly),
    ({ file }) => file,
  );
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (done.has(file) || path.includes(file)) return;
    for (const { target } of edges.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  return found;
}
