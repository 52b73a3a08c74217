import * as vscode from 'vscode';
import { readConfiguration } from '../../core/rules/engine/configuration.ts';
import { configurationFile } from '../../core/rules/engine/configuration-file.ts';
import { ruleIds } from '../../core/rules/registry.ts';
import { rangeOf } from '../host/positions.ts';
import { hasKnownScheme } from '../host/selector.ts';
import { diagnosticSource } from './diagnostics.ts';

/** Says in an open `.kamervragen.yml` what could not be read, such as a rule that does not exist. */
export function registerConfigurationDiagnostics(): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection(`${diagnosticSource}.yml`);
  const look = (document: vscode.TextDocument) => {
    if (isConfiguration(document)) collection.set(document.uri, diagnosticsOf(document));
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

function diagnosticsOf(document: vscode.TextDocument): vscode.Diagnostic[] {
  return readConfiguration(document.getText(), ruleIds).problems.map(({ value, span }) => {
    const diagnostic = new vscode.Diagnostic(rangeOf(document, span), value, vscode.DiagnosticSeverity.Warning);
    diagnostic.source = diagnosticSource;
    return diagnostic;
  });
}
