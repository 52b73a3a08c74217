import * as vscode from 'vscode';
import { DocumentCache } from './document-cache.ts';

/** What the features share. Every feature is a function `register…(services)` that returns its disposable. */
export interface Services {
  readonly context: vscode.ExtensionContext;
  readonly documents: DocumentCache;
  readonly output: vscode.LogOutputChannel;
}

/** Makes the shared services; reads nothing from disk. */
export function createServices(context: vscode.ExtensionContext): Services {
  const output = vscode.window.createOutputChannel('Kamervragen', { log: true });
  context.subscriptions.push(output);
  return { context, documents: new DocumentCache(), output };
}
