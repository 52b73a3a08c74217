import * as vscode from 'vscode';
import { readConfiguration } from '../../core/rules/engine/configuration.ts';
import { configurationFile } from '../../core/rules/engine/configuration-file.ts';
import { ruleIds } from '../../core/rules/registry.ts';
import { hasKnownScheme } from '../host/selector.ts';
import { diagnosticSource, warningsIn } from './diagnostics.ts';

/** Says in an open `.kamervragen.yml` what could not be read, such as a rule that does not exist. */
export function registerConfigurationDiagnostics(): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection(`${diagnosticSource}.yml`);
  const look = (document: vscode.TextDocument) => {
    if (!isConfiguration(document)) return;
    const { problems } = readConfiguration(document.getText(), ruleIds);
    collection.set(document.uri, warningsIn(document, problems));
  };
  vscode.workspace.textDocuments.forEach(look);
  return vscode.Disposable.from(
    collection,
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidChangeTextDocument(({ document }) => look(document)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => collection.delete(uri)),
  );
}

function isConfiguration(document: vscode.TextDocument): boolean {
  return document.uri.path.endsWith(`/${configurationFile}`) && hasKnownScheme(document);
}
