import type * as vscode from 'vscode';
import { type ArchiveServices, createArchiveServices } from './editor/archive-services.ts';
import { registerArchiveStatistics } from './editor/archive-statistics.ts';
import { registerAssistantTools } from './editor/assistant-tools.ts';
import { registerCheckCommand } from './editor/check-command.ts';
import { registerCitationCompletion } from './editor/citation-completion.ts';
import { registerCitationLinks } from './editor/citation-links.ts';
import { registerCodeActions } from './editor/code-actions.ts';
import { registerCodeLens } from './editor/code-lens.ts';
import { registerConfigurationDiagnostics } from './editor/configuration-diagnostics.ts';
import { registerDelayNotice } from './editor/delay-notice.ts';
import { registerDiagnostics } from './editor/diagnostics.ts';
import { registerDossierView } from './editor/dossier-view.ts';
import { registerEditCommands } from './editor/edit-commands.ts';
import { registerExport } from './editor/export.ts';
import { registerFetchPublications } from './editor/fetch-publications.ts';
import { registerFolding } from './editor/folding.ts';
import { registerGuide } from './editor/guide.ts';
import { registerHover } from './editor/hover.ts';
import { registerLinkedEditing } from './editor/linked-editing.ts';
import { registerNavigation } from './editor/navigation.ts';
import { registerNewDraft } from './editor/new-draft.ts';
import { registerOpenSample } from './editor/open-sample.ts';
import { registerOriginalQuestion } from './editor/original-question.ts';
import { registerOutline } from './editor/outline.ts';
import { registerPhrases } from './editor/phrases.ts';
import { registerPlainTextDetection } from './editor/plain-text.ts';
import { registerPreview } from './editor/preview.ts';
import { registerRecall } from './editor/recall.ts';
import { registerRename } from './editor/rename.ts';
import { registerSelectionRanges } from './editor/selection-ranges.ts';
import { registerSemanticTokens } from './editor/semantic-tokens.ts';
import { registerStatusBar } from './editor/status-bar.ts';
import { registerTakeOverReview } from './editor/take-over-review.ts';
import { registerUnanswered } from './editor/unanswered.ts';

/** Every feature of the extension, in the order in which the manual describes them. */
const features: readonly ((services: ArchiveServices) => vscode.Disposable)[] = [
  registerPlainTextDetection,
  registerOutline,
  registerFolding,
  registerNavigation,
  registerHover,
  registerCitationLinks,
  registerCitationCompletion,
  registerSelectionRanges,
  registerLinkedEditing,
  registerRename,
  registerSemanticTokens,
  registerDiagnostics,
  registerConfigurationDiagnostics,
  registerCodeActions,
  registerOriginalQuestion,
  registerCodeLens,
  registerDossierView,
  registerStatusBar,
  registerNewDraft,
  registerDelayNotice,
  registerUnanswered,
  registerCheckCommand,
  registerPreview,
  registerExport,
  registerTakeOverReview,
  registerPhrases,
  registerEditCommands,
  registerGuide,
  registerOpenSample,
  registerRecall,
  registerArchiveStatistics,
  registerFetchPublications,
  registerAssistantTools,
];

/** Composes and registers; nothing is read from disk here. */
export function activate(context: vscode.ExtensionContext): void {
  const services = createArchiveServices(context);
  for (const register of features) context.subscriptions.push(register(services));
}
