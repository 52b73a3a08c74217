import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../host/project.ts';
import { declared, manifest, start } from './pretend-vscode.ts';

describe('the bundle of the extension', () => {
  const out = mkdtempSync(join(tmpdir(), 'kv-'));
  const read = (name: string) => readFileSync(join(out, name.replace('./dist/', '')), 'utf8');
  before(function () {
    this.timeout(60_000);
    execFileSync(process.execPath, ['esbuild.mjs', '--out', out], { cwd: projectRoot, stdio: 'pipe' });
  });
  after(() => rmSync(out, { recursive: true }));

  describe('on a computer', () => {
    it('starts without any other file, and knows every command and view of the manifest', () => {
      const { registered, subscriptions } = start(read(manifest.main), (module) => {
        assert.ok(isBuiltin(module), `${module} is loaded at the start`);
        return process.getBuiltinModule(module);
      });
      assert.ok(subscriptions.length > 20);
      assert.deepEqual(missing(registered), []);
    });

    it('holds nothing of core but what an event is told by, and no library', () => {
      const { sources } = JSON.parse(read(`${manifest.main}.map`)) as { readonly sources: readonly string[] };
      // What stands in for a late module goes by the name of its bundle.
      const own = sources.filter((source) => !source.startsWith('core.cjs:'));
      const held = own.flatMap((source) => /\/((?:src\/core|node_modules)\/.*)/.exec(source)?.[1] ?? []);
      assert.deepEqual(held.sort(), ['src/core/rules/engine/configuration-file.ts', 'src/core/user-error.ts']);
    });
  });

  describe('in a browser', () => {
    it('asks for nothing but vscode', () => {
      const code = read(manifest.browser);
      const asked = [...code.matchAll(/\brequire\(\s*["']([^"']*)["']\s*\)/g)].map(([, name]) => name);
      assert.deepEqual(asked, ['vscode']);
      assert.doesNotMatch(code, /\bimport\(|["']node:/);
    });

    it('starts without Node, and knows every command and view of the manifest', () => {
      const { registered, subscriptions } = start(read(manifest.browser), assert.fail);
      assert.ok(subscriptions.length > 20);
      assert.deepEqual(missing(registered), []);
    });
  });
});

function missing(registered: ReadonlySet<string>): readonly string[] {
  return declared.filter((id) => !registered.has(id));
}
