import type * as vscode from 'vscode';
import type { KamervragenDocument } from '../../core/document/model.ts';
import { partTitle } from '../../core/document/titles.ts';
import { compareReview, type Review, type ReviewedAnswer, type ReviewedQuestion } from '../../core/edits/review.ts';
import type { ReviewComment } from '../../core/edits/review-comment.ts';
import { allTakenOverText, partText, takenOverText } from '../../core/edits/review-text.ts';
import { takeOverAll, takeOverAnswer } from '../../core/edits/take-over.ts';
import type { TextEdit } from '../../core/text/span.ts';
import type { DocumentCache } from '../host/document-cache.ts';

/** The version that came back from review, as it was read. */
export interface ReviewedVersion {
  /** The name of its file. */
  readonly name: string;
  readonly parsed: KamervragenDocument;
  readonly comments: readonly ReviewComment[];
}

/** What can be laid beside each other: the whole, or one question or answer by its type and numbers. */
export type ComparisonKey = 'whole' | `question ${string}` | `answer ${string}`;

export interface Comparison {
  readonly title: string;
  readonly before: string;
  readonly after: string;
  /** What taking it over does to the draft; empty where there is nothing to take over. */
  readonly edits: readonly TextEdit[];
}

/** The key of a part, by which its comparison is asked for. */
export function keyOf(part: ReviewedQuestion | ReviewedAnswer): ComparisonKey {
  const type = (part.draft ?? part.reviewed)?.type ?? 'answer';
  return `${type} ${part.numbers.join(',')}`;
}

/** The key that a text from elsewhere says, as in an address or the id of a line; null where it says none. */
export function comparisonKeyIn(text: string): ComparisonKey | null {
  if (text === 'whole') return text;
  const space = Math.max(0, text.indexOf(' '));
  const type = text.slice(0, space);
  return type === 'question' || type === 'answer' ? `${type} ${text.slice(space + 1)}` : null;
}

/** A draft beside its reviewed version, always as the draft stands now. */
export class ReviewSession {
  readonly draft: vscode.TextDocument;
  readonly version: ReviewedVersion;
  readonly #documents: DocumentCache;
  #latest: Review | null = null;
  readonly #takenOver = new Set<ComparisonKey>();

  constructor(documents: DocumentCache, draft: vscode.TextDocument, version: ReviewedVersion) {
    this.#documents = documents;
    this.draft = draft;
    this.version = version;
  }

  get review(): Review {
    const parsed = this.#documents.get(this.draft);
    if (this.#latest?.draft !== parsed) {
      this.#latest = compareReview(parsed, this.version.parsed, this.version.comments);
    }
    return this.#latest;
  }

  /** What is laid beside each other under this key; null where it is gone from both versions. */
  comparison(key: ComparisonKey): Comparison | null {
    const { review } = this;
    if (key === 'whole') {
      const after = allTakenOverText(review);
      return { title: 'Alle antwoorden', before: review.draft.source, after, edits: takeOverAll(review) };
    }
    const answer = review.answers.find((part) => keyOf(part) === key);
    if (answer !== undefined) {
      const after = answer.reviewed === null ? '' : takenOverText(review, answer);
      const before = partText(review.draft, answer.draft);
      return { title: titleOf(answer), before, after, edits: takeOverAnswer(review, answer) };
    }
    const question = review.questions.find((part) => keyOf(part) === key);
    if (question === undefined) return null;
    const before = partText(review.draft, question.draft);
    return { title: titleOf(question), before, after: partText(review.reviewed, question.reviewed), edits: [] };
  }

  /** Remembers that the user took it over, so that it stays in the list with a tick. */
  noteTakenOver(key: ComparisonKey): void {
    const keys = key === 'whole' ? this.review.answers.filter(({ state }) => state !== 'unchanged').map(keyOf) : [key];
    for (const taken of keys) this.#takenOver.add(taken);
  }

  /** Whether the draft has it as the user took it over; no more so after an undo. */
  isTakenOver(answer: ReviewedAnswer): boolean {
    return answer.state === 'unchanged' && this.#takenOver.has(keyOf(answer));
  }
}

/** `Antwoord 2`: how a part is called, in whichever version it stands. */
export function titleOf({ draft, reviewed }: ReviewedQuestion | ReviewedAnswer): string {
  const part = draft ?? reviewed;
  return part === null ? '' : partTitle(part);
}
