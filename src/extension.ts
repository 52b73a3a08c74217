import type * as vscode from 'vscode';
import { createServices, type Services } from './editor/services.ts';

/** Every feature of the extension, in the order in which the manual describes them. */
const features: readonly ((services: Services) => vscode.Disposable)[] = [];

/** Composes and registers; nothing is read from disk here. */
export function activate(context: vscode.ExtensionContext): void {
  const services = createServices(context);
  for (const register of features) context.subscriptions.push(register(services));
}
