import * as vscode from 'vscode';
import type { SearchResult } from '../../archive/api.ts';
import { readableEarlier } from '../../core/edits/earlier-source.ts';
import { parseQuery } from '../../core/recall/query-language.ts';
import { topicAt } from '../../core/recall/topic.ts';
import { formatDate } from '../../core/text/dates.ts';
import type { ArchiveServices } from '../archive/archive-services.ts';
import { mayBeDraft, registerCommand, tellFailure } from '../host/command.ts';
import { isKamervragen } from '../host/selector.ts';
import { LatestSearch } from './latest-search.ts';
import { actOn } from './recall-actions.ts';
import type { CardAction } from './recall-messages.ts';
import { resultLimit } from './recall-search.ts';
import type { ArchiveTexts } from './recall-source.ts';

/** `result` is null on the line that says that nothing was found; `command` is then what to do about it. */
interface ResultItem extends vscode.QuickPickItem {
  readonly result: SearchResult | null;
  readonly command?: string;
}

interface ActionButton extends vscode.QuickInputButton {
  readonly action: CardAction;
}

const addFolder = 'kamervragen.archive.addFolder';
/** Long enough not to open an editor for every result that one passes with the arrows. */
const previewDelay = 150;
/** The start of a long question says enough to find it. */
const longestStart = 300;

/** The title of the tab. */
const previewName = 'Eerder antwoord';

const buttons: readonly ActionButton[] = [
  { action: 'insert', tooltip: 'Voeg in', iconPath: new vscode.ThemeIcon('insert') },
  { action: 'refer', tooltip: 'Verwijs', iconPath: new vscode.ThemeIcon('references') },
  { action: 'open', tooltip: 'Open bron', iconPath: new vscode.ThemeIcon('go-to-file') },
];

/** `Zoek eerder antwoord`: searches while one types, with a preview beside the draft. */
export function registerRecallQuickPick(services: ArchiveServices, texts: ArchiveTexts): vscode.Disposable {
  return registerCommand(services, 'kamervragen.recall', (text) => {
    new RecallQuickPick(services, texts).show(typeof text === 'string' ? text : startText(services));
  });
}

/** The selected words, else the question at the cursor. */
function startText({ documents }: ArchiveServices): string {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return '';
  const selected = editor.document.getText(editor.selection);
  if (selected.trim() !== '') return oneLine(selected);
  if (!isKamervragen(editor.document)) return '';
  const topic = topicAt(documents.get(editor.document), editor.document.offsetAt(editor.selection.active));
  return topic === null ? '' : oneLine(topic.text);
}

function oneLine(text: string): string {
  return text.slice(0, longestStart).replace(/\s+/gu, ' ').trim();
}

class RecallQuickPick {
  readonly #services: ArchiveServices;
  readonly #texts: ArchiveTexts;
  readonly #search = new LatestSearch();
  readonly #pick = vscode.window.createQuickPick<ResultItem>();
  readonly #preview: Preview;
  /** The draft that was active when the search began. */
  readonly #draft: vscode.TextDocument | null;

  constructor(services: ArchiveServices, texts: ArchiveTexts) {
    this.#services = services;
    this.#texts = texts;
    this.#preview = new Preview(texts, services.output);
    const active = vscode.window.activeTextEditor?.document;
    this.#draft = active !== undefined && mayBeDraft(active) ? active : null;
    const pick = this.#pick;
    pick.title = 'Zoek eerder antwoord (Enter voegt het in)';
    pick.placeholder = 'Woorden of een vraag; verfijn met lid: partij: van: na:2022 voor:2024';
    // The archive decides what fits and in which order; the editor would sort by its own idea of likeness.
    Object.assign(pick, { sortByLabel: false });
    pick.onDidChangeValue((value) => void this.#find(value));
    pick.onDidChangeActive(([item]) => this.#preview.follow(item?.result ?? null));
    pick.onDidTriggerItemButton(({ item, button }) => void this.#act(actionOf(button), item));
    pick.onDidAccept(() => void this.#act('insert', pick.activeItems[0]));
    pick.onDidHide(() => {
      this.#search.cancel();
      void this.#preview.close();
      pick.dispose();
    });
  }

  show(text: string): void {
    this.#pick.value = text;
    this.#pick.show();
    void this.#find(text);
  }

  async #find(value: string): Promise<void> {
    const text = value.trim();
    if (text === '') {
      this.#search.cancel();
      this.#pick.items = [];
      this.#pick.busy = false;
      return;
    }
    this.#pick.busy = true;
    try {
      const limit = resultLimit();
      const response = await this.#search.run((signal) => this.#services.archive.search({ text, limit }, signal));
      if (response === null) return;
      this.#pick.items = response.results.length === 0 ? [this.#nothing(text)] : response.results.map(itemOf);
      this.#pick.busy = false;
    } catch (error) {
      this.#pick.hide();
      tellFailure(this.#services.output, 'Zoek eerder antwoord', error);
    }
  }

  #nothing(text: string): ResultItem {
    if (this.#services.archive.state.type === 'unset') {
      const label = '$(add) Voeg een map met eerdere antwoorden toe…';
      return { result: null, label, detail: 'Er is nog geen archief.', alwaysShow: true, command: addFolder };
    }
    const filtered = Object.keys(parseQuery(text).filters).length > 0;
    const detail = filtered ? 'Maak de filters ruimer.' : 'Probeer andere of minder woorden.';
    return { result: null, label: 'Niets gevonden', detail, alwaysShow: true };
  }

  async #act(action: CardAction, item: ResultItem | undefined): Promise<void> {
    try {
      if (item?.command !== undefined) await vscode.commands.executeCommand(item.command);
      if (item?.result === undefined || item.result === null) return;
      this.#pick.hide();
      await this.#preview.close();
      await actOn(action, item.result, { draft: this.#draft, topic: null }, this.#services, this.#texts);
    } catch (error) {
      tellFailure(this.#services.output, 'Zoek eerder antwoord', error);
    }
  }
}

function actionOf(button: vscode.QuickInputButton): CardAction {
  return buttons.find((known) => known === button)?.action ?? 'open';
}

function itemOf(result: SearchResult): ResultItem {
  const { question, answer, source } = result;
  return {
    result,
    label: literal(oneLine(question === '' ? answer : question)),
    // Behind a long question nobody would see the date.
    detail: literal([...(source.date === null ? [] : [formatDate(source.date)]), oneLine(answer)].join(' · ')),
    alwaysShow: true,
    buttons,
  };
}

/** `$(name)` would be shown as an icon. */
function literal(text: string): string {
  return text.replaceAll('$(', '\\$(');
}

/** Shows the result that one stands on beside the draft, and tidies up after itself. */
class Preview {
  readonly #texts: ArchiveTexts;
  readonly #output: vscode.LogOutputChannel;
  #timer: NodeJS.Timeout | undefined;
  #uri: vscode.Uri | null = null;
  /** Results are shown one after another, so that there is an end to wait for. */
  #showing: Promise<void> = Promise.resolve();
  #closing: Promise<void> | null = null;

  constructor(texts: ArchiveTexts, output: vscode.LogOutputChannel) {
    this.#texts = texts;
    this.#output = output;
  }

  /** Shows a result a moment later; nothing where there is none. */
  follow(result: SearchResult | null): void {
    clearTimeout(this.#timer);
    if (this.#closing !== null) return;
    this.#timer = setTimeout(() => {
      this.#showing = this.#showing.then(() => this.#show(result)).catch((error: unknown) => this.#missed(error));
    }, previewDelay);
  }

  /** Takes away what it shows, also what is about to open. */
  close(): Promise<void> {
    clearTimeout(this.#timer);
    this.#closing ??= this.#closeTabs().catch((error: unknown) => this.#missed(error));
    return this.#closing;
  }

  async #show(result: SearchResult | null): Promise<void> {
    if (this.#closing !== null) return;
    if (result === null) {
      if (this.#uri !== null) this.#texts.show(previewName, '');
      return;
    }
    this.#uri = this.#texts.show(previewName, readableEarlier(result));
    const document = await vscode.workspace.openTextDocument(this.#uri);
    await vscode.window.showTextDocument(document, {
      viewColumn: vscode.ViewColumn.Beside,
      preserveFocus: true,
      preview: true,
    });
  }

  async #closeTabs(): Promise<void> {
    await this.#showing;
    const shown = this.#uri?.toString();
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    await vscode.window.tabGroups.close(
      tabs.filter(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === shown),
    );
  }

  /** One searches on without a preview. */
  #missed(error: unknown): void {
    this.#output.error('Voorbeeld van een eerder antwoord:', String(error));
  }
}
