import assert from 'node:assert/strict';
import { isBuiltin } from 'node:module';
import { groupBy } from '../../src/core/group-by.ts';
import { circles, codeOf, type Import, imports, localImports, roomImports, sourceFiles } from '../source-imports.ts';

/** What each layer may import of the others; every layer may import itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  core: [],
  formats: ['core'],
  archive: ['core', 'formats'],
  cli: ['core', 'formats', 'archive'],
  editor: ['core', 'formats', 'archive'],
  'common-features.ts': ['core', 'formats', 'editor'],
  'extension.ts': ['core', 'formats', 'archive', 'editor', 'common-features.ts'],
  'extension-web.ts': ['core', 'formats', 'editor', 'common-features.ts'],
};

describe('the layers', () => {
  it('import towards core, never back', () => {
    const wrong = localImports.filter(({ file, target }) => {
      const [from, to] = [layerOf(file), layerOf(target)];
      return from !== to && !allowed[from]?.includes(to);
    });
    assert.deepEqual(wrong.map(describeImport), []);
  });

  it('are the ones that the architecture names', () => {
    assert.deepEqual(
      [...new Set(sourceFiles.map(layerOf))].filter((layer) => !Object.hasOwn(allowed, layer)),
      [],
    );
  });

  it('leave vscode to the editor', () => {
    const wrong = imports.filter(
      ({ file, target }) => target === 'vscode' && !/^(editor\/|common-features\.ts$|extension(-web)?\.ts$)/.test(file),
    );
    assert.deepEqual(wrong.map(describeImport), []);
  });

  it('keep Node out of core', () => {
    const wrong = imports.filter(({ file, target }) => layerOf(file) === 'core' && isBuiltin(target));
    assert.deepEqual(wrong.map(describeImport), []);
    const globals = sourceFiles.filter(
      (file) => layerOf(file) === 'core' && /\b(process\.|Buffer\b|__dirname\b|setImmediate\b)/.test(codeOf(file)),
    );
    assert.deepEqual(globals, []);
  });

  it('do not import in circles', () => {
    const atRunTime = groupBy(
      localImports.filter(({ typeOnly }) => !typeOnly),
      ({ file }) => file,
    );
    const edges = new Map([...atRunTime].map(([file, found]) => [file, found.map(({ target }) => target)]));
    assert.deepEqual(circles(edges), []);
  });

  it('have rooms that do not import in circles, not even types', () => {
    assert.deepEqual(circles(roomImports()), []);
  });
});

function layerOf(file: string): string {
  return file.split('/')[0] ?? file;
}

function describeImport({ file, target }: Import): string {
  return `${file} imports ${target}`;
}
