import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import { LocalArchive } from '../../src/archive/local-archive.ts';
import { withCleanup } from '../host/cleanup.ts';
import { type EditorWindow, openWindow } from '../host/editor-window.ts';
import { builtExtension } from './extension.ts';

/** The answers that a search finds, by their subject. */
async function found({ evaluate }: EditorWindow, query: string): Promise<readonly string[]> {
  const answers = await evaluate(async (vscode, words) => {
    const { content } = await vscode.lm.invokeTool('kamervragen_search', {
      input: { query: words },
      toolInvocationToken: undefined,
    });
    const [part] = content;
    return part instanceof vscode.LanguageModelTextPart ? part.value : '';
  }, query);
  const { results } = JSON.parse(answers) as { readonly results: readonly { readonly answer: string }[] };
  return results.map(({ answer }) => /over (\w+)/.exec(answer)?.[1] ?? answer).sort();
}

async function eventuallyFound(window: EditorWindow, expected: readonly string[]): Promise<void> {
  const end = Date.now() + 60_000;
  let last: readonly string[] = [];
  do {
    last = await found(window, 'veerpont');
    if (last.join() === expected.join()) return;
    await delay(200);
  } while (Date.now() < end);
  assert.deepEqual(last, expected);
}

describe('the archive of a team on a share', () => {
  it('may be exchanged, be of an older kind, be damaged, go away and come back while it is open, and nobody is told', () =>
    withCleanup(async (cleanup) => {
      const folder = cleanup.temporaryFolder();
      const [share, own, workspace] = ['share', 'eigen', 'werk'].map((name) => join(folder, name)) as [
        string,
        string,
        string,
      ];
      for (const path of [share, own, workspace]) mkdirSync(path);
      const write = (path: string, subject: string) =>
        writeFileSync(path, `{"question":"Vaart de veerpont?","answer":"Dit gaat over ${subject}."}\n`);
      const build = async (subject: string): Promise<string> => {
        write(join(folder, `${subject}.jsonl`), subject);
        const archive = new LocalArchive(join(folder, `${subject}.sqlite`));
        await archive.update([join(folder, `${subject}.jsonl`)]);
        await archive.close();
        return join(folder, `${subject}.sqlite`);
      };
      const team = join(share, 'archief.sqlite');
      renameSync(await build('maandag'), team);
      write(join(own, 'eigen.jsonl'), 'thuis');
      const file = join(workspace, 'concept.kamervragen');
      writeFileSync(file, 'Vraag 1\nVaart de veerpont?\n\nAntwoord 1\n');
      const window = await openWindow(
        { workspace, extension: await builtExtension(), theme: 'light', width: 1200, height: 800, scale: 1 },
        cleanup,
      );
      await window.evaluate(
        async (vscode, path, settings) => {
          // By the editor itself: settings about this computer stand elsewhere than those of the user.
          for (const [name, value] of Object.entries(settings))
            await vscode.workspace
              .getConfiguration('kamervragen')
              .update(name, value, vscode.ConfigurationTarget.Global);
          await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(path));
          await vscode.commands.executeCommand('kamervragen.recall.focus');
        },
        file,
        { 'archive.shared': team, 'archive.folders': [own], 'assistants.enabled': true },
      );
      await eventuallyFound(window, ['maandag', 'thuis']);

      renameSync(await build('dinsdag'), team);
      await eventuallyFound(window, ['dinsdag', 'thuis']);

      renameSync(share, `${share}-weg`);
      await eventuallyFound(window, ['thuis']);
      renameSync(`${share}-weg`, share);
      await eventuallyFound(window, ['dinsdag', 'thuis']);

      const older = await build('vorig-jaar');
      const database = new DatabaseSync(older);
      database.exec('PRAGMA user_version = 1');
      database.close();
      renameSync(older, team);
      await eventuallyFound(window, ['thuis']);

      writeFileSync(team, 'half gekopieerd');
      await eventuallyFound(window, ['thuis']);
      rmSync(team);
      await eventuallyFound(window, ['thuis']);
      copyFileSync(await build('woensdag'), team);
      await eventuallyFound(window, ['thuis', 'woensdag']);

      assert.equal(await window.page.locator('.notification-toast').count(), 0);
      const pages = await Promise.all(
        window.page.frames().map((frame) => frame.evaluate(() => document.body.textContent)),
      );
      assert.ok(!pages.some((text) => /kan niet worden geopend|kon dit niet doen|onverwacht gestopt/.test(text)));
    }));
});
