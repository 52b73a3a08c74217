// A long day of typing in a real VS Code, compressed: does it get slower, does memory grow? `npm run typing`. No test:
// figures to note. Sentences are typed letter by letter into one answer after another and taken out again, with pauses
// in which the checks, the views and the archive catch up.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runTool } from './cleanup.ts';
import { type EditorWindow, openWindow } from './editor-window.ts';
import { buildExtension } from './extension-folder.ts';
import { copySample } from './sample.ts';

const { values: options } = parseArgs({
  options: {
    extension: { type: 'string' },
    edits: { type: 'string', default: '100000' },
    stretches: { type: 'string', default: '20' },
  },
});

/** What one stretch of edits took. */
interface Stretch {
  readonly edits: number;
  /** Milliseconds for one key, there and back through the window. */
  readonly median: number;
  readonly p99: number;
  /** The longest that the extension host was busy with one thing, in milliseconds. */
  readonly longestBusy: number;
  /** Megabytes in use after collecting what is garbage. */
  readonly heap: number;
}

await runTool(async (cleanup) => {
  const extension = options.extension ? resolve(options.extension) : cleanup.temporaryFolder();
  if (!options.extension) await buildExtension(extension);
  const workspace = join(cleanup.temporaryFolder(), 'voorbeeld');
  copySample(workspace);
  const window = await openWindow(
    { workspace, extension, theme: 'light', width: 1400, height: 900, scale: 1 },
    cleanup,
  );
  await window.evaluate(
    async (vscode, path) => {
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(path));
      await vscode.commands.executeCommand('kamervragen.archive.refresh');
      await vscode.commands.executeCommand('kamervragen.recall.focus');
      await vscode.commands.executeCommand('kamervragen.preview');
    },
    join(workspace, 'concept.kamervragen'),
  );
  const perStretch = Math.ceil(Number(options.edits) / Number(options.stretches));
  console.log('   edits  median ms  p99 ms  longest busy ms  heap MB');
  for (let done = perStretch; done <= Number(options.edits); done += perStretch) {
    const { median, p99, longestBusy, heap } = await type(window, perStretch);
    const cells = [String(done).padStart(8), median.toFixed(2).padStart(10), p99.toFixed(2).padStart(7)];
    console.log(`${cells.join(' ')} ${longestBusy.toFixed(0).padStart(16)} ${heap.toFixed(1).padStart(8)}`);
  }
});

function type({ evaluate }: EditorWindow, edits: number): Promise<Stretch> {
  return evaluate(async (vscode, wanted) => {
    const sentence = 'Zie het antwoord op vraag 4, Kamerstuk 31 293, nr. 500; wij nemen PM maatregelen. ';
    const together = 12;
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks');
    const draft = vscode.window.visibleTextEditors.find(({ document }) => document.languageId === 'kamervragen');
    if (draft === undefined) throw new Error('The draft is not shown.');
    const { document } = draft;
    const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
    const busy = monitorEventLoopDelay({ resolution: 5 });
    const times: number[] = [];
    /** Runs a command per key, some keys ahead as a fast typist is. */
    const press = async (keys: readonly (readonly [command: string, argument?: unknown])[]) => {
      for (let at = 0; at < keys.length; at += together) {
        const burst = keys.slice(at, at + together);
        const start = performance.now();
        await Promise.all(burst.map(([command, argument]) => vscode.commands.executeCommand(command, argument)));
        const each = (performance.now() - start) / burst.length;
        for (let key = 0; key < burst.length; key++) times.push(each);
      }
    };
    busy.enable();
    for (let round = 0; times.length < wanted; round++) {
      const headings = [...document.getText().matchAll(/^Antwoord \d.*$/gm)];
      const { line } = document.positionAt(headings[round % headings.length]?.index ?? 0);
      const place = document.lineAt(Math.min(line + 2, document.lineCount - 1)).range.start;
      await vscode.window.showTextDocument(document, {
        selection: new vscode.Range(place, place),
        preserveFocus: false,
      });
      await press([...sentence].map((text) => ['type', { text }]));
      await pause(250);
      await press([...sentence].map(() => ['deleteLeft']));
    }
    busy.disable();
    await pause(3000);
    process.getBuiltinModule('node:v8').setFlagsFromString('--expose-gc');
    const collect: unknown = process.getBuiltinModule('node:vm').runInNewContext('gc');
    for (let turn = 0; turn < 3 && typeof collect === 'function'; turn++) {
      collect();
      await pause(100);
    }
    times.sort((a, b) => a - b);
    return {
      edits: times.length,
      median: times[Math.floor(times.length / 2)] ?? 0,
      p99: times[Math.floor(times.length * 0.99)] ?? 0,
      longestBusy: busy.max / 1e6,
      heap: process.memoryUsage().heapUsed / 1e6,
    };
  }, edits);
}
