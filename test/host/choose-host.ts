// Desktop VS Code where it can be had, else the server; VSCODE_TEST_HOST=desktop|server decides instead.
import { desktopExecutable, desktopHost } from './desktop-host.ts';
import type { TestHost } from './host.ts';
import { serverHost } from './server-host.ts';

export async function chooseHost(): Promise<TestHost> {
  const executable = await chooseDesktop();
  return executable === undefined ? serverHost : desktopHost(executable);
}

/** The desktop VS Code's program, or undefined for the server, after saying so in one line. */
export async function chooseDesktop(): Promise<string | undefined> {
  const forced = process.env.VSCODE_TEST_HOST;
  if (forced !== undefined && forced !== '' && forced !== 'desktop' && forced !== 'server') {
    throw new Error(`VSCODE_TEST_HOST is desktop or server, not ${forced}.`);
  }
  if (forced === 'server') return undefined;
  try {
    return await desktopExecutable();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (forced === 'desktop') throw new Error(`Desktop VS Code is not to be had: ${reason}.`, { cause: error });
    console.log(`No desktop VS Code here (${reason}): taking the VS Code server instead.`);
    return undefined;
  }
}
