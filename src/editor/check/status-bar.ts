import * as vscode from 'vscode';
import { type Dossier, termWords } from '../../core/report/dossier.ts';
import type { Services } from '../services.ts';
import { currentDossier } from './current-dossier.ts';

/** `11/13 · nog 6 dagen` in the status bar; a click opens the report. */
export function registerStatusBar(services: Services): vscode.Disposable {
  const { active, checks } = services;
  let item: vscode.StatusBarItem | null = null;
  const update = () => {
    const dossier = currentDossier(services);
    if (dossier === null || dossier.questions === 0 || active.editor === null) {
      item?.hide();
      return;
    }
    item ??= createItem();
    show(item, dossier);
  };
  return vscode.Disposable.from(
    new vscode.Disposable(() => item?.dispose()),
    active.onDidChange(update),
    checks.onDidCheck(update),
    checks.onDidForget(update),
    vscode.window.onDidChangeVisibleTextEditors(update),
  );
}

function createItem(): vscode.StatusBarItem {
  const item = vscode.window.createStatusBarItem('kamervragen.progress', vscode.StatusBarAlignment.Left, 10);
  item.name = 'Kamervragen: voortgang';
  item.command = 'kamervragen.check';
  return item;
}

function show(item: vscode.StatusBarItem, { answered, questions, daysLeft, summary }: Dossier): void {
  const progress = `${answered}/${questions}`;
  item.text = `$(comment-discussion) ${daysLeft === null ? progress : `${progress} · ${termWords(daysLeft)}`}`;
  item.tooltip = `${summary}\nKlik voor het verslag: mag dit weg?`;
  item.accessibilityInformation = { label: `Kamervragen: ${summary}` };
  item.backgroundColor =
    daysLeft !== null && daysLeft < 0 ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
  item.show();
}
