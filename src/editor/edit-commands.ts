import * as vscode from 'vscode';
import type { KamervragenDocument } from '../core/document/model.ts';
import { insertAnswer, insertMissingAnswers } from '../core/edits/insert-answers.ts';
import { numberQuestions } from '../core/edits/number-questions.ts';
import { coverageOf } from '../core/rules/coverage.ts';
import type { TextEdit } from '../core/text/span.ts';
import { draftFor, registerCommand } from './command.ts';
import { workspaceEditOf } from './positions.ts';
import type { Services } from './services.ts';

/** Commands that change the whole draft in one step; each works on the active editor or on the `uri` given. */
export function registerEditCommands(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand(services, 'kamervragen.numberQuestions', async (uri) => {
      const document = await draftFor(uri);
      await apply(document, numberQuestions(services.documents.get(document)), 'De vragen hebben al nummers.');
    }),
    registerCommand(services, 'kamervragen.insertMissingAnswers', async (uri, numbers) => {
      const document = await draftFor(uri);
      const parsed = services.documents.get(document);
      const edits = isNumberList(numbers) ? answersFor(parsed, numbers) : insertMissingAnswers(parsed);
      await apply(document, edits, 'Elke vraag heeft al een antwoord.');
    }),
  );
}

async function apply(document: vscode.TextDocument, edits: readonly TextEdit[], nothing: string): Promise<void> {
  if (edits.length === 0) vscode.window.setStatusBarMessage(nothing, 5000);
  else await vscode.workspace.applyEdit(workspaceEditOf(document, edits));
}

/** A heading for the answer to these numbers only, where none covers them yet. */
function answersFor(parsed: KamervragenDocument, numbers: readonly string[]): readonly TextEdit[] {
  const open = coverageOf(parsed).statuses.filter(
    ({ answers, number }) => answers.length === 0 && numbers.includes(number),
  );
  const [first] = open;
  return first === undefined
    ? []
    : [
        insertAnswer(
          parsed,
          first.question,
          open.map(({ number }) => number),
        ),
      ];
}

function isNumberList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((number) => typeof number === 'string');
}
