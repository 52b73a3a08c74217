import * as vscode from 'vscode';
import { type ReviewItem, reviewItems, reviewSummary } from '../../core/report/review-list.ts';
import type { ReviewSession } from './review-session.ts';

const viewId = 'kamervragen.review';

/** Run when a line of the list is chosen; its id is the argument. */
export const openItemCommand = 'kamervragen.review.openItem';

/** The view *Word-versie*: what a reviewer changed and remarked; only there while a version is being gone through. */
export class ReviewView implements vscode.TreeDataProvider<ReviewItem>, vscode.Disposable {
  readonly #view: vscode.TreeView<ReviewItem>;
  readonly #changed = new vscode.EventEmitter<undefined>();
  #items: readonly ReviewItem[] = [];
  readonly onDidChangeTreeData = this.#changed.event;

  constructor() {
    this.#view = vscode.window.createTreeView(viewId, { treeDataProvider: this });
  }

  show(session: ReviewSession | null): void {
    void vscode.commands.executeCommand('setContext', 'kamervragen.hasReview', session !== null);
    this.#items = session === null ? [] : reviewItems(session.review, (answer) => session.isTakenOver(answer));
    this.#view.description = session?.version.name ?? '';
    this.#view.message = session === null ? '' : reviewSummary(session.review);
    this.#changed.fire(undefined);
  }

  /** The line with this id, or null where it is gone. */
  find(id: unknown): ReviewItem | null {
    return this.#items.flatMap((item) => [item, ...item.children]).find((item) => item.id === id) ?? null;
  }

  getChildren(item?: ReviewItem): ReviewItem[] {
    return [...(item?.children ?? this.#items)];
  }

  getTreeItem(item: ReviewItem): vscode.TreeItem {
    const { Expanded, None } = vscode.TreeItemCollapsibleState;
    const result = new vscode.TreeItem(item.label, item.children.length > 0 ? Expanded : None);
    const spoken = `${item.label}, ${item.description}`;
    result.id = item.id;
    result.description = item.description;
    result.tooltip = tooltipOf(item, spoken);
    result.contextValue = canBeTakenOver(item) ? 'takeable' : item.type;
    result.accessibilityInformation = { label: item.comment === null ? spoken : `${item.comment.text}, ${spoken}` };
    result.iconPath = iconOf(item);
    if (item.type !== 'comments') {
      result.command = { command: openItemCommand, title: 'Bekijk', arguments: [item.id] };
    }
    return result;
  }

  dispose(): void {
    this.#view.dispose();
    this.#changed.dispose();
  }
}

function canBeTakenOver({ type, state }: ReviewItem): boolean {
  return type === 'answer' && (state === 'changed' || state === 'added');
}

function tooltipOf({ type, state, comment }: ReviewItem, spoken: string): string {
  if (comment !== null) return `${comment.quote === '' ? '' : `Bij ‘${comment.quote}’:\n`}${comment.text}`;
  if (type === 'question' && state !== 'unchanged') return `${spoken}. Vragen worden niet overgenomen.`;
  if (type === 'answer' && state === 'removed') return `${spoken}. Verwijder het zelf uit het concept als dat klopt.`;
  return spoken;
}

function iconOf({ type, state }: ReviewItem): vscode.ThemeIcon {
  if (type === 'comment' || type === 'comments' || state === 'unchanged') return new vscode.ThemeIcon('comment');
  if (type === 'question') return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  if (state === 'taken-over') return new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed'));
  return new vscode.ThemeIcon({ changed: 'diff-modified', added: 'diff-added', removed: 'diff-removed' }[state]);
}
