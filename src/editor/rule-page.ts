import * as vscode from 'vscode';
import { ruleIds } from '../core/rules/registry.ts';
import { registerCommand } from './command.ts';
import type { Services } from './services.ts';

const showRule = 'kamervragen.showRule';

/** Opens the page that explains a rule as a page to read. It comes with the extension, so that it opens offline. */
export function registerRulePages(services: Services): vscode.Disposable {
  return registerCommand(services, showRule, async (rule) => {
    const known = ruleIds.find((id) => id === rule);
    if (known === undefined) return;
    const page = vscode.Uri.joinPath(services.context.extensionUri, 'media', 'regels', `${known}.md`);
    await vscode.commands.executeCommand('markdown.showPreview', page);
  });
}

/** The link of a problem to the page of its rule: a command, as a plain link would open the page as bare text. */
export function rulePageLink(rule: string): vscode.Uri {
  return vscode.Uri.from({ scheme: 'command', path: showRule, query: JSON.stringify([rule]) });
}
