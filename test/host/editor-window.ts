// One window of a real VS Code on the server host, with a hand on its keyboard (the page) and one inside (the control).
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import type { Cleanup } from './cleanup.ts';
import { placeExtension, type Server, startServer } from './code-server.ts';
import { type Control, prepareControl } from './control/client.ts';
import { quietSettings, type Theme, untrustedSettings } from './settings.ts';

export interface WindowOptions {
  /** The path of a folder, or the address of one that is on no disk. */
  readonly workspace: string;
  /** The extension's folder: one with package.json and dist. */
  readonly extension: string;
  readonly theme: Theme;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly width: number;
  readonly height: number;
  /** How many of the picture's pixels go to one of the page. */
  readonly scale: number;
  /** Opens the folder in Restricted Mode. */
  readonly untrusted?: boolean;
  /** The extension runs in the browser: nothing that is loaded in the server can see its inside. */
  readonly inBrowser?: boolean;
}

export interface EditorWindow {
  readonly page: Page;
  readonly server: Server;
  readonly evaluate: Control['evaluate'];
}

const startTimeoutMilliseconds = 180_000;

/** Opens VS Code on a folder; everything ends with the run. */
export async function openWindow(options: WindowOptions, cleanup: Cleanup): Promise<EditorWindow> {
  const folder = cleanup.temporaryFolder();
  const control = await prepareControl(folder);
  placeExtension(folder, options.extension);
  placeExtension(folder, control.extension);
  const asksForTrust = options.untrusted === true;
  const settings = { ...quietSettings(options.theme), ...(asksForTrust ? untrustedSettings : {}), ...options.settings };
  const [server, browser] = await Promise.all([
    startServer({ folder, settings, development: false, asksForTrust }, cleanup),
    launchBrowser(cleanup),
  ]);
  const page = await browser.newPage({
    viewport: { width: options.width, height: options.height },
    deviceScaleFactor: options.scale,
  });
  await page.goto(`${server.address}/?${new URLSearchParams({ folder: options.workspace })}`, {
    timeout: startTimeoutMilliseconds,
  });
  await control.ready(startTimeoutMilliseconds);
  await (options.inBrowser ? untilItsCommandsAreThere(control) : activate(control));
  return { page, server, evaluate: control.evaluate };
}

function activate({ evaluate }: Control): Promise<void> {
  return evaluate(async (vscode) => {
    const extension = vscode.extensions.getExtension('kamervragen.kamervragen');
    if (!extension) throw new Error('VS Code did not load the extension: is its package.json in order?');
    await extension.activate();
  });
}

async function untilItsCommandsAreThere({ evaluate }: Control): Promise<void> {
  const end = Date.now() + startTimeoutMilliseconds;
  const areThere = () =>
    evaluate(async (vscode) => (await vscode.commands.getCommands(true)).includes('kamervragen.dossier.showPlace'));
  while (!(await areThere())) {
    if (Date.now() > end) throw new Error('The extension did not start in the browser.');
    await delay(100);
  }
}

/** Waits until nothing has changed on the page for a moment, or for `limitMs` at most. */
export async function settle(page: Page, quietMs = 400, limitMs = 8000): Promise<void> {
  await page.evaluate(
    ([quiet, limit]) =>
      new Promise<void>((resolve) => {
        let timer = setTimeout(done, quiet);
        const observer = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(done, quiet);
        });
        const end = setTimeout(done, limit);
        observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
        function done(): void {
          observer.disconnect();
          clearTimeout(timer);
          clearTimeout(end);
          resolve();
        }
      }),
    [quietMs, limitMs] as const,
  );
}
