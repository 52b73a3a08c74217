import * as vscode from 'vscode';
import { combineFixes, safeFixes } from '../../core/rules/engine/engine.ts';
import type { Problem } from '../../core/rules/engine/rule.ts';
import { switchOffEdit } from '../../core/rules/engine/suppression.ts';
import { rangeOf, workspaceEditOf } from '../host/positions.ts';
import { kamervragenSelector } from '../host/selector.ts';
import type { Services } from '../services.ts';
import { diagnosticSource } from './diagnostics.ts';

const fixAllKind = vscode.CodeActionKind.SourceFixAll.append(diagnosticSource);

/** Quick fixes for one problem and for all of its kind, `source.fixAll.kamervragen`, and switching a rule off here. */
export function registerCodeActions({ checks, documents }: Services): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    kamervragenSelector,
    {
      async provideCodeActions(document, range, { diagnostics, only }, token) {
        const { version } = document;
        const { problems } = await checks.check(document);
        if (token.isCancellationRequested || document.version !== version) return [];
        if (only !== undefined && vscode.CodeActionKind.Source.contains(only)) {
          return only.contains(fixAllKind) ? fixAllActions(document, problems) : [];
        }
        const here = problems.filter(({ span }) => range.intersection(rangeOf(document, span)) !== undefined);
        return here.flatMap((problem) => {
          const diagnostic = diagnostics.find((shown) => isAbout(shown, problem, document));
          const edit = switchOffEdit(documents.get(document), problem);
          const actions = [
            ...fixActions(document, problem, problems),
            quickFix(`Meld ‘${problem.rule}’ hier niet meer`, workspaceEditOf(document, [edit])),
          ];
          for (const action of actions) if (diagnostic !== undefined) action.diagnostics = [diagnostic];
          return actions;
        });
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, fixAllKind] },
  );
}

function isAbout(
  { source, message, range }: vscode.Diagnostic,
  problem: Problem,
  document: vscode.TextDocument,
): boolean {
  return source === diagnosticSource && message === problem.message && range.isEqual(rangeOf(document, problem.span));
}

function fixActions(
  document: vscode.TextDocument,
  problem: Problem,
  problems: readonly Problem[],
): vscode.CodeAction[] {
  const actions = problem.fixes.map(({ title, edits }) => quickFix(title, workspaceEditOf(document, edits)));
  const [first] = actions;
  if (first === undefined) return [];
  first.isPreferred = problem.fixes.length === 1;
  const alike = problems.filter(({ rule, fixable }) => fixable && rule === problem.rule);
  if (alike.length > 1) {
    const title = `Herstel alle ${alike.length} meldingen ‘${problem.rule}’`;
    actions.push(quickFix(title, workspaceEditOf(document, combineFixes(alike))));
  }
  return actions;
}

function fixAllActions(document: vscode.TextDocument, problems: readonly Problem[]): vscode.CodeAction[] {
  const edits = safeFixes(problems);
  if (edits.length === 0) return [];
  const action = new vscode.CodeAction('Herstel alles wat veilig kan', fixAllKind);
  action.edit = workspaceEditOf(document, edits);
  return [action];
}

function quickFix(title: string, edit: vscode.WorkspaceEdit): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.edit = edit;
  return action;
}
