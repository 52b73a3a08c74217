import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { type Cleanup, withCleanup } from '../host/cleanup.ts';
import { type EditorWindow, openWindow, type WindowOptions } from '../host/editor-window.ts';
import { copySample } from '../host/sample.ts';
import { browserExtension, builtExtension } from './extension.ts';

const draft = 'Vraag 1\nKent u de pont?\n\nAntwoord 1\nJa. [PM]\n\nVraag 2\nZie vraag 9. Waarom?\n';

function open(options: Pick<WindowOptions, 'workspace' | 'extension'> & Partial<WindowOptions>, cleanup: Cleanup) {
  return openWindow({ theme: 'light', width: 1200, height: 800, scale: 1, ...options }, cleanup);
}

/** Shows a draft, and gives the rules that report something in it once they do. */
async function problemsOf({ evaluate }: EditorWindow, address: string): Promise<readonly string[]> {
  return evaluate(async (vscode, uri) => {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
    await vscode.window.showTextDocument(document);
    const end = Date.now() + 60_000;
    for (;;) {
      const found = vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'kamervragen');
      if (found.length > 0 || Date.now() > end)
        return found.map(({ code }) => (typeof code === 'object' ? String(code.value) : String(code))).sort();
      await new Promise((done) => setTimeout(done, 100));
    }
  }, address);
}

/** Waits until a page of the extension says something. */
async function untilSaid(page: Page, words: RegExp): Promise<void> {
  const end = Date.now() + 60_000;
  const texts = () =>
    Promise.all(page.frames().map((frame) => frame.evaluate(() => document.body.textContent).catch(() => '')));
  while (!(await texts()).some((text) => words.test(text))) {
    if (Date.now() > end) assert.fail(`nobody says ${words}`);
    await delay(100);
  }
}

function sample(cleanup: Cleanup): string {
  const workspace = join(cleanup.temporaryFolder(), 'voorbeeld');
  copySample(workspace);
  return workspace;
}

describe('the extension in other surroundings', () => {
  it('works in a browser without Node: colours, structure, checks, snippets, phrases; the archive says why not', () =>
    withCleanup(async (cleanup) => {
      const workspace = cleanup.temporaryFolder();
      const file = join(workspace, 'concept.kamervragen');
      writeFileSync(file, draft);
      const extension = await browserExtension(cleanup.temporaryFolder());
      const window = await open({ workspace, extension, inBrowser: true }, cleanup);
      const { evaluate, page } = window;
      assert.deepEqual(await problemsOf(window, `file://${file}`), [
        'antwoord-ontbreekt',
        'tijdelijke-tekst',
        'verwijzing-onbekend',
      ]);
      const colours = await page
        .locator('.view-line span[class^="mtk"]')
        .evaluateAll((spans) => new Set(spans.map(({ className }) => className)).size);
      assert.ok(colours > 2, `${colours} colours`);
      const offered = await evaluate(async (vscode, path) => {
        const uri = vscode.Uri.file(path);
        const symbols = await vscode.commands.executeCommand<{ name: string }[]>(
          'vscode.executeDocumentSymbolProvider',
          uri,
        );
        const place = new vscode.Position(4, 0);
        const { items } = await vscode.commands.executeCommand<{ items: { detail?: string }[] }>(
          'vscode.executeCompletionItemProvider',
          uri,
          place,
        );
        return { symbols: symbols.map(({ name }) => name), details: items.map(({ detail }) => detail) };
      }, file);
      assert.ok(offered.symbols.includes('Vraag 1'));
      assert.ok(offered.details.includes('Standaardzin'));
      const written = await evaluate(async (vscode) => {
        await vscode.commands.executeCommand('editor.action.insertSnippet', {
          langId: 'kamervragen',
          name: 'Vraag en antwoord',
        });
        return vscode.window.activeTextEditor?.document.getText();
      });
      assert.match(written ?? '', /^Vraag 1\nTekst van de vraag\?/m);
      await evaluate(async (vscode) => {
        await vscode.commands.executeCommand('kamervragen.recall.focus');
        void vscode.commands.executeCommand('kamervragen.recall');
      });
      await untilSaid(page, /Eerdere antwoorden zoeken kan alleen in VS Code op uw computer/);
      await page.locator('.notification-toast', { hasText: 'kan alleen in VS Code op uw computer' }).waitFor();
      const shown = await evaluate(async (vscode) => {
        await vscode.commands.executeCommand('kamervragen.openSample');
        return vscode.window.activeTextEditor?.document.getText();
      });
      assert.match(shown ?? '', /^Vraag 10$/m);
    }));

  it('works in Restricted Mode, reads no archive folder that the folder names, and says so', () =>
    withCleanup(async (cleanup) => {
      const workspace = sample(cleanup);
      mkdirSync(join(workspace, '.vscode'), { recursive: true });
      writeFileSync(
        join(workspace, '.vscode', 'settings.json'),
        JSON.stringify({ 'kamervragen.archive.folders': ['archief', '/'], 'kamervragen.assistants.enabled': true }),
      );
      const window = await open({ workspace, extension: await builtExtension(), untrusted: true }, cleanup);
      const { evaluate, page } = window;
      const found = await problemsOf(window, `file://${join(workspace, 'concept.kamervragen')}`);
      assert.ok(found.includes('antwoord-leeg'));
      const seen = await evaluate(async (vscode) => {
        const { documents } = await vscode.commands.executeCommand<{ documents: number }>(
          'kamervragen.archive.refresh',
        );
        await vscode.commands.executeCommand('kamervragen.recall.focus');
        const settings = vscode.workspace.getConfiguration('kamervragen');
        return { trusted: vscode.workspace.isTrusted, documents, assistants: settings.get('assistants.enabled') };
      });
      assert.deepEqual(seen, { trusted: false, documents: 0, assistants: false });
      await untilSaid(page, /uit de instellingen van deze map tellen niet mee, omdat u haar niet vertrouwt/);
    }));

  it('checks drafts in a folder that is on no disk, by the settings of that folder', () =>
    withCleanup(async (cleanup) => {
      const window = await open({ workspace: 'vscode-vfs:/', extension: await builtExtension() }, cleanup);
      const address = 'vscode-vfs:/concept.kamervragen';
      await window.evaluate(
        async (vscode, uri, text) => {
          const write = (name: string, content: string) =>
            vscode.workspace.fs.writeFile(
              vscode.Uri.parse(uri).with({ path: name }),
              new TextEncoder().encode(content),
            );
          await write('/.kamervragen.yml', 'regels:\n  tijdelijke-tekst: uit\n');
          await write('/concept.kamervragen', text);
        },
        address,
        draft,
      );
      assert.deepEqual(await problemsOf(window, address), ['antwoord-ontbreekt', 'verwijzing-onbekend']);
      const checked = await window.evaluate(
        async (vscode, uri) =>
          vscode.commands.executeCommand<{ files: { file: string }[] }>('kamervragen.check', vscode.Uri.parse(uri)),
        address,
      );
      assert.equal(checked.files.length, 1);
    }));
});
