// Tests in the VS Code server, with a headless browser as its window.
import { launchBrowser } from './browser.ts';
import { developmentAddress, installVsix, startServer } from './code-server.ts';
import type { TestHost } from './host.ts';
import { quietSettings } from './settings.ts';

/** Ample, for a machine that does other things too. */
const startTimeoutMilliseconds = 180_000;

export const serverHost: TestHost = {
  name: 'server',
  installVsix,
  async start(session, cleanup) {
    const { folder, workspace, extension, tests } = session;
    const [server, browser] = await Promise.all([
      startServer({ folder, settings: quietSettings('dark'), development: true }, cleanup),
      launchBrowser(cleanup),
    ]);
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    const ended = new Promise<void>((resolve, reject) => {
      // The two functions by which the workbench reports the end of a test run; what it logs, the server's log has too.
      void page.exposeFunction('codeAutomationLog', () => undefined);
      void page.exposeFunction('codeAutomationExit', () => resolve());
      page.once('crash', () => reject(new Error('The page of VS Code crashed.')));
    });
    await page.goto(developmentAddress(server, workspace, { extension, tests }), { timeout: startTimeoutMilliseconds });
    return { ended, log: server.log };
  },
};
