import * as vscode from 'vscode';
import { CheckService } from './check/check-service.ts';
import { CheckSettingsSource } from './check/check-settings.ts';
import { ActiveDraft } from './host/active-draft.ts';
import { DocumentCache } from './host/document-cache.ts';
import { NewDocuments } from './host/new-document.ts';

/** What the features share. Every feature is a function `register…(services)` that returns its disposable. */
export interface Services {
  readonly context: vscode.ExtensionContext;
  readonly documents: DocumentCache;
  readonly active: ActiveDraft;
  readonly newDocuments: NewDocuments;
  readonly checks: CheckService;
  readonly checkSettings: CheckSettingsSource;
  readonly output: vscode.LogOutputChannel;
}

/** Makes the shared services; reads nothing from disk. */
export function createServices(context: vscode.ExtensionContext): Services {
  const output = vscode.window.createOutputChannel('Kamervragen', { log: true });
  const documents = new DocumentCache();
  const active = new ActiveDraft();
  const newDocuments = new NewDocuments();
  const checkSettings = new CheckSettingsSource();
  const checks = new CheckService(documents, checkSettings, output);
  context.subscriptions.push(output, active, newDocuments, checkSettings, checks);
  return { context, documents, active, newDocuments, checks, checkSettings, output };
}
