import type * as vscode from 'vscode';
import { registerCheckCommand } from './check-command.ts';
import { registerCitationCompletion } from './citation-completion.ts';
import { registerCitationLinks } from './citation-links.ts';
import { registerCodeActions } from './code-actions.ts';
import { registerCodeLens } from './code-lens.ts';
import { registerConfigurationDiagnostics } from './configuration-diagnostics.ts';
import { registerDelayNotice } from './delay-notice.ts';
import { registerDiagnostics } from './diagnostics.ts';
import { registerDossierView } from './dossier-view.ts';
import { registerEditCommands } from './edit-commands.ts';
import { registerExport } from './export.ts';
import { registerFolding } from './folding.ts';
import { registerGuide } from './guide.ts';
import { registerHover } from './hover.ts';
import { registerLinkedEditing } from './linked-editing.ts';
import { registerNavigation } from './navigation.ts';
import { registerNewDraft } from './new-draft.ts';
import { registerOriginalQuestion } from './original-question.ts';
import { registerOutline } from './outline.ts';
import { registerPhrases } from './phrases.ts';
import { registerPlainTextDetection } from './plain-text.ts';
import { registerPreview } from './preview.ts';
import { registerRename } from './rename.ts';
import { registerSelectionRanges } from './selection-ranges.ts';
import { registerSemanticTokens } from './semantic-tokens.ts';
import type { Services } from './services.ts';
import { registerStatusBar } from './status-bar.ts';
import { registerTakeOverReview } from './take-over-review.ts';
import { registerUnanswered } from './unanswered.ts';

/** The features that need no archive, in the order in which the manual describes them; they work in a browser too. */
export const commonFeatures: readonly ((services: Services) => vscode.Disposable)[] = [
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
];
