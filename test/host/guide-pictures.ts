// The pictures of the walkthrough (light and dark) and of the manual (light):
// `npm run screenshot -- --script test/host/guide-pictures.ts --size 1000x700 --theme light` (and dark).
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { plainTitle, widenSideBar } from './pictures.ts';
import { projectRoot } from './project.ts';
import type { ScriptHelpers } from './screenshot.ts';

const sideBar = '.part.sidebar';
const editorPart = '.part.editor';

export async function run(page: Page, vs: ScriptHelpers): Promise<void> {
  await plainTitle(vs);
  await vs.command('kamervragen.archive.refresh');
  await dossier(page, vs);
  await newDraft(vs);
  await report(vs);
  if (vs.theme === 'light') await manualOnly(page, vs);
}

/** The whole window on a draft half answered, and the list of earlier answers on its own. */
async function dossier(page: Page, vs: ScriptHelpers): Promise<void> {
  await vs.open('concept.kamervragen');
  await vs.command('kamervragen.dossier.focus');
  await vs.goto(36, 10);
  await vs.command('revealLine', { lineNumber: 33, at: 'top' });
  await vs.command('workbench.action.focusActiveEditorGroup');
  await vs.settle(2000);
  await vs.shot(walkthrough(vs, 'dossier'));
  const heading = page.getByRole('button', { name: 'Dossier Section' });
  await heading.click();
  await widenSideBar(page, 200);
  await vs.command('workbench.action.focusActiveEditorGroup');
  await vs.settle(1500);
  await vs.shot(walkthrough(vs, 'archief'), sideBar);
  await heading.click();
  await page.mouse.move(0, 0);
}

async function newDraft(vs: ScriptHelpers): Promise<void> {
  await vs.evaluate(
    async (vscode, path) => {
      await vscode.commands.executeCommand('kamervragen.newDraft', vscode.Uri.file(path));
    },
    join(vs.folder, 'vragen-strandwachten.txt'),
  );
  await vs.command('workbench.action.closeSidebar');
  await vs.command('revealLine', { lineNumber: 1, at: 'top' });
  await vs.settle(1500);
  await vs.shot(walkthrough(vs, 'concept'), editorPart);
}

async function report(vs: ScriptHelpers): Promise<void> {
  // The new draft is not saved; closing it otherwise would ask.
  await vs.command('workbench.action.revertAndCloseActiveEditor');
  await vs.open('concept.kamervragen');
  await vs.start('kamervragen.check');
  await vs.settle(1500);
  await vs.command('workbench.action.focusSecondEditorGroup');
  await vs.command('workbench.action.moveEditorToFirstGroup');
  await vs.settle(1500);
  await vs.shot(walkthrough(vs, 'controle'), editorPart);
  await vs.command('workbench.action.closeAllEditors');
}

/** What a citation is, searching with one's own words, repairing a problem, and the draft as on paper. */
async function manualOnly(page: Page, vs: ScriptHelpers): Promise<void> {
  await vs.open('concept.kamervragen');
  await vs.goto(51, 295);
  await vs.start('editor.action.showHover');
  await vs.settle(1500);
  await vs.shot(manual('verwijzing'), editorPart);
  await page.keyboard.press('Escape');
  await vs.goto(38, 3);
  await vs.start('kamervragen.recall');
  await vs.settle(1000);
  await page.keyboard.type('wachtlist zwemles', { delay: 20 });
  await vs.settle(2000);
  await vs.shot(manual('zoeken'));
  await page.keyboard.press('Escape');
  await vs.goto(69, 3);
  await vs.command('revealLine', { lineNumber: 61, at: 'top' });
  await vs.start('editor.action.quickFix');
  await vs.settle(1500);
  await vs.shot(manual('lampje'), editorPart);
  await page.keyboard.press('Escape');
  await vs.start('kamervragen.preview');
  await vs.settle(2500);
  await vs.shot(manual('papier'), editorPart);
  await fromWord(page, vs);
}

/** The draft goes to Word with one answer that is changed here afterwards: the other way round it looks the same. */
async function fromWord(page: Page, vs: ScriptHelpers): Promise<void> {
  await vs.command('workbench.action.closeAllEditors');
  await vs.evaluate(async (vscode, folder) => {
    const draft = vscode.Uri.joinPath(vscode.Uri.file(folder), 'concept.kamervragen');
    const word = vscode.Uri.joinPath(vscode.Uri.file(folder), 'concept-retour.docx');
    const document = await vscode.workspace.openTextDocument(draft);
    const editor = await vscode.window.showTextDocument(document, { preview: false });
    const changed = 'verouderde gebouwen en een tekort aan personeel';
    const place = document.positionAt(document.getText().indexOf(changed));
    const range = new vscode.Range(place, place.translate(0, changed.length));
    await editor.edit((edit) => edit.replace(range, 'verouderde installaties en een tekort aan zweminstructeurs'));
    await vscode.commands.executeCommand('kamervragen.export', draft, word);
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('kamervragen.takeOverReview', draft, word);
  }, vs.folder);
  await widenSideBar(page, -60);
  await vs.settle(1000);
  await page.getByRole('treeitem', { name: /Antwoord 4/ }).click();
  await page.mouse.move(0, 0);
  await vs.settle(2000);
  await vs.shot(manual('word-versie'));
}

function walkthrough(vs: ScriptHelpers, name: string): string {
  return join(projectRoot, 'media', 'walkthrough', `${name}-${vs.theme}.png`);
}

function manual(name: string): string {
  return join(projectRoot, 'media', 'handleiding', `${name}.png`);
}
