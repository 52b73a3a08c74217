import assert from 'node:assert/strict';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Frame, Page } from 'playwright-core';
import { withCleanup } from '../host/cleanup.ts';
import { openWindow } from '../host/editor-window.ts';
import { copySample } from '../host/sample.ts';
import { builtExtension } from './extension.ts';

describe('the view with earlier answers, by keyboard alone', () => {
  it('takes typing at once, leads into the list, and begins every list at its top', () =>
    withCleanup(async (cleanup) => {
      const workspace = join(cleanup.temporaryFolder(), 'voorbeeld');
      copySample(workspace);
      const { evaluate, page } = await openWindow(
        { workspace, extension: await builtExtension(), theme: 'light', width: 1000, height: 500, scale: 1 },
        cleanup,
      );
      await evaluate(
        async (vscode, path) => {
          await vscode.commands.executeCommand('kamervragen.archive.refresh');
          await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(path));
          await vscode.commands.executeCommand('kamervragen.recall.focus');
        },
        join(workspace, 'concept.kamervragen'),
      );
      const view = await viewIn(page);
      await page.keyboard.type('zwemles');
      await says(view, /Hoe lang moeten kinderen gemiddeld wachten op zwemles/);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('End');
      assert.ok((await view.evaluate(() => window.scrollY)) > 0);
      assert.equal(await view.evaluate(() => document.activeElement?.tagName), 'ARTICLE');
      await view.locator('[name=text]').fill('reddingsbrigade');
      await says(view, /Hoeveel vrijwilligers/);
      assert.equal(await view.evaluate(() => window.scrollY), 0);
    }));

  // The frame is there before the editor hands its keys to it.
  async function viewIn(page: Page): Promise<Frame> {
    for (let tries = 300; tries > 0; tries--) {
      for (const frame of page.frames()) {
        const ready = frame.evaluate(() => document.activeElement?.getAttribute('name') === 'text');
        if (await ready.catch(() => false)) return frame;
      }
      await delay(200);
    }
    return assert.fail('the search field does not have the keys');
  }

  async function says(view: Frame, words: RegExp): Promise<void> {
    await view.locator('#results', { hasText: words }).waitFor({ timeout: 60_000 });
  }
});
