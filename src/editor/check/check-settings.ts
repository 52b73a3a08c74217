import * as vscode from 'vscode';
import { citationStyles, isTermWeeks } from '../../core/rules/engine/configuration.ts';
import type { CheckSettings } from '../../core/rules/engine/context.ts';
import type { CheckOptions } from '../../core/rules/engine/engine.ts';
import { isRuleLevel, type RuleLevels } from '../../core/rules/engine/levels.ts';
import { checkOptions, type EditorSettings } from '../../core/rules/engine/options.ts';
import { today } from '../host/today.ts';
import { FolderConfiguration } from './folder-configuration.ts';

/** What another feature knows about a draft that a rule needs, such as the earlier answers to its questions. */
export type CheckContributor = (document: vscode.TextDocument) => Partial<CheckSettings>;

/** Gathers what a check is to know: the editor's settings, the folder's file, and what other features contribute. */
export class CheckSettingsSource implements vscode.Disposable {
  readonly #folders = new FolderConfiguration();
  readonly #contributors = new Set<CheckContributor>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;

  /** Fires when every draft has to be checked again. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      this.#folders,
      everyMidnight(() => this.#changed.fire()),
      this.#folders.onDidChange(() => this.#changed.fire()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('kamervragen')) this.#changed.fire();
      }),
    );
  }

  /** Asks `contributor` at every check from now on; it answers at once from what it has. */
  contribute(contributor: CheckContributor): vscode.Disposable {
    this.#contributors.add(contributor);
    return new vscode.Disposable(() => this.#contributors.delete(contributor));
  }

  async for(document: vscode.TextDocument): Promise<CheckOptions> {
    const file = await this.#folders.nearestTo(document);
    const options = checkOptions(today(), editorSettings(document.uri), file);
    return Object.assign({}, options, ...[...this.#contributors].map((contributor) => contributor(document)));
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}

/** A window may stay open for days, while the term runs. */
function everyMidnight(run: () => void): vscode.Disposable {
  let timer: NodeJS.Timeout;
  const wait = () => {
    const now = new Date();
    const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 0, 0, 1);
    timer = setTimeout(() => {
      run();
      wait();
    }, midnight.getTime() - now.getTime());
  };
  wait();
  return new vscode.Disposable(() => clearTimeout(timer));
}

/** What the user set; the defaults of the settings are left out, so that they do not win over the folder's file. */
function editorSettings(uri: vscode.Uri): EditorSettings {
  const configuration = vscode.workspace.getConfiguration('kamervragen', uri);
  const explicit = (key: string): unknown => {
    const found = configuration.inspect<unknown>(key);
    return found?.workspaceFolderValue ?? found?.workspaceValue ?? found?.globalValue;
  };
  const weeks = explicit('termWeeks');
  const style = citationStyles.find((name) => name === explicit('citationStyle'));
  return {
    levels: levelsFrom(configuration.get('rules')),
    ...(isTermWeeks(weeks) ? { termWeeks: weeks } : {}),
    ...(style === undefined ? {} : { citationStyle: style }),
  };
}

function levelsFrom(value: unknown): RuleLevels {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([rule, level]) => (isRuleLevel(level) ? [[rule, level]] : [])),
  );
}
