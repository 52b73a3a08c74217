import * as vscode from 'vscode';
import type { Problem, Severity } from '../../core/rules/engine/rule.ts';
import type { Placed } from '../../core/text/span.ts';
import { rangeOf } from '../host/positions.ts';
import type { Services } from '../services.ts';
import { rulePage } from './rule-page.ts';

/** The source of every diagnostic of this extension. */
export const diagnosticSource = 'kamervragen';

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
};

/** What is wrong in a file that people write themselves, as warnings at its places. */
export function warningsIn(document: vscode.TextDocument, problems: readonly Placed<string>[]): vscode.Diagnostic[] {
  return problems.map(({ value, span }) => {
    const warning = new vscode.Diagnostic(rangeOf(document, span), value, vscode.DiagnosticSeverity.Warning);
    warning.source = diagnosticSource;
    return warning;
  });
}

/** Publishes the problems of every open draft, with a link to the page of the rule. */
export function registerDiagnostics({ context, checks }: Services): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection(diagnosticSource);
  return vscode.Disposable.from(
    collection,
    checks.onDidCheck((document) => {
      const problems = checks.latest(document)?.problems ?? [];
      collection.set(
        document.uri,
        problems.map((problem) => diagnosticOf(document, problem, rulePage(context.extensionUri, problem.rule))),
      );
    }),
    checks.onDidForget((uri) => collection.delete(uri)),
  );
}

function diagnosticOf(document: vscode.TextDocument, problem: Problem, page: vscode.Uri): vscode.Diagnostic {
  const range = rangeOf(document, problem.span);
  const diagnostic = new vscode.Diagnostic(range, problem.message, severities[problem.severity]);
  diagnostic.source = diagnosticSource;
  diagnostic.code = { value: problem.rule, target: page };
  diagnostic.relatedInformation = problem.related.map(({ span, message, uri }) => {
    const place =
      uri === undefined
        ? new vscode.Location(document.uri, rangeOf(document, span))
        : new vscode.Location(vscode.Uri.parse(uri), new vscode.Position(0, 0));
    return new vscode.DiagnosticRelatedInformation(place, message);
  });
  return diagnostic;
}
