import * as vscode from 'vscode';
import { registerArchiveCommands } from '../archive/archive-commands.ts';
import type { ArchiveServices } from '../archive/archive-services.ts';
import { EarlierAnswers } from './earlier-answers.ts';
import { registerRecallChecks } from './recall-checks.ts';
import { RecallChoice } from './recall-choice.ts';
import { registerRecallCodeLens } from './recall-code-lens.ts';
import { registerRecallCompletion } from './recall-completion.ts';
import { registerRecallExplore } from './recall-explore.ts';
import { registerRecallInsert } from './recall-insert.ts';
import { registerRecallQuickPick } from './recall-quick-pick.ts';
import { ArchiveTexts, registerArchiveTexts } from './recall-source.ts';
import { registerRecallView } from './recall-view.ts';

/** Everything that brings earlier answers to the draft; these features share the user's choice and the texts shown. */
export function registerRecall(services: ArchiveServices): vscode.Disposable {
  const choice = new RecallChoice();
  const texts = new ArchiveTexts((id) => services.archive.entry(id));
  const earlier = new EarlierAnswers(services);
  return vscode.Disposable.from(
    earlier,
    registerArchiveTexts(texts),
    registerArchiveCommands(services),
    registerRecallView(services, choice, texts),
    registerRecallQuickPick(services, texts),
    registerRecallInsert(services, choice),
    registerRecallCompletion(services),
    registerRecallCodeLens(services, earlier),
    registerRecallExplore(services),
    registerRecallChecks(services, earlier, texts),
  );
}
