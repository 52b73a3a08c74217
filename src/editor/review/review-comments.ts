import * as vscode from 'vscode';
import type { PlacedComment, Review } from '../../core/edits/review.ts';
import { formatDate } from '../../core/text/dates.ts';
import { rangeOf } from '../host/positions.ts';
import type { ReviewSession } from './review-session.ts';

const controllerId = 'kamervragen.review';

/** The comments of a reviewer as notes at their place in the draft; they are read, not answered here. */
export class ReviewComments implements vscode.Disposable {
  #controller: vscode.CommentController | null = null;
  readonly #threads = new Map<string, vscode.CommentThread>();

  /** Puts the comments of a session in its draft, in place of those of another one. */
  show(session: ReviewSession | null): void {
    this.dispose();
    if (session === null) return;
    const controller = vscode.comments.createCommentController(controllerId, 'Opmerkingen uit de Word-versie');
    this.#controller = controller;
    for (const [place, comments] of placedComments(session.review)) {
      const [start = 0, end = 0] = place.split(' ').map(Number);
      const range = rangeOf(session.draft, { start, end });
      const thread = controller.createCommentThread(session.draft.uri, range, comments.map(noteOf));
      thread.canReply = false;
      thread.label = 'Opmerking uit de Word-versie';
      thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
      for (const comment of comments) this.#threads.set(keyOf(comment), thread);
    }
  }

  /** Unfolds the note with this comment. */
  open(comment: PlacedComment): void {
    const thread = this.#threads.get(keyOf(comment));
    if (thread !== undefined) thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
  }

  dispose(): void {
    this.#threads.clear();
    this.#controller?.dispose();
    this.#controller = null;
  }
}

/** Tells comments apart while the draft around them changes. */
function keyOf({ author, text, span }: PlacedComment): string {
  return JSON.stringify([span.start, author, text]);
}

/** Comments about the same words belong together, as a remark and the replies to it do. */
function placedComments({ questions, answers }: Review): ReadonlyMap<string, readonly PlacedComment[]> {
  const byPlace = new Map<string, PlacedComment[]>();
  for (const comment of [...questions, ...answers].flatMap(({ comments }) => comments)) {
    if (comment.draftSpan === null) continue;
    const place = `${comment.draftSpan.start} ${comment.draftSpan.end}`;
    byPlace.set(place, [...(byPlace.get(place) ?? []), comment]);
  }
  return byPlace;
}

/** As plain text: what somebody typed in Word is no Markdown. */
function noteOf({ author, date, text }: PlacedComment): vscode.Comment {
  const label = date === null ? {} : { label: formatDate(date) };
  return { author: { name: author }, body: text, mode: vscode.CommentMode.Preview, ...label };
}
