import * as vscode from 'vscode';
import type { KamervragenDocument } from '../../core/document/model.ts';
import { groupBy } from '../../core/group-by.ts';
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
        const shown = (about: readonly Problem[]) =>
          diagnostics.filter((one) => about.some((problem) => isAbout(one, problem, document)));
        return [...groupBy(here, ({ rule }) => rule).values()].flatMap((alike) => [
          ...alike.flatMap((problem) => fixActions(document, problem, shown([problem]))),
          ...ruleActions(documents.get(document), document, alike, problems, shown(alike)),
        ]);
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
  { fixes }: Problem,
  diagnostics: vscode.Diagnostic[],
): vscode.CodeAction[] {
  const actions = fixes.map(({ title, edits }) => quickFix(title, workspaceEditOf(document, edits), diagnostics));
  const [first] = actions;
  if (first !== undefined) first.isPreferred = fixes.length === 1;
  return actions;
}

/** What concerns all problems of one rule: once, however many of them stand here. */
function ruleActions(
  parsed: KamervragenDocument,
  document: vscode.TextDocument,
  here: readonly Problem[],
  problems: readonly Problem[],
  diagnostics: vscode.Diagnostic[],
): vscode.CodeAction[] {
  const [first] = here;
  if (first === undefined) return [];
  const { rule } = first;
  const fixable = problems.filter((problem) => problem.fixable && problem.rule === rule);
  const all = workspaceEditOf(document, combineFixes(fixable));
  const off = workspaceEditOf(document, [switchOffEdit(parsed, first)]);
  return [
    ...(fixable.length > 1 && here.some((problem) => problem.fixable)
      ? [quickFix(`Herstel alle ${fixable.length} meldingen ‘${rule}’`, all, diagnostics)]
      : []),
    quickFix(`Meld ‘${rule}’ hier niet meer`, off, diagnostics),
  ];
}

function fixAllActions(document: vscode.TextDocument, problems: readonly Problem[]): vscode.CodeAction[] {
  const edits = safeFixes(problems);
  if (edits.length === 0) return [];
  const action = new vscode.CodeAction('Herstel alles wat veilig kan', fixAllKind);
  action.edit = workspaceEditOf(document, edits);
  return [action];
}

function quickFix(title: string, edit: vscode.WorkspaceEdit, diagnostics: vscode.Diagnostic[]): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.edit = edit;
  if (diagnostics.length > 0) action.diagnostics = diagnostics;
  return action;
}
