import * as vscode from 'vscode';
import type { QuestionState } from '../../core/document/coverage.ts';
import type { Dossier, DossierItem } from '../../core/report/dossier.ts';
import type { Severity } from '../../core/rules/engine/rule.ts';
import { registerCommand } from '../host/command.ts';
import { showOffset } from '../host/show-offset.ts';
import type { Services } from '../services.ts';
import { currentDossier } from './current-dossier.ts';

const viewId = 'kamervragen.dossier';
const showPlace = 'kamervragen.dossier.showPlace';

/** The view *Dossier*: what the draft is about, every question with its state, and what is still wrong. */
export function registerDossierView(services: Services): vscode.Disposable {
  const tree = new DossierTree();
  const view = vscode.window.createTreeView(viewId, { treeDataProvider: tree, showCollapseAll: true });
  const update = () => {
    const dossier = currentDossier(services);
    void vscode.commands.executeCommand('setContext', 'kamervragen.hasDraft', services.active.document !== null);
    tree.show(dossier === null ? [] : shownItems(dossier));
    view.message = dossier?.summary ?? '';
    view.badge = badgeOf(dossier);
  };
  // There is nothing to show before the first check, which comes at once.
  return vscode.Disposable.from(
    view,
    tree,
    services.active.onDidChange(update),
    services.checks.onDidCheck((document) => {
      if (document === services.active.document) update();
    }),
    services.checks.onDidForget(update),
    registerCommand(services, showPlace, async (id) => {
      const place = typeof id === 'string' ? tree.find(id)?.place : null;
      const { document } = services.active;
      if (place && document !== null) await showOffset(document, place.start);
    }),
  );
}

/** Of a text without questions, problems alone are nothing to show. */
function shownItems({ questions, items }: Dossier): readonly DossierItem[] {
  return questions === 0 && items.every(({ type }) => type === 'problems') ? [] : items;
}

function badgeOf(dossier: Dossier | null): vscode.ViewBadge | undefined {
  const open = dossier === null ? 0 : dossier.questions - dossier.answered;
  return open === 0 ? undefined : { value: open, tooltip: `${open} ${open === 1 ? 'vraag' : 'vragen'} onbeantwoord` };
}

/** Keeps the items of the view by their ids, and has only the lines drawn again that show something else. */
class DossierTree implements vscode.TreeDataProvider<string>, vscode.Disposable {
  #roots: readonly string[] = [];
  #items: ReadonlyMap<string, DossierItem> = new Map();
  /** What each root and all below it look like. */
  #drawn: ReadonlyMap<string, string> = new Map();
  readonly #changed = new vscode.EventEmitter<string[] | undefined>();

  readonly onDidChangeTreeData = this.#changed.event;

  show(items: readonly DossierItem[]): void {
    const [rootsBefore, drawnBefore] = [this.#roots, this.#drawn];
    this.#roots = items.map(({ id }) => id);
    this.#items = new Map(items.flatMap(withDescendants).map((item) => [item.id, item]));
    this.#drawn = new Map(items.map((item) => [item.id, appearance(item)]));
    const changed = this.#roots.filter((id) => this.#drawn.get(id) !== drawnBefore.get(id));
    // The editor keeps a little of every line that it has ever drawn, so it is given no more than needed.
    if (this.#roots.join('\n') !== rootsBefore.join('\n')) this.#changed.fire(undefined);
    else if (changed.length > 0) this.#changed.fire(changed);
  }

  /** The item as it is now, or null where it is gone. */
  find(id: string): DossierItem | null {
    return this.#items.get(id) ?? null;
  }

  getChildren(id?: string): string[] {
    return id === undefined ? [...this.#roots] : (this.find(id)?.children ?? []).map((child) => child.id);
  }

  getTreeItem(id: string): vscode.TreeItem {
    const item = this.find(id);
    // A line that went away while the editor was about to draw it.
    if (item === null) return new vscode.TreeItem('');
    const collapsed = vscode.TreeItemCollapsibleState.Collapsed;
    const result = new vscode.TreeItem(item.label, item.children.length > 0 ? collapsed : undefined);
    result.id = id;
    result.description = item.description;
    result.tooltip = item.spoken;
    result.contextValue = item.type;
    result.accessibilityInformation = { label: item.spoken };
    const icon = iconOf(item);
    if (icon !== null) result.iconPath = icon;
    if (item.place !== null) result.command = { command: showPlace, title: 'Toon in het document', arguments: [id] };
    return result;
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

function withDescendants(item: DossierItem): readonly DossierItem[] {
  return [item, ...item.children.flatMap(withDescendants)];
}

/** Places move with every key; they are looked up when an item is chosen, so they need no new drawing. */
function appearance(item: DossierItem): string {
  return JSON.stringify(item, (key, value) => (key === 'place' ? undefined : value));
}

const stateIcons: Readonly<Record<QuestionState, vscode.ThemeIcon>> = {
  open: new vscode.ThemeIcon('circle-large-outline', new vscode.ThemeColor('descriptionForeground')),
  begonnen: new vscode.ThemeIcon('edit', new vscode.ThemeColor('list.warningForeground')),
  beantwoord: new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed')),
  gegroepeerd: new vscode.ThemeIcon('pass-filled', new vscode.ThemeColor('testing.iconPassed')),
};

const severityIcons: Readonly<Record<Severity, vscode.ThemeIcon>> = {
  error: new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground')),
  warning: new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground')),
  info: new vscode.ThemeIcon('info'),
};

function iconOf({ type, state, severity }: DossierItem): vscode.ThemeIcon | null {
  if (state !== null) return stateIcons[state];
  if (type === 'problem' && severity !== null) return severityIcons[severity];
  if (type === 'facts') return new vscode.ThemeIcon('tag');
  if (type === 'problems') return new vscode.ThemeIcon('warning');
  if (type === 'subquestion') return new vscode.ThemeIcon('indent');
  if (type === 'question') return new vscode.ThemeIcon('question');
  return null;
}
