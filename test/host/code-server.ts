// VS Code as a server, from the npm registry: for machines that cannot download the desktop VS Code.
import { spawn } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { cached } from './cache.ts';
import type { Cleanup } from './cleanup.ts';
import { endGroup, execute, lastLines } from './process.ts';

/** Holds VS Code 1.139. */
const codeServer = 'code-server@4.139.1';
const startTimeoutMilliseconds = 180_000;

export interface ServerOptions {
  /** A folder of this run, for user data and extensions. */
  readonly folder: string;
  /** User settings, as in settings.json. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Whether extensions under development and tests may be loaded by the address of the page. */
  readonly development: boolean;
  /** 0 or absent: any free port. */
  readonly port?: number;
  /** The folder that the bare address opens. */
  readonly workspace?: string;
  /** Whether folders must be trusted before their settings and extensions count in full. */
  readonly asksForTrust?: boolean;
}

export interface Server {
  /** `http://127.0.0.1:PORT` */
  readonly address: string;
  /** The last of what the server wrote. */
  log(): string;
}

/** The server's program; installs it the first time, which takes about twenty seconds. */
async function entryPoint(): Promise<string> {
  const folder = await cached(codeServer.replace('@', '-'), install);
  return join(folder, 'node_modules', 'code-server', 'out', 'node', 'entry.js');
}

/** Without install scripts: these compile native modules that a test has no need of. */
async function install(folder: string): Promise<void> {
  console.log(`Installing ${codeServer} once, into .vscode-test …`);
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-progress'];
  await execute('npm', ['install', ...quiet, codeServer], { cwd: folder });
  const vscode = join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
  await execute('npm', ['install', '--omit=dev', ...quiet], { cwd: vscode });
}

/** Starts the server; it ends with the run. */
export async function startServer(options: ServerOptions, cleanup: Cleanup): Promise<Server> {
  const entry = await entryPoint();
  const userData = join(options.folder, 'data');
  mkdirSync(join(userData, 'User'), { recursive: true });
  writeFileSync(join(userData, 'User', 'settings.json'), JSON.stringify(options.settings, undefined, 2));
  const args = [
    ...['--auth', 'none', '--bind-addr', `127.0.0.1:${options.port ?? 0}`, '--disable-telemetry'],
    ...['--disable-update-check', '--disable-getting-started-override'],
    ...(options.asksForTrust ? [] : ['--disable-workspace-trust']),
    ...folders(options.folder),
    ...(options.development ? ['--vscode-option', 'enable-smoke-test-driver'] : []),
    ...(options.workspace ? [options.workspace] : []),
  ];
  const child = spawn(process.execPath, [entry, ...args], {
    cwd: options.folder,
    env: environment(options.folder),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  cleanup.defer(() => endGroup(child));

  let output = '';
  const port = await new Promise<string>((resolve, reject) => {
    const fail = (what: string) => reject(new Error(`The VS Code server ${what}:\n${lastLines(output)}`));
    const timer = setTimeout(
      () => fail(`did not start within ${startTimeoutMilliseconds / 1000} s`),
      startTimeoutMilliseconds,
    );
    const read = (data: Buffer) => {
      output = (output + data).slice(-100_000);
      const listening = /HTTP server listening on http:\/\/127\.0\.0\.1:(\d+)/.exec(output)?.[1];
      if (listening === undefined) return;
      clearTimeout(timer);
      resolve(listening);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => fail(`ended with ${code}`));
  });
  return { address: `http://127.0.0.1:${port}`, log: () => lastLines(output) };
}

/** Makes an extension's folder one of the installed ones, for a server that is started in the same folder later. */
export function placeExtension(folder: string, extension: string): void {
  const extensions = join(folder, 'extensions');
  mkdirSync(extensions, { recursive: true });
  symlinkSync(extension, join(extensions, basename(extension)));
}

export interface Development {
  /** The folder of the extension under development. */
  readonly extension: string;
  /** The module whose `run` is called. */
  readonly tests: string;
}

/** The page that opens a folder, loads an extension under development and runs tests; the server must allow that. */
export function developmentAddress(server: Server, workspace: string, development: Development): string {
  const remote = (path: string) => `vscode-remote://${new URL(server.address).host}${path}`;
  const payload = [
    ['extensionDevelopmentPath', remote(development.extension)],
    ['extensionTestsPath', remote(development.tests)],
    ['skipWelcome', 'true'],
  ];
  return `${server.address}/?${new URLSearchParams({ folder: workspace, payload: JSON.stringify(payload) })}`;
}

/** Installs a VSIX for a server that is started in the same folder later. */
export async function installVsix(vsix: string, folder: string): Promise<void> {
  const args = [...folders(folder), '--install-extension', vsix];
  await execute(process.execPath, [await entryPoint(), ...args], { cwd: folder, env: environment(folder) });
}

function folders(folder: string): readonly string[] {
  return [
    ...['--config', join(folder, 'config.yaml'), '--session-socket', join(folder, 'session')],
    ...['--user-data-dir', join(folder, 'data'), '--extensions-dir', join(folder, 'extensions')],
  ];
}

/**
 * Without what a surrounding VS Code terminal says about itself, which would make the server talk to that one; and with
 * the run's own place for temporary files, so that they go with it. Elsewhere than on Linux that would be too long a path
 * for a socket.
 */
function environment(folder: string): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(([name]) => !name.startsWith('VSCODE_'));
  if (process.platform !== 'linux') return Object.fromEntries(entries);
  const temporary = join(folder, 'tmp');
  mkdirSync(temporary, { recursive: true });
  return { ...Object.fromEntries(entries), TMPDIR: temporary, XDG_RUNTIME_DIR: temporary };
}
