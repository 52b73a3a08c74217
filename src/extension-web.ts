import type * as vscode from 'vscode';
import { commonFeatures } from './common-features.ts';
import { registerWithoutArchive } from './editor/recall/without-archive.ts';
import { createServices } from './editor/services.ts';

/** Composes and registers, in a browser-only VS Code: there is no Node, so no archive and no Word, ODF and PDF files. */
export function activate(context: vscode.ExtensionContext): void {
  const services = createServices(context);
  for (const register of [...commonFeatures, registerWithoutArchive]) context.subscriptions.push(register(services));
}
