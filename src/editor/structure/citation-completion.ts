import * as vscode from 'vscode';
import { citationsIn, wantedStyle } from '../../core/citations/in-answers.ts';
import { sourceCitations } from '../../core/citations/in-source.ts';
import { type CitationSuggestion, suggestCitations } from '../../core/citations/suggest.ts';
import { kamervragenSelector } from '../host/selector.ts';
import { today } from '../host/today.ts';
import type { Services } from '../services.ts';

/** VS Code asks by itself while a word is typed, not while a number is. */
const triggers = [' ', '.', ...'0123456789'];

/** Offers, after `Kamerstukken`, `Aanhangsel` or `Stb.`, the citations of this draft and one to fill in. */
export function registerCitationCompletion({ documents, checkSettings }: Services): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    kamervragenSelector,
    {
      async provideCompletionItems(document, position, token) {
        const parsed = documents.get(document);
        const offset = document.offsetAt(position);
        if (parsed.frontMatter !== null && offset <= parsed.frontMatter.span.end) return null;
        const { citationStyle = 'auto' } = await checkSettings.for(document);
        if (token.isCancellationRequested) return null;
        const style = wantedStyle(citationsIn(parsed), citationStyle) ?? 'kamerstukken';
        const found = suggestCitations(parsed.source, offset, sourceCitations(parsed), style, today());
        if (found === null) return null;
        const range = new vscode.Range(document.positionAt(offset - found.typed.length), position);
        const items = found.suggestions.map((suggestion, rank) => itemOf(suggestion, range, found.typed, rank));
        return new vscode.CompletionList(items, true);
      },
    },
    ...triggers,
  );
}

/** What matches is decided already, so that VS Code is told to compare the typed text with itself. */
function itemOf(
  { label, pieces }: CitationSuggestion,
  range: vscode.Range,
  typed: string,
  rank: number,
): vscode.CompletionItem {
  const item = new vscode.CompletionItem(label, vscode.CompletionItemKind.Reference);
  item.range = range;
  item.filterText = typed;
  item.sortText = ` ${String(rank).padStart(4, '0')}`;
  item.insertText = new vscode.SnippetString();
  for (const { type, text } of pieces) {
    if (type === 'text') item.insertText.appendText(text);
    else item.insertText.appendPlaceholder(text);
  }
  return item;
}
