import * as vscode from 'vscode';
import { coverageOf } from '../../core/document/coverage.ts';
import { answersOf, partAt, questionAt } from '../../core/document/lookup.ts';
import type { Answer, KamervragenDocument } from '../../core/document/model.ts';
import { mergeWithNext, splitAnswer } from '../../core/edits/group-answers.ts';
import { insertAnswer, insertMissingAnswers } from '../../core/edits/insert-answers.ts';
import { type Direction, moveQuestion } from '../../core/edits/move-question.ts';
import { numberQuestions } from '../../core/edits/number-questions.ts';
import { renumberInOrder } from '../../core/edits/renumber.ts';
import type { TextEdit } from '../../core/text/span.ts';
import { changeDocument } from '../host/change-document.ts';
import { activeDraftEditor, draftFor, registerCommand } from '../host/command.ts';
import { putCursor } from '../host/show-offset.ts';
import type { Services } from '../services.ts';

/** Commands that change the draft in one step: the whole (also by `uri`), or what stands at the cursor. */
export function registerEditCommands(services: Services): vscode.Disposable {
  const whole = (id: string, edit: (parsed: KamervragenDocument) => readonly TextEdit[], nothing: string) =>
    registerCommand(services, id, async (uri) => {
      const document = await draftFor(services, uri);
      await apply(document, edit(services.documents.get(document)), nothing);
    });
  const atCursor = (
    id: string,
    edit: (parsed: KamervragenDocument, offset: number) => readonly TextEdit[],
    nothing: string,
  ) =>
    registerCommand(services, id, async () => {
      const { document, selection } = activeDraftEditor();
      const parsed = services.documents.get(document);
      await apply(document, edit(parsed, document.offsetAt(selection.active)), nothing);
    });
  return vscode.Disposable.from(
    whole('kamervragen.numberQuestions', numberQuestions, 'De vragen hebben al nummers.'),
    whole('kamervragen.renumber', renumberInOrder, 'De nummers lopen al op, vanaf 1.'),
    registerCommand(services, 'kamervragen.insertMissingAnswers', async (uri, numbers) => {
      const document = await draftFor(services, uri);
      const parsed = services.documents.get(document);
      const edits = isNumberList(numbers) ? answersFor(parsed, numbers) : insertMissingAnswers(parsed);
      await apply(document, edits, 'Elke vraag heeft al een antwoord.');
    }),
    registerCommand(services, 'kamervragen.moveQuestionUp', () => move(services, 'up')),
    registerCommand(services, 'kamervragen.moveQuestionDown', () => move(services, 'down')),
    atCursor(
      'kamervragen.mergeWithNext',
      withAnswer(mergeWithNext),
      'Hierna komt geen antwoord om mee samen te voegen.',
    ),
    atCursor('kamervragen.splitAnswer', withAnswer(splitAnswer), 'Dit antwoord geldt voor één vraag.'),
  );
}

async function apply(document: vscode.TextDocument, edits: readonly TextEdit[], nothing: string): Promise<void> {
  if (edits.length === 0) {
    vscode.window.setStatusBarMessage(nothing, 5000);
    return;
  }
  await changeDocument(document, edits);
}

/** A heading for the answer to these numbers only, where none covers them yet. */
function answersFor(parsed: KamervragenDocument, numbers: readonly string[]): readonly TextEdit[] {
  const open = coverageOf(parsed).statuses.filter(
    ({ answers, number }) => answers.length === 0 && numbers.includes(number),
  );
  const [first] = open;
  if (first === undefined) return [];
  const edit = insertAnswer(
    parsed,
    first.question,
    open.map(({ number }) => number),
  );
  return [edit];
}

/** Moves the question at the cursor and takes the cursor along. */
async function move(services: Services, direction: Direction): Promise<void> {
  const editor = activeDraftEditor();
  const { document } = editor;
  const offset = document.offsetAt(editor.selection.active);
  const parsed = services.documents.get(document);
  const question = questionAt(parsed, offset);
  const edits = question === null ? [] : moveQuestion(parsed, question, direction);
  await apply(document, edits, direction === 'up' ? 'Dit is de eerste vraag.' : 'Dit is de laatste vraag.');
  const moved = services.documents.get(document).questions.find(({ numbers }) => numbers[0] === question?.numbers[0]);
  if (question === null || moved === undefined || edits.length === 0) return;
  putCursor(editor, moved.range.start + Math.max(0, offset - question.range.start));
}

/** Runs an edit on the answer at the cursor, or on the answer to the question there. */
function withAnswer(
  edit: (parsed: KamervragenDocument, answer: Answer) => readonly TextEdit[],
): (parsed: KamervragenDocument, offset: number) => readonly TextEdit[] {
  return (parsed, offset) => {
    const part = partAt(parsed, offset);
    const answer = part?.type === 'question' ? answersOf(parsed, part.numbers)[0] : part;
    return answer === undefined || answer === null ? [] : edit(parsed, answer);
  };
}

function isNumberList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((number) => typeof number === 'string');
}
