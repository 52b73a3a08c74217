// Tests in the desktop VS Code, where it can be downloaded and shown.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath } from '@vscode/test-electron';
import type { Session, TestHost } from './host.ts';
import { endGroup, execute, lastLines } from './process.ts';
import { cacheFolder } from './project.ts';
import { quietSettings } from './settings.ts';

const downloads = 'https://update.code.visualstudio.com/api/releases/stable';
const probeTimeoutMilliseconds = 5000;
const downloadTimeoutMilliseconds = 300_000;

/** Downloads VS Code once; rejects soon, with the reason, where it cannot be downloaded or shown. */
export async function desktopExecutable(): Promise<string> {
  if (needsVirtualDisplay() && !onPath('xvfb-run')) throw new Error('no display and no xvfb-run');
  await fetch(downloads, { signal: AbortSignal.timeout(probeTimeoutMilliseconds) }).catch((error: Error) => {
    throw new Error(`${new URL(downloads).host} cannot be reached`, { cause: error });
  });
  return withTimeout(
    downloadAndUnzipVSCode({ version: 'stable', cachePath: cacheFolder }),
    downloadTimeoutMilliseconds,
  );
}

export function desktopHost(executable: string): TestHost {
  return {
    name: 'desktop',
    async installVsix(vsix, folder) {
      const [cli = executable, ...args] = resolveCliArgsFromVSCodeExecutablePath(executable);
      await execute(cli, [...args, ...folders(folder), '--install-extension', vsix]);
    },
    async start(session, cleanup) {
      const [program, args] = withDisplay(executable, commandLine(session));
      const child = spawn(program, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
      cleanup.defer(() => endGroup(child));
      let output = '';
      const read = (data: Buffer) => (output = (output + data).slice(-100_000));
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      const ended = new Promise<void>((resolve, reject) => {
        child.once('error', reject);
        child.once('exit', () => resolve());
      });
      return { ended, log: () => lastLines(output) };
    },
  };
}

/** Starts the desktop VS Code on a folder for somebody to work in; resolves when it is closed. */
export async function openDesktop(executable: string, session: Omit<Session, 'tests'>): Promise<void> {
  writeSettings(session.folder);
  const { extension, workspace } = session;
  await execute(executable, [...arguments_(session.folder), `--extensionDevelopmentPath=${extension}`, workspace]);
}

function commandLine(session: Session): readonly string[] {
  writeSettings(session.folder);
  return [
    ...arguments_(session.folder),
    `--extensionDevelopmentPath=${session.extension}`,
    `--extensionTestsPath=${session.tests}`,
    session.workspace,
  ];
}

function arguments_(folder: string): readonly string[] {
  return [
    ...['--no-sandbox', '--disable-gpu-sandbox', '--disable-updates', '--disable-telemetry', '--wait'],
    ...['--skip-welcome', '--skip-release-notes', '--disable-workspace-trust', '--new-window'],
    ...folders(folder),
  ];
}

function folders(folder: string): readonly string[] {
  return ['--user-data-dir', join(folder, 'data'), '--extensions-dir', join(folder, 'extensions')];
}

function writeSettings(folder: string): void {
  mkdirSync(join(folder, 'data', 'User'), { recursive: true });
  writeFileSync(join(folder, 'data', 'User', 'settings.json'), JSON.stringify(quietSettings('dark')));
}

function withDisplay(program: string, args: readonly string[]): readonly [string, readonly string[]] {
  return needsVirtualDisplay() ? ['xvfb-run', ['--auto-servernum', program, ...args]] : [program, args];
}

function needsVirtualDisplay(): boolean {
  return process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
}

function onPath(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

async function withTimeout<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the download took more than ${timeoutMs / 1000} s`)), timeoutMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
