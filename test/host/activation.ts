// How long the extension takes to start, as VS Code itself counts it: `npm run activation`. A figure to note, no test.
// `--extension` names a built one; with more than one they take turns, so that a busy machine is as bad for each.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runTool, withCleanup } from './cleanup.ts';
import { openWindow, settle } from './editor-window.ts';
import { buildExtension } from './extension-folder.ts';
import { sampleFolder } from './project.ts';

const { values: options } = parseArgs({
  options: { extension: { type: 'string', multiple: true }, runs: { type: 'string', default: '5' } },
});

/** Milliseconds, as in the table of "Developer: Startup Performance". */
interface Activation {
  readonly load: number;
  readonly call: number;
  readonly finish: number;
}

await runTool(async (cleanup) => {
  const extensions = options.extension?.map((folder) => resolve(folder)) ?? [cleanup.temporaryFolder()];
  if (!options.extension) await Promise.all(extensions.map((folder) => buildExtension(folder)));
  const totals = new Map<string, number[]>(extensions.map((extension) => [extension, []]));
  for (let run = 0; run < Number(options.runs); run++) {
    for (const [extension, measured] of totals) {
      const { load, call, finish } = await measure(extension);
      measured.push(load + call + finish);
      console.log(`${load + call + finish} ms (load ${load}, activate ${call}, finish ${finish}) ${nameOf(extension)}`);
    }
  }
  for (const [extension, measured] of totals) {
    const median = measured.sort((a, b) => a - b)[Math.floor(measured.length / 2)];
    console.log(`Median of ${measured.length}: ${median} ms ${nameOf(extension)}`);
  }
});

/** Nothing where there is but one. */
function nameOf(extension: string): string {
  return (options.extension?.length ?? 0) > 1 ? extension : '';
}

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
