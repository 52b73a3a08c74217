import * as vscode from 'vscode';
import type { SentenceCompletion } from '../../archive/api.ts';
import { partAt } from '../../core/document/lookup.ts';
import { shortSource } from '../../core/edits/earlier-source.ts';
import { sentenceBefore } from '../../core/recall/sentence-before.ts';
import { formatDate } from '../../core/text/dates.ts';
import type { ArchiveServices } from '../archive/archive-services.ts';
import { abortSignalOf } from '../host/cancellation.ts';
import { kamervragenSelector } from '../host/selector.ts';

const mostCompletions = 3;

/** Offers sentences of earlier answers that go on as the one that is being written. */
export function registerRecallCompletion({ archive, documents }: ArchiveServices): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    kamervragenSelector,
    {
      async provideCompletionItems(document, position, token) {
        const settings = vscode.workspace.getConfiguration('kamervragen.recall');
        if (!settings.get('suggestWhileTyping', true)) return null;
        const offset = document.offsetAt(position);
        if (partAt(documents.get(document), offset)?.type !== 'answer') return null;
        const typed = sentenceBefore(document.lineAt(position).text.slice(0, position.character));
        if (typed === null) return null;
        // Whoever writes is not told that the archive cannot be asked: the view says so.
        const found = await archive.complete(typed, mostCompletions, abortSignalOf(token)).catch(() => []);
        if (token.isCancellationRequested) return null;
        return new vscode.CompletionList(
          found.map((completion, rank) => itemOf(completion, rank, typed, position)),
          true,
        );
      },
    },
    ' ',
  );
}

/** An item with an empty range has nothing to be compared with, so that the phrases, which match, come first. */
function itemOf(
  { continuation, sentence, source }: SentenceCompletion,
  rank: number,
  typed: string,
  position: vscode.Position,
): vscode.CompletionItem {
  const text = continuation.trimStart();
  // Of the source the year alone, or there is no room for the sentence.
  const item = new vscode.CompletionItem({ label: text, description: source.date?.slice(0, 4) ?? '' });
  item.kind = vscode.CompletionItemKind.Text;
  item.insertText = typed.endsWith(' ') ? text : continuation;
  item.range = new vscode.Range(position, position);
  item.filterText = '';
  item.sortText = `~${rank}`;
  const date = source.date === null ? [] : [formatDate(source.date)];
  item.detail = [shortSource(source), ...date, ...source.respondents].join(' · ');
  item.documentation = sentence;
  return item;
}
