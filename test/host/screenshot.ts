// Takes pictures of the extension in a real VS Code: `npm run screenshot -- --help`.
import { cpSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { type Cleanup, runTool } from './cleanup.ts';
import { type EditorWindow, openWindow, settle } from './editor-window.ts';
import { buildExtension } from './extension-folder.ts';
import { sampleFolder } from './project.ts';
import { copySample } from './sample.ts';
import { isTheme, type Theme, themes } from './settings.ts';

const usage = `npm run screenshot -- [options]

  --out FILE.png         where the picture goes (screenshot.png)
  --file FILE            the file to open (the draft of the sample folder)
  --folder DIR           the folder to open, as a copy (the sample folder)
  --goto LINE[:COLUMN]   where the cursor goes, from 1
  --command ID           a command to run before the picture; may be repeated; JSON arguments after a blank:
                         --command 'kamervragen.newDraft ["x"]'
  --theme NAME           ${Object.keys(themes).join(', ')} (dark)
  --settings JSON        user settings besides the quiet ones
  --size WIDTHxHEIGHT    of the window (1400x900)
  --scale N              pixels of the picture per pixel of the page (1)
  --notifications        leave notifications in the picture
  --script FILE          a module whose \`run\` or default export is called with (page, helpers) instead;
                         see test/host/README.md
  --extension DIR        the extension's folder, built already (a copy built from the sources as they are now)
`;

/** What a script gets besides Playwright's page. */
export interface ScriptHelpers {
  readonly window: EditorWindow;
  readonly evaluate: EditorWindow['evaluate'];
  readonly theme: Theme;
  /** The copy of the folder that is open. */
  readonly folder: string;
  /** Opens a file, absolute or inside the folder. */
  open(file: string): Promise<void>;
  /** Puts the cursor at a line and column, from 1. */
  goto(line: number, column?: number): Promise<void>;
  /** Runs a command; gives its value where that is plain data. */
  command(id: string, ...args: readonly unknown[]): Promise<unknown>;
  /** Starts a command without waiting for it, as for one that shows a choice. */
  start(id: string, ...args: readonly unknown[]): Promise<void>;
  /** Waits until the page is at rest. */
  settle(quietMs?: number): Promise<void>;
  /** Takes a picture, or one of the first element that fits the selector. */
  shot(file: string, selector?: string): Promise<void>;
}

type Script = (page: EditorWindow['page'], helpers: ScriptHelpers) => Promise<void>;

const { values: options } = parseArgs({
  options: {
    out: { type: 'string', default: 'screenshot.png' },
    file: { type: 'string' },
    folder: { type: 'string', default: sampleFolder },
    goto: { type: 'string' },
    command: { type: 'string', multiple: true, default: [] },
    theme: { type: 'string', default: 'dark' },
    settings: { type: 'string', default: '{}' },
    size: { type: 'string', default: '1400x900' },
    scale: { type: 'string', default: '1' },
    notifications: { type: 'boolean', default: false },
    script: { type: 'string' },
    extension: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (options.help) console.log(usage);
else await runTool(takePictures);

async function takePictures(cleanup: Cleanup): Promise<void> {
  if (!isTheme(options.theme)) throw new Error(`No such theme: ${options.theme}. There are: ${Object.keys(themes)}.`);
  const folder = join(cleanup.temporaryFolder(), basename(resolve(options.folder)));
  if (resolve(options.folder) === sampleFolder) copySample(folder);
  else cpSync(options.folder, folder, { recursive: true });
  const [width = 1400, height = 900] = options.size.split('x').map(Number);
  const window = await openWindow(
    {
      workspace: folder,
      extension: options.extension ? resolve(options.extension) : await ownBuild(cleanup),
      theme: options.theme,
      settings: JSON.parse(options.settings),
      width,
      height,
      scale: Number(options.scale),
    },
    cleanup,
  );
  const helpers = scriptHelpers(window, options.theme, folder);
  await settle(window.page);
  if (options.script) await (await loadScript(options.script))(window.page, helpers);
  else await takeOne(helpers);
}

async function ownBuild(cleanup: Cleanup): Promise<string> {
  const folder = cleanup.temporaryFolder();
  await buildExtension(folder);
  return folder;
}

async function takeOne(helpers: ScriptHelpers): Promise<void> {
  await helpers.open(options.file ? resolve(options.file) : 'concept.kamervragen');
  if (options.goto) {
    const [line = 1, column = 1] = options.goto.split(':').map(Number);
    await helpers.goto(line, column);
  }
  await helpers.settle();
  for (const command of options.command) {
    const [, id = command, args = '[]'] = /^(\S+)\s+(.*)$/s.exec(command) ?? [];
    await helpers.start(id, ...JSON.parse(args));
    await helpers.settle();
  }
  await helpers.shot(options.out);
}

async function loadScript(file: string): Promise<Script> {
  const module = (await import(pathToFileURL(resolve(file)).href)) as { run?: Script; default?: Script };
  const script = module.run ?? module.default;
  if (!script) throw new Error(`${file} has neither a \`run\` nor a default export.`);
  return script;
}

function scriptHelpers(window: EditorWindow, theme: Theme, folder: string): ScriptHelpers {
  const { page, evaluate } = window;
  return {
    window,
    evaluate,
    theme,
    folder,
    open: (file) =>
      evaluate(
        async (vscode, path) => {
          const document = await vscode.workspace.openTextDocument(vscode.Uri.file(path));
          await vscode.window.showTextDocument(document, { preview: false });
        },
        resolve(folder, file),
      ),
    goto: (line, column = 1) =>
      evaluate(
        (vscode, lineNumber, columnNumber) => {
          const editor = vscode.window.activeTextEditor;
          if (!editor) throw new Error('No editor is open.');
          const position = new vscode.Position(lineNumber - 1, columnNumber - 1);
          editor.selection = new vscode.Selection(position, position);
          editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
        },
        line,
        column,
      ),
    command: (id, ...args) =>
      evaluate((vscode, name, values) => vscode.commands.executeCommand(name, ...values), id, args),
    start: (id, ...args) =>
      evaluate(
        (vscode, name, values) => {
          void vscode.commands.executeCommand(name, ...values);
        },
        id,
        args,
      ),
    settle: (quietMs) => settle(page, quietMs),
    shot: async (file, selector) => {
      if (!options.notifications) await evaluate((vscode) => vscode.commands.executeCommand('notifications.clearAll'));
      await settle(page);
      const path = resolve(file);
      if (selector) await page.locator(selector).first().screenshot({ path });
      else await page.screenshot({ path });
      console.log(`${path} (${Math.round(readFileSync(path).length / 1024)} kB)`);
    },
  };
}
