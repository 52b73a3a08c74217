import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Result, RunOptions } from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import { withCleanup } from '../host/cleanup.ts';
import { type EditorWindow, openWindow, settle } from '../host/editor-window.ts';
import { copySample } from '../host/sample.ts';
import { type Theme, themes } from '../host/settings.ts';
import { builtExtension } from './extension.ts';

/** The title of each page, and the command that brings it to the front. */
const pages: Readonly<Record<string, string>> = {
  'Eerdere antwoorden': 'kamervragen.recall.focus',
  'Controle voor verzending': 'kamervragen.check',
  Voorbeeld: 'kamervragen.preview',
  Archief: 'kamervragen.archive.statistics',
};

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const runOptions: RunOptions = { preload: false, resultTypes: ['violations'] };
const patienceMilliseconds = 60_000;
/** A page that has been drawn says more than this. */
const emptyLength = 200;

describe('the pages of the extension', () => {
  it('hold no obstacle that axe knows, in any theme', () =>
    withCleanup(async (cleanup) => {
      const workspace = join(cleanup.temporaryFolder(), 'voorbeeld');
      copySample(workspace);
      const window = await openWindow(
        { workspace, extension: await builtExtension(), theme: 'light', width: 1400, height: 900, scale: 1 },
        cleanup,
      );
      await openDraft(window, join(workspace, 'concept.kamervragen'));
      const obstacles: string[] = [];
      for (const theme of Object.keys(themes) as Theme[]) {
        await setTheme(window, theme);
        for (const [title, command] of Object.entries(pages))
          obstacles.push(...(await look(window, title, command)).map((obstacle) => `${theme}, ${title}: ${obstacle}`));
      }
      assert.deepEqual(obstacles, []);
    }));
});

/** With the cursor in a question that was asked before. */
async function openDraft({ evaluate }: EditorWindow, file: string): Promise<void> {
  await evaluate(async (vscode, path) => {
    const document = await vscode.workspace.openTextDocument(path);
    const editor = await vscode.window.showTextDocument(document);
    const position = document.positionAt(document.getText().indexOf('Vraag 7'));
    editor.selection = new vscode.Selection(position, position);
    await vscode.commands.executeCommand('kamervragen.archive.refresh');
  }, file);
}

async function setTheme({ evaluate, page }: EditorWindow, theme: Theme): Promise<void> {
  await evaluate(
    (vscode, name) =>
      vscode.workspace.getConfiguration('workbench').update('colorTheme', name, vscode.ConfigurationTarget.Global),
    themes[theme],
  );
  await settle(page);
}

/** What is in the way on one page, each in a few lines. */
async function look({ evaluate, page }: EditorWindow, title: string, command: string): Promise<readonly string[]> {
  await evaluate(async (vscode, id) => {
    await vscode.commands.executeCommand(id);
  }, command);
  await settle(page);
  const frame = await frameTitled(page, title);
  // Evaluated and not added as a script: the pages allow none but their own.
  await frame.evaluate(axeSource);
  const violations = await frame.evaluate(async (run) => (await window.axe.run(document, run)).violations, runOptions);
  return violations.map(describeObstacle);
}

declare global {
  interface Window {
    readonly axe: typeof import('axe-core');
  }
}

/** The frame of a webview that is shown and has something on it. */
async function frameTitled(page: Page, title: string): Promise<Frame> {
  const end = Date.now() + patienceMilliseconds;
  while (Date.now() < end) {
    for (const frame of page.frames()) {
      if ((await frame.title().catch(() => '')) !== title) continue;
      const length = await frame.evaluate(() => document.querySelector('main')?.textContent.length).catch(() => 0);
      if (length !== undefined && length > emptyLength) return frame;
    }
    await delay(200);
  }
  throw new Error(`The page “${title}” did not come.`);
}

function describeObstacle({ id, help, nodes }: Result): string {
  const places = nodes.slice(0, 3).map(({ html, failureSummary }) => `    ${html}\n      ${failureSummary}`);
  return `${id}: ${help} (${nodes.length}×)\n${places.join('\n')}`;
}
