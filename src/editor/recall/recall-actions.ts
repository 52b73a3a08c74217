import * as vscode from 'vscode';
import type { SearchResult } from '../../archive/api.ts';
import type { RecallTopic } from '../../core/recall/topic.ts';
import { formatNumberList } from '../../core/text/numbers.ts';
import { UserError } from '../../core/user-error.ts';
import type { ArchiveServices } from '../archive/archive-services.ts';
import { noDraft } from '../host/ways-on.ts';
import { type InsertAs, insertResult } from './recall-insert.ts';
import type { CardAction } from './recall-messages.ts';
import { type ArchiveTexts, compareWithDraft, openSource } from './recall-source.ts';

/** The draft that an earlier answer is for, and the question in it that the cursor is at. */
export interface ActionTarget {
  readonly draft: vscode.TextDocument | null;
  readonly topic: RecallTopic | null;
}

/** Does with an earlier answer what the user asks for. */
export async function actOn(
  action: CardAction,
  result: SearchResult,
  { draft, topic }: ActionTarget,
  services: ArchiveServices,
  texts: ArchiveTexts,
): Promise<void> {
  switch (action) {
    case 'insert':
      return insertInto(draft, services, result, 'answer');
    case 'refer':
      return insertInto(draft, services, result, 'reference');
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

/** Brings the draft to the front, inserts at its cursor, and leaves the focus there: one writes on. */
async function insertInto(
  draft: vscode.TextDocument | null,
  services: ArchiveServices,
  result: SearchResult,
  as: InsertAs,
): Promise<void> {
  if (draft === null) throw noDraft();
  const visible = vscode.window.visibleTextEditors.find(({ document }) => document === draft);
  const column = visible?.viewColumn;
  const editor = await vscode.window.showTextDocument(draft, column === undefined ? {} : { viewColumn: column });
  await insertResult(services, editor, result, as);
}

async function compare(texts: ArchiveTexts, result: SearchResult, topic: RecallTopic | null): Promise<void> {
  if (topic === null) throw new UserError('Zet de cursor eerst in een vraag of in het antwoord daarop.');
  const text = topic.answers.map(({ body }) => body.text).join('\n\n');
  if (text === '') throw new UserError('Er staat nog geen antwoord om mee te vergelijken.');
  await compareWithDraft(texts, result, { heading: `Antwoord ${formatNumberList(topic.numbers)}`, text });
}
