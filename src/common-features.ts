import type * as vscode from 'vscode';
import { registerCheckCommand } from './editor/check/check-command.ts';
import { registerCodeActions } from './editor/check/code-actions.ts';
import { registerConfigurationDiagnostics } from './editor/check/configuration-diagnostics.ts';
import { registerDiagnostics } from './editor/check/diagnostics.ts';
import { registerDossierView } from './editor/check/dossier-view.ts';
import { registerOriginalQuestion } from './editor/check/original-question.ts';
import { registerStatusBar } from './editor/check/status-bar.ts';
import { registerUnanswered } from './editor/check/unanswered.ts';
import { registerDelayNotice } from './editor/draft/delay-notice.ts';
import { registerEditCommands } from './editor/draft/edit-commands.ts';
import { registerGuide } from './editor/draft/guide.ts';
import { registerNewDraft } from './editor/draft/new-draft.ts';
import { registerPhrases } from './editor/draft/phrases.ts';
import { registerExport } from './editor/paper/export.ts';
import { registerKeyCard } from './editor/paper/key-card.ts';
import { registerPreview } from './editor/paper/preview.ts';
import { registerTakeOverReview } from './editor/review/take-over-review.ts';
import type { Services } from './editor/services.ts';
import { registerCitationCompletion } from './editor/structure/citation-completion.ts';
import { registerCitationLinks } from './editor/structure/citation-links.ts';
import { registerCodeLens } from './editor/structure/code-lens.ts';
import { registerFolding } from './editor/structure/folding.ts';
import { registerHover } from './editor/structure/hover.ts';
import { registerLinkedEditing } from './editor/structure/linked-editing.ts';
import { registerNavigation } from './editor/structure/navigation.ts';
import { registerOutline } from './editor/structure/outline.ts';
import { registerPlainTextDetection } from './editor/structure/plain-text.ts';
import { registerRename } from './editor/structure/rename.ts';
import { registerSelectionRanges } from './editor/structure/selection-ranges.ts';
import { registerSemanticTokens } from './editor/structure/semantic-tokens.ts';

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
  registerKeyCard,
];
