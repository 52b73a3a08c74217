// `npm start`: the extension in a real VS Code, on a copy of the sample folder.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chooseDesktop } from './choose-host.ts';
import { type Cleanup, runTool } from './cleanup.ts';
import { placeExtension, type Server, startServer } from './code-server.ts';
import { openDesktop } from './desktop-host.ts';
import { projectRoot } from './project.ts';
import { copySample } from './sample.ts';
import { quietSettings } from './settings.ts';

const { values: options } = parseArgs({ options: { port: { type: 'string', default: '8418' } } });

await runTool(async (cleanup) => {
  const executable = await chooseDesktop();
  const folder = cleanup.temporaryFolder();
  const workspace = join(folder, 'voorbeeld');
  copySample(workspace);
  console.log(`The sample folder is ${workspace}; it goes away at the end.`);
  if (executable === undefined) await serve(folder, workspace, cleanup);
  else await openDesktop(executable, { folder, workspace, extension: projectRoot });
});

async function serve(folder: string, workspace: string, cleanup: Cleanup): Promise<void> {
  placeExtension(folder, projectRoot);
  const { address } = await startSomewhere(Number(options.port), folder, workspace, cleanup);
  console.log(`\nOpen ${address}/?folder=${encodeURI(workspace)}\nCtrl+C ends it.`);
  await new Promise(() => setInterval(() => undefined, 60_000));
}

/** At the wanted port, or at any other where that one is taken. */
async function startSomewhere(port: number, folder: string, workspace: string, cleanup: Cleanup): Promise<Server> {
  const settings = quietSettings('light');
  const start = (at: number) => startServer({ folder, settings, development: false, workspace, port: at }, cleanup);
  try {
    return await start(port);
  } catch (error) {
    if (!/EADDRINUSE/.test(String(error))) throw error;
    return start(0);
  }
}
