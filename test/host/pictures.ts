// The pictures in the README: `npm run screenshot -- --script test/host/pictures.ts --theme light` (and dark).
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { projectRoot } from './project.ts';
import type { ScriptHelpers } from './screenshot.ts';

export async function run(page: Page, vs: ScriptHelpers): Promise<void> {
  await plainTitle(vs);
  await vs.command('kamervragen.archive.refresh');
  await halfWay(page, vs);
  await readyToCheck(vs);
}

/** A draft half answered, with what was answered before. */
async function halfWay(page: Page, vs: ScriptHelpers): Promise<void> {
  await vs.open('concept.kamervragen');
  await vs.command('kamervragen.recall.focus');
  await widenSideBar(page, 130);
  await vs.goto(36, 10);
  await vs.command('revealLine', { lineNumber: 35, at: 'top' });
  await vs.command('workbench.action.focusActiveEditorGroup');
  await vs.settle(2000);
  await vs.shot(picture(vs, 'concept'));
}

/** The main job: a draft from a set of questions, two answers from the archive, and the check. */
async function readyToCheck(vs: ScriptHelpers): Promise<void> {
  await vs.command('workbench.action.closeAllEditors');
  await vs.evaluate(
    async (vscode, path) => {
      await vscode.commands.executeCommand('kamervragen.newDraft', vscode.Uri.file(path));
    },
    join(vs.folder, 'vragen-strandwachten.txt'),
  );
  await vs.command('workbench.action.closeSidebar');
  for (const number of [2, 5]) await vs.evaluate(answerFromArchive, number);
  await vs.start('kamervragen.check');
  await vs.settle(2000);
  await vs.shot(picture(vs, 'controle'));
}

/** Runs inside VS Code. */
async function answerFromArchive(vscode: typeof import('vscode'), number: number): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new Error('No draft is open.');
  const line = editor.document.getText().split('\n').indexOf(`Antwoord ${number}`) + 1;
  editor.selection = new vscode.Selection(line, 0, line, 0);
  await vscode.commands.executeCommand('kamervragen.insertEarlierAnswer');
}

function picture(vs: ScriptHelpers, name: string): string {
  return join(projectRoot, 'media', 'screenshots', `${name}-${vs.theme}.png`);
}

/** Has the window say what is open, and not which program the picture was taken with. */
export async function plainTitle(vs: ScriptHelpers): Promise<void> {
  await vs.evaluate(async (vscode) => {
    const title = ['activeEditorShort', 'separator', 'rootName'].map((part) => `\${${part}}`).join('');
    await vscode.workspace.getConfiguration('window').update('title', title, vscode.ConfigurationTarget.Global);
  });
}

/** Drags the edge of the side bar by so many pixels. */
export async function widenSideBar(page: Page, by: number): Promise<void> {
  const side = await page.locator('.part.sidebar').boundingBox();
  if (!side) throw new Error('The side bar is not there.');
  const [edge, middle] = [side.x + side.width, side.y + side.height / 2];
  await page.mouse.move(edge, middle);
  await page.mouse.down();
  await page.mouse.move(edge + by, middle, { steps: 5 });
  await page.mouse.up();
  await page.mouse.move(0, 0);
}
