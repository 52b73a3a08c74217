import * as vscode from 'vscode';
import type { SearchResult } from '../archive/api.ts';
import type { RecallTopic } from '../core/recall/topic.ts';
import { formatNumberList } from '../core/text/numbers.ts';
import { UserError } from '../core/user-error.ts';
import { activeDraftEditor } from './command.ts';
import { insertResult } from './recall-insert.ts';
import type { CardAction } from './recall-messages.ts';
import { type ArchiveTexts, compareWithDraft, openSource } from './recall-source.ts';
import type { Services } from './services.ts';

/** Does with an earlier answer what the user asks for. `topic` is the question at the cursor of the active draft. */
export async function actOn(
  action: CardAction,
  result: SearchResult,
  topic: RecallTopic | null,
  services: Services,
  texts: ArchiveTexts,
): Promise<void> {
  switch (action) {
    case 'insert':
      return insertAndReturn(services, result, 'answer');
    case 'refer':
      return insertAndReturn(services, result, 'reference');
    case 'copy':
      await vscode.env.clipboard.writeText(result.answer);
      vscode.window.setStatusBarMessage('$(check) Antwoord gekopieerd.', 4000);
      return;
    case 'open':
      return openSource(texts, result);
    case 'compare':
      return compare(texts, result, topic);
  }
}

/** After an insertion one writes on: the editor gets the focus back. */
async function insertAndReturn(services: Services, result: SearchResult, as: 'answer' | 'reference'): Promise<void> {
  const editor = activeDraftEditor();
  await insertResult(services, editor, result, as);
  await vscode.window.showTextDocument(editor.document, {
    selection: editor.selection,
    ...(editor.viewColumn === undefined ? {} : { viewColumn: editor.viewColumn }),
  });
}

async function compare(texts: ArchiveTexts, result: SearchResult, topic: RecallTopic | null): Promise<void> {
  if (topic === null) throw new UserError('Zet de cursor eerst in een vraag of in het antwoord daarop.');
  const text = topic.answers.map(({ body }) => body.text).join('\n\n');
  if (text === '') throw new UserError('Er staat nog geen antwoord om mee te vergelijken.');
  await compareWithDraft(texts, result, { heading: `Antwoord ${formatNumberList(topic.numbers)}`, text });
}
