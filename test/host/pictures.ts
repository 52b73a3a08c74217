// The pictures in the README: `npm run screenshot -- --script test/host/pictures.ts --theme light` (and dark).
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { projectRoot } from './project.ts';
import type { ScriptHelpers } from './screenshot.ts';

export async function run(page: Page, vs: ScriptHelpers): Promise<void> {
  await vs.open('concept.kamervragen');
  await vs.command('kamervragen.archive.refresh');
  await vs.command('kamervragen.recall.focus');
  await widenSideBar(page, 130);
  await vs.goto(36, 10);
  await vs.command('revealLine', { lineNumber: 35, at: 'top' });
  await vs.command('workbench.action.focusActiveEditorGroup');
  await vs.settle(2000);
  await vs.shot(join(projectRoot, 'media', 'screenshots', `editor-${vs.theme}.png`));
}

async function widenSideBar(page: Page, by: number): Promise<void> {
  const side = await page.locator('.part.sidebar').boundingBox();
  if (!side) throw new Error('The side bar is not there.');
  const [edge, middle] = [side.x + side.width, side.y + side.height / 2];
  await page.mouse.move(edge, middle);
  await page.mouse.down();
  await page.mouse.move(edge + by, middle, { steps: 5 });
  await page.mouse.up();
  await page.mouse.move(0, 0);
}
