import * as vscode from 'vscode';
import type { QuestionState } from '../../core/document/coverage.ts';
import { type Dossier, type DossierItem, dossierOf } from '../../core/report/dossier.ts';
import type { Severity } from '../../core/rules/engine/rule.ts';
import { registerCommand } from '../host/command.ts';
import { showOffset } from '../host/show-offset.ts';
import type { Services } from '../services.ts';

const viewId = 'kamervragen.dossier';
const showPlace = 'kamervragen.dossier.showPlace';

/** The view *Dossier*: what the draft is about, every question with its state, and what is still wrong. */
export function registerDossierView(services: Services): vscode.Disposable {
  const tree = new DossierTree();
  const view = vscode.window.createTreeView(viewId, { treeDataProvider: tree, showCollapseAll: true });
  const update = () => {
    const dossier = currentDossier(services);
    void vscode.commands.executeCommand('setContext', 'kamervragen.hasDraft', services.active.document !== null);
    tree.show(dossier?.items ?? []);
    view.message = dossier?.summary ?? '';
    view.badge = badgeOf(dossier);
  };
  update();
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

function currentDossier({ active, checks, documents }: Services): Dossier | null {
  const { document } = active;
  const checked = document === null ? null : checks.latest(document);
  if (document === null || checked === null) return null;
  const dossier = dossierOf(documents.get(document), checked, checked);
  return dossier.questions === 0 && dossier.items.every(({ type }) => type === 'problems')
    ? { ...dossier, items: [] }
    : dossier;
}

function badgeOf(dossier: Dossier | null): vscode.ViewBadge | undefined {
  const open = dossier === null ? 0 : dossier.questions - dossier.answered;
  return open === 0 ? undefined : { value: open, tooltip: `${open} ${open === 1 ? 'vraag' : 'vragen'} onbeantwoord` };
}

/** Keeps the items of the view; tells it to draw again only where something it shows has changed. */
class DossierTree implements vscode.TreeDataProvider<DossierItem>, vscode.Disposable {
  #items: readonly DossierItem[] = [];
  #drawn = '';
  readonly #byId = new Map<string, DossierItem>();
  readonly #changed = new vscode.EventEmitter<undefined>();

  readonly onDidChangeTreeData = this.#changed.event;

  show(items: readonly DossierItem[]): void {
    this.#items = items;
    this.#byId.clear();
    for (const item of items) this.#remember(item);
    // Places move with every key; they are looked up when an item is chosen, so they need no new drawing.
    const drawn = JSON.stringify(items, (key, value) => (key === 'place' ? undefined : value));
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    this.#changed.fire(undefined);
  }

  /** The item as it is now, or null where it is gone. */
  find(id: string): DossierItem | null {
    return this.#byId.get(id) ?? null;
  }

  getChildren(item?: DossierItem): DossierItem[] {
    return [...(item?.children ?? this.#items)];
  }

  getTreeItem(item: DossierItem): vscode.TreeItem {
    const collapsed = vscode.TreeItemCollapsibleState.Collapsed;
    const result = new vscode.TreeItem(item.label, item.children.length > 0 ? collapsed : undefined);
    result.id = item.id;
    result.description = item.description;
    result.tooltip = item.spoken;
    result.contextValue = item.type;
    result.accessibilityInformation = { label: item.spoken };
    const icon = iconOf(item);
    if (icon !== null) result.iconPath = icon;
    if (item.place !== null)
      result.command = { command: showPlace, title: 'Toon in het document', arguments: [item.id] };
    return result;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #remember(item: DossierItem): void {
    this.#byId.set(item.id, item);
    for (const child of item.children) this.#remember(child);
  }
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
  return null;
}
