import type * as vscode from 'vscode';
import { commonFeatures } from './editor/common-features.ts';
import { createServices } from './editor/services.ts';
import { registerWithoutArchive } from './editor/without-archive.ts';

/** Composes and registers, in a browser-only VS Code: there is no Node, so no archive and no Word, ODF and PDF files. */
export function activate(context: vscode.ExtensionContext): void {
  const services = createServices(context);
  for (const register of [...commonFeatures, registerWithoutArchive]) context.subscriptions.push(register(services));
}
