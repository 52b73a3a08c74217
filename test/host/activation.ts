// How long the extension takes to start, as VS Code itself counts it: `npm run activation`. A figure to note, no test.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runTool, withCleanup } from './cleanup.ts';
import { openWindow, settle } from './editor-window.ts';
import { buildExtension } from './extension-folder.ts';
import { sampleFolder } from './project.ts';

const { values: options } = parseArgs({
  options: { extension: { type: 'string' }, runs: { type: 'string', default: '5' } },
});

/** Milliseconds, as in the table of "Developer: Startup Performance". */
interface Activation {
  readonly load: number;
  readonly call: number;
  readonly finish: number;
}

await runTool(async (cleanup) => {
  const extension = options.extension ? resolve(options.extension) : cleanup.temporaryFolder();
  if (!options.extension) await buildExtension(extension);
  const all: Activation[] = [];
  for (let run = 0; run < Number(options.runs); run++) {
    const activation = await measure(extension);
    all.push(activation);
    const { load, call, finish } = activation;
    console.log(`${load + call + finish} ms (load ${load}, activate ${call}, finish ${finish})`);
  }
  const totals = all.map(({ load, call, finish }) => load + call + finish).sort((a, b) => a - b);
  console.log(`Median of ${totals.length}: ${totals[Math.floor(totals.length / 2)]} ms`);
});

function measure(extension: string): Promise<Activation> {
  return withCleanup(async (cleanup) => {
    const { page, evaluate } = await openWindow(
      { workspace: sampleFolder, extension, theme: 'dark', width: 1200, height: 800, scale: 1 },
      cleanup,
    );
    await settle(page);
    await evaluate((vscode) => vscode.commands.executeCommand('perfview.show'));
    await settle(page);
    const report = await evaluate((vscode) => vscode.window.activeTextEditor?.document.getText() ?? '');
    const row = /^\| kamervragen\.kamervragen +\| \w+ +\| (\d+) +\| (\d+) +\| (\d+) /m.exec(report);
    if (!row) throw new Error("VS Code's startup report does not name the extension.");
    const [load = 0, call = 0, finish = 0] = row.slice(1).map(Number);
    return { load, call, finish };
  });
}
