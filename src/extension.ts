import type * as vscode from 'vscode';
import { type ArchiveServices, createArchiveServices } from './editor/archive-services.ts';
import { registerArchiveStatistics } from './editor/archive-statistics.ts';
import { registerAssistantTools } from './editor/assistant-tools.ts';
import { commonFeatures } from './editor/common-features.ts';
import { registerFetchPublications } from './editor/fetch-publications.ts';
import { registerOpenSample } from './editor/open-sample.ts';
import { registerRecall } from './editor/recall.ts';

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
