// The pictures in the README: `npm run screenshot -- --script test/host/pictures.ts --theme light` (and dark).
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { projectRoot } from './project.ts';
import type { ScriptHelpers } from './screenshot.ts';

export async function run(page: Page, vs: ScriptHelpers): Promise<void> {
  await vs.open('concept.kamervragen');
  await vs.command('kamervragen.archive.refresh');
  await vs.command('kamervragen.recall.focus');
  await vs.goto(36, 10);
  await vs.command('workbench.action.focusActiveEditorGroup');
  await page.waitForTimeout(1500);
  await vs.shot(join(projectRoot, 'media', `editor-${vs.theme}.png`));
}
