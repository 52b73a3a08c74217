import * as vscode from 'vscode';
import type { SearchResult } from '../../archive/api.ts';
import type { KamervragenDocument } from '../../core/document/model.ts';
import { type Insertion, insertEarlierAnswer, insertReference } from '../../core/edits/insert-earlier.ts';
import { type RecallTopic, topicAt } from '../../core/recall/topic.ts';
import { UserError } from '../../core/user-error.ts';
import type { ArchiveServices } from '../archive/archive-services.ts';
import { changeDocument } from '../host/change-document.ts';
import { activeDraftEditor, registerCommand } from '../host/command.ts';
import { noArchive } from '../host/ways-on.ts';
import type { RecallChoice } from './recall-choice.ts';
import { searchTopic } from './recall-search.ts';

/** What a result can be put into the draft as. */
export type InsertAs = 'answer' | 'reference';

/** The commands that put an earlier answer, or a reference to it, at the cursor. */
export function registerRecallInsert(services: ArchiveServices, choice: RecallChoice): vscode.Disposable {
  const insert = (as: InsertAs) => async (id: unknown) => {
    const editor = activeDraftEditor();
    // Where the cursor is now, wherever it goes while the archive is searched.
    const cursor = editor.selection.active;
    const { state } = services.archive;
    if (state.type === 'unset') throw noArchive(state.message);
    const result = await resultFor(services, choice, editor.document, cursor, id);
    await insertResult(services, editor, result, as, cursor);
  };
  return vscode.Disposable.from(
    registerCommand(services, 'kamervragen.insertEarlierAnswer', insert('answer')),
    registerCommand(services, 'kamervragen.insertReference', insert('reference')),
  );
}

/** Puts a result into the answer to the question at the cursor: literally, in one undo step. */
export async function insertResult(
  { documents }: ArchiveServices,
  editor: vscode.TextEditor,
  result: SearchResult,
  as: InsertAs,
  cursor: vscode.Position = editor.selection.active,
): Promise<void> {
  const { document } = editor;
  const insertion = insertionOf(documents.get(document), document.offsetAt(cursor), result, as);
  if (insertion === null) throw noQuestion();
  await changeDocument(document, insertion.edits);
  const caret = document.positionAt(insertion.caret);
  editor.selection = new vscode.Selection(caret, caret);
  editor.revealRange(new vscode.Range(caret, caret));
}

/** The question at the cursor; tells the user what to do where there is none. */
function topicOf({ documents }: ArchiveServices, document: vscode.TextDocument, cursor: vscode.Position): RecallTopic {
  const topic = topicAt(documents.get(document), document.offsetAt(cursor));
  if (topic === null) throw noQuestion();
  return topic;
}

function insertionOf(
  document: KamervragenDocument,
  offset: number,
  result: SearchResult,
  as: InsertAs,
): Insertion | null {
  if (as === 'reference') return insertReference(document, offset, result);
  const settings = vscode.workspace.getConfiguration('kamervragen.recall');
  return insertEarlierAnswer(document, offset, result, settings.get('sourceAsFootnote', true));
}

/** The result with this id; else the one that the user chose in the view; else the best for this question. */
async function resultFor(
  services: ArchiveServices,
  choice: RecallChoice,
  document: vscode.TextDocument,
  cursor: vscode.Position,
  id: unknown,
): Promise<SearchResult> {
  const { archive } = services;
  const topic = topicOf(services, document, cursor);
  if (typeof id === 'string') {
    const entry = await archive.entry(id);
    if (entry === null) throw new UserError('Dat antwoord staat niet meer in het archief.');
    return entry;
  }
  const chosen = choice.resultFor(topic);
  if (chosen !== null) return chosen;
  const [best] = await searchTopic(archive, document, topic, { limit: 1 });
  if (best === undefined) throw new UserError('Het archief bevat geen eerder antwoord dat op deze vraag lijkt.');
  return best;
}

function noQuestion(): UserError {
  return new UserError('Zet de cursor eerst in een vraag of in het antwoord daarop.');
}
