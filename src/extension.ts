import type * as vscode from 'vscode';
import { commonFeatures } from './common-features.ts';
import { type ArchiveServices, createArchiveServices } from './editor/archive/archive-services.ts';
import { registerArchiveStatistics } from './editor/archive/archive-statistics.ts';
import { registerFetchPublications } from './editor/archive/fetch-publications.ts';
import { registerOpenSample } from './editor/archive/open-sample.ts';
import { registerAssistantTools } from './editor/recall/assistant-tools.ts';
import { registerRecall } from './editor/recall/recall.ts';

/** Every feature of the extension: the common ones, and those that need the archive of earlier answers. */
const features: readonly ((services: ArchiveServices) => vscode.Disposable)[] = [
  ...commonFeatures,
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
