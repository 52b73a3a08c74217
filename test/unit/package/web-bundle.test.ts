import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { projectRoot } from '../../host/project.ts';

/** What a worker in a browser has; Node's own globals are not among it. */
const browserGlobals = {
  TextDecoder,
  TextEncoder,
  URL,
  AbortController,
  DOMException,
  crypto,
  // The extension waits for midnight; the test run does not.
  setTimeout: (run: () => void, milliseconds: number) => setTimeout(run, milliseconds).unref(),
  clearTimeout,
};

interface Manifest {
  readonly browser: string;
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
  };
}

/** Answers everything with something to call, to build or to look into, and keeps which ids were registered. */
class PretendVscode {
  readonly registered = new Set<string>();
  readonly api = this.#anything();

  #anything(): unknown {
    // A function that may be called and constructed alike.
    return new Proxy(function pretend() {}, {
      get: (_, name) => {
        if (name === Symbol.toPrimitive) return () => '';
        if (name === Symbol.iterator) return () => [][Symbol.iterator]();
        if (name === 'then' || typeof name === 'symbol') return undefined;
        if (name === 'get') return (_key: string, fallback: unknown) => fallback;
        if (name === 'activeTextEditor') return undefined;
        if (name === 'textDocuments' || name === 'visibleTextEditors' || name === 'workspaceFolders') return [];
        return this.#anything();
      },
      apply: (_target, _this, [id]: unknown[]) => {
        if (typeof id === 'string' && id.startsWith('kamervragen.')) this.registered.add(id);
        return this.#anything();
      },
      construct: () => Object(this.#anything()),
    });
  }
}

describe('the extension in a browser', () => {
  const manifest = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as Manifest;
  const out = mkdtempSync(join(tmpdir(), 'kv-'));
  let code = '';
  before(() => {
    execFileSync(process.execPath, ['esbuild.mjs', '--out', out], { cwd: projectRoot, stdio: 'pipe' });
    code = readFileSync(join(out, manifest.browser.replace('./dist/', '')), 'utf8');
  });
  after(() => rmSync(out, { recursive: true }));

  it('asks for nothing but vscode', () => {
    const asked = [...code.matchAll(/\brequire\(\s*["']([^"']*)["']\s*\)/g)].map(([, name]) => name);
    assert.deepEqual(asked, ['vscode']);
    assert.doesNotMatch(code, /\bimport\(|["']node:/);
  });

  it('starts without Node, and knows every command and view of the manifest', () => {
    const pretend = new PretendVscode();
    const module: { exports: { activate?: (context: unknown) => void } } = { exports: {} };
    const context = createContext({ ...browserGlobals, module, exports: module.exports, require: () => pretend.api });
    runInContext(code, context);
    const subscriptions: unknown[] = [];
    module.exports.activate?.({ subscriptions, extensionUri: pretend.api, globalStorageUri: pretend.api });
    assert.ok(subscriptions.length > 20);
    const declared = [
      ...manifest.contributes.commands.map(({ command }) => command),
      ...Object.values(manifest.contributes.views).flatMap((views) => views.map(({ id }) => id)),
    ];
    assert.deepEqual(
      declared.filter((id) => !pretend.registered.has(id)),
      [],
    );
  });
});
