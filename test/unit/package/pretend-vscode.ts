// Runs a bundle of the extension outside VS Code, to see what it asks for and what it registers.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { projectRoot } from '../../host/project.ts';

interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
  };
}

export const manifest = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as Manifest;

/** The commands and views that the manifest promises. */
export const declared: readonly string[] = [
  ...manifest.contributes.commands.map(({ command }) => command),
  ...Object.values(manifest.contributes.views).flatMap((views) => views.map(({ id }) => id)),
];

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

/** The ids that were registered, and the subscriptions. */
interface Started {
  readonly registered: ReadonlySet<string>;
  readonly subscriptions: readonly unknown[];
}

/** Runs the code of a bundle and activates the extension in it; `load` gives every module but `vscode`. */
export function start(code: string, load: (module: string) => unknown): Started {
  const pretend = new PretendVscode();
  const require = (name: string) => (name === 'vscode' ? pretend.api : load(name));
  const module: { exports: { activate?: (context: unknown) => void } } = { exports: {} };
  runInContext(code, createContext({ ...browserGlobals, module, exports: module.exports, require }));
  const subscriptions: unknown[] = [];
  module.exports.activate?.({ subscriptions, extensionUri: pretend.api, globalStorageUri: pretend.api });
  return { registered: pretend.registered, subscriptions };
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
