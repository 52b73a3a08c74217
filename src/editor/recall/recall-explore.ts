import * as vscode from 'vscode';
import { fileNameFor } from '../../core/edits/file-names.ts';
import { topicsOf } from '../../core/recall/topic.ts';
import { type ResearchedQuestion, researchNote } from '../../core/report/research-note.ts';
import { formatNumberList } from '../../core/text/numbers.ts';
import { UserError } from '../../core/user-error.ts';
import type { ArchiveServices } from '../archive/archive-services.ts';
import { abortSignalOf, isAbort } from '../host/cancellation.ts';
import { draftFor, registerCommand } from '../host/command.ts';
import { folderOf } from '../host/draft-place.ts';
import { today } from '../host/today.ts';
import { noArchive } from '../host/ways-on.ts';
import { searchTopic } from './recall-search.ts';

/** More than a few per question nobody reads in one go. */
const resultsPerQuestion = 5;

/** `Verken eerdere antwoorden`: one research note for all questions of the draft. */
export function registerRecallExplore(services: ArchiveServices): vscode.Disposable {
  return registerCommand(services, 'kamervragen.explore', async (uri) => {
    const draft = await draftFor(services, uri);
    if (services.documents.get(draft).questions.length === 0) throw new UserError('In dit document staan geen vragen.');
    const { state } = services.archive;
    if (state.type === 'unset') throw noArchive(state.message);
    const questions = await research(services, draft);
    if (questions === null) return undefined;
    const { header } = services.documents.get(draft);
    const note = await services.newDocuments.open({
      folder: folderOf(draft),
      name: fileNameFor('eerdere-antwoorden', header),
      extension: 'md',
      language: 'markdown',
      content: researchNote({ title: header.subject?.value ?? '', today: today() }, questions),
    });
    await vscode.window.showTextDocument(note, { viewColumn: vscode.ViewColumn.Beside, preview: false });
    // Made to be read: whoever asks for it sees no Markdown, which stands on the tab beside it to be saved.
    if (!(uri instanceof vscode.Uri)) await vscode.commands.executeCommand('markdown.showPreview', note.uri);
    return note.uri;
  });
}

/** What the archive knows of every question; null where the user broke it off. */
async function research(
  services: ArchiveServices,
  draft: vscode.TextDocument,
): Promise<readonly ResearchedQuestion[] | null> {
  const topics = topicsOf(services.documents.get(draft));
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: 'Eerdere antwoorden verkennen',
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (progress, token) => {
    const signal = abortSignalOf(token);
    const questions: ResearchedQuestion[] = [];
    try {
      for (const topic of topics) {
        progress.report({ message: `vraag ${formatNumberList(topic.numbers)}`, increment: 100 / topics.length });
        const earlier = await searchTopic(services.archive, draft, topic, { limit: resultsPerQuestion, signal });
        questions.push({ numbers: topic.numbers, text: topic.text, earlier });
      }
      return questions;
    } catch (error) {
      if (isAbort(error)) return null;
      throw error;
    }
  });
}
