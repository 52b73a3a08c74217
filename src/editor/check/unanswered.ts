import * as vscode from 'vscode';
import { coverageOf, type QuestionStatus } from '../../core/document/coverage.ts';
import type { KamervragenDocument } from '../../core/document/model.ts';
import { activeDraftEditor, registerCommand } from '../host/command.ts';
import { putCursor } from '../host/show-offset.ts';
import type { Services } from '../services.ts';

/** Commands that walk through the questions whose answer is missing or unfinished. */
export function registerUnanswered(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand(services, 'kamervragen.nextUnanswered', () => goToUnanswered(services, 'next')),
    registerCommand(services, 'kamervragen.previousUnanswered', () => goToUnanswered(services, 'previous')),
  );
}

/** Puts the cursor where the answer is to be written; starts again at the other end after the last one. */
function goToUnanswered({ documents }: Services, direction: 'next' | 'previous'): void {
  const editor = activeDraftEditor();
  const parsed = documents.get(editor.document);
  const cursor = editor.document.offsetAt(editor.selection.active);
  const places = unansweredPlaces(parsed);
  const [first] = places;
  const last = places.at(-1);
  if (first === undefined || last === undefined) {
    const message = parsed.questions.length === 0 ? 'Hier staan geen vragen.' : 'Alle vragen zijn beantwoord.';
    vscode.window.setStatusBarMessage(message, 5000);
    return;
  }
  const place =
    direction === 'next'
      ? (places.find((offset) => offset > cursor) ?? first)
      : (places.findLast((offset) => offset < cursor) ?? last);
  putCursor(editor, place);
}

/** Where the answers are to be written that are missing or unfinished, from the top. */
export function unansweredPlaces(parsed: KamervragenDocument): readonly number[] {
  const unfinished = coverageOf(parsed).statuses.filter(({ state }) => state === 'open' || state === 'begonnen');
  return [...new Set(unfinished.map((status) => writingPlace(parsed, status)))].sort((a, b) => a - b);
}

/** Where one goes on writing: at the answer's end, below its bare heading, or at the question without an answer. */
function writingPlace(parsed: KamervragenDocument, { question, answers }: QuestionStatus): number {
  const [answer] = answers;
  if (answer === undefined) return question.heading?.span.end ?? question.range.start;
  if (answer.body.text !== '' || answer.heading === null) return answer.range.end;
  const lineEnd = parsed.source.indexOf('\n', answer.heading.span.end);
  if (lineEnd === -1) return parsed.source.length;
  const below = lineEnd + 1;
  const next = parsed.source.indexOf('\n', below);
  const line = parsed.source.slice(below, next === -1 ? parsed.source.length : next);
  return line.trim() === '' ? below : answer.heading.span.end;
}
