import type * as vscode from 'vscode';
import { registerCheckCommand } from './editor/check-command.ts';
import { registerCitationLinks } from './editor/citation-links.ts';
import { registerCodeActions } from './editor/code-actions.ts';
import { registerCodeLens } from './editor/code-lens.ts';
import { registerConfigurationDiagnostics } from './editor/configuration-diagnostics.ts';
import { registerDelayNotice } from './editor/delay-notice.ts';
import { registerDiagnostics } from './editor/diagnostics.ts';
import { registerDossierView } from './editor/dossier-view.ts';
import { registerEditCommands } from './editor/edit-commands.ts';
import { registerExport } from './editor/export.ts';
import { registerFolding } from './editor/folding.ts';
import { registerGuide } from './editor/guide.ts';
import { registerHover } from './editor/hover.ts';
import { registerLinkedEditing } from './editor/linked-editing.ts';
import { registerNavigation } from './editor/navigation.ts';
import { registerNewDraft } from './editor/new-draft.ts';
import { registerOriginalQuestion } from './editor/original-question.ts';
import { registerOutline } from './editor/outline.ts';
import { registerPhrases } from './editor/phrases.ts';
import { registerPlainTextDetection } from './editor/plain-text.ts';
import { registerPreview } from './editor/preview.ts';
import { registerRename } from './editor/rename.ts';
import { registerSelectionRanges } from './editor/selection-ranges.ts';
import { registerSemanticTokens } from './editor/semantic-tokens.ts';
import { createServices, type Services } from './editor/services.ts';
import { registerStatusBar } from './editor/status-bar.ts';
import { registerTakeOverReview } from './editor/take-over-review.ts';
import { registerUnanswered } from './editor/unanswered.ts';
import { registerWithoutArchive } from './editor/without-archive.ts';

/** The features that work in a browser too, where there is no Node: no archive, no Word, ODF and PDF files. */
const features: readonly ((services: Services) => vscode.Disposable)[] = [
  registerPlainTextDetection,
  registerOutline,
  registerFolding,
  registerNavigation,
  registerHover,
  registerCitationLinks,
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
  registerWithoutArchive,
];

/** Composes and registers, in a browser-only VS Code. */
export function activate(context: vscode.ExtensionContext): void {
  const services = createServices(context);
  for (const register of features) context.subscriptions.push(register(services));
}
