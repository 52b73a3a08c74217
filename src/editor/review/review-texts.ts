import * as vscode from 'vscode';
import { UserError } from '../../core/user-error.ts';
import { type Comparison, type ComparisonKey, comparisonKeyIn, type ReviewSession } from './review-session.ts';

/** The scheme of the compared texts; the manifest shows the button `Neem over` on them. */
const scheme = 'kamervragen-word';

type Side = 'before' | 'after';

const sideNames: Readonly<Record<Side, string>> = { before: 'concept', after: 'Word-versie' };

/** The two sides of a comparison as read-only documents that follow the draft. */
export class ReviewTexts implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #current: () => ReviewSession | null;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #registration: vscode.Disposable;
  readonly onDidChange = this.#changed.event;

  constructor(current: () => ReviewSession | null) {
    this.#current = current;
    this.#registration = vscode.workspace.registerTextDocumentContentProvider(scheme, this);
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    const [side, key] = partsOf(uri);
    return this.#current()?.comparison(key)?.[side] ?? '';
  }

  /** Lays the draft and the reviewed version side by side. */
  async compare(key: ComparisonKey): Promise<void> {
    const comparison = this.#current()?.comparison(key) ?? null;
    if (comparison === null) throw new UserError('Dit staat niet meer in het concept en ook niet in de Word-versie.');
    const { title } = comparison;
    const [before, after] = [uriOf('before', key, title), uriOf('after', key, title)];
    this.#changed.fire(before);
    this.#changed.fire(after);
    await vscode.commands.executeCommand('vscode.diff', before, after, `${title}: concept ↔ Word-versie`, {
      preview: true,
    });
  }

  /** Draws the open comparisons again, after a change of the draft. */
  refresh(): void {
    for (const { uri } of vscode.workspace.textDocuments) {
      if (uri.scheme === scheme) this.#changed.fire(uri);
    }
  }

  /** Whether the user has this comparison before them, as it is now. */
  isShown(key: ComparisonKey, { before, after }: Comparison): boolean {
    const shown = (side: Side, text: string) =>
      vscode.workspace.textDocuments.some((document) => {
        const { uri } = document;
        if (uri.scheme !== scheme || partsOf(uri).join() !== [side, key].join()) return false;
        return withSameLineEnds(document.getText()) === withSameLineEnds(text);
      });
    return comparisonTabs(key).length > 0 && shown('before', before) && shown('after', after);
  }

  /** Closes the comparisons under this key, or all. */
  async close(key?: ComparisonKey): Promise<void> {
    await vscode.window.tabGroups.close(comparisonTabs(key), true);
  }

  dispose(): void {
    this.#changed.dispose();
    this.#registration.dispose();
  }
}

/** The key of a comparison by one of its documents, as the button on it tells; null for any other document. */
export function comparisonKeyOf(uri: vscode.Uri): ComparisonKey | null {
  return uri.scheme === scheme ? partsOf(uri)[1] : null;
}

function uriOf(side: Side, key: ComparisonKey, title: string): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${title} (${sideNames[side]}).kamervragen`, query: key, fragment: side });
}

function partsOf({ query, fragment }: vscode.Uri): readonly [Side, ComparisonKey] {
  return [fragment === 'before' ? 'before' : 'after', comparisonKeyIn(query) ?? 'whole'];
}

/** The editor gives a document one kind of line end. */
function withSameLineEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

function comparisonTabs(key?: ComparisonKey): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => {
      if (!(input instanceof vscode.TabInputTextDiff) || input.modified.scheme !== scheme) return false;
      return key === undefined || comparisonKeyOf(input.modified) === key;
    });
}
