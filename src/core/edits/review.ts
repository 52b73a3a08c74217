import type { Answer, Footnote, KamervragenDocument, Question } from '../document/model.ts';
import type { Span } from '../text/span.ts';
import type { ReviewComment } from './review-comment.ts';

/** What a reviewer did with a question or answer of the draft. */
export type ReviewState = 'unchanged' | 'changed' | 'added' | 'removed';

interface Reviewed<Part> {
  readonly numbers: readonly string[];
  readonly state: ReviewState;
  /** Null where the reviewer added it. */
  readonly draft: Part | null;
  /** Null where the reviewer removed it. */
  readonly reviewed: Part | null;
  readonly comments: readonly PlacedComment[];
}

/** A comment with the place in the draft that it is about: its words where they still stand there, else its part. */
export interface PlacedComment extends ReviewComment {
  /** The words that it is about, as the reviewed version has them. */
  readonly quote: string;
  /** Null where its part is not in the draft. */
  readonly draftSpan: Span | null;
}

/** A draft beside the version that came back from review. */
export interface Review {
  readonly draft: KamervragenDocument;
  readonly reviewed: KamervragenDocument;
  readonly answers: readonly Reviewed<Answer>[];
  /** A question is the Kamer's text: any change in it is to be pointed out. */
  readonly questions: readonly Reviewed<Question>[];
  /** Comments outside all questions and answers. */
  readonly otherComments: readonly PlacedComment[];
}

export type ReviewedAnswer = Reviewed<Answer>;
export type ReviewedQuestion = Reviewed<Question>;

/** Compares a draft with its reviewed version, question by question and answer by answer. */
export function compareReview(
  draft: KamervragenDocument,
  reviewed: KamervragenDocument,
  comments: readonly ReviewComment[] = [],
): Review {
  const left = new Set(comments);
  const compare = <Part extends Question | Answer>(ours: readonly Part[], theirs: readonly Part[]) =>
    pairs(ours, theirs).map(([own, other]): Reviewed<Part> => {
      const mine = comments.filter((comment) => other !== null && beginsInside(comment.span, other.range));
      for (const comment of mine) left.delete(comment);
      return {
        numbers: (own ?? other)?.numbers ?? [],
        state: stateOf(draft, own, reviewed, other),
        draft: own,
        reviewed: other,
        comments: mine.map((comment) => placeComment(comment, reviewed, draft, own)),
      };
    });
  return {
    draft,
    reviewed,
    questions: compare(draft.questions, reviewed.questions),
    answers: compare(draft.answers, reviewed.answers),
    otherComments: [...left].map((comment) => placeComment(comment, reviewed, draft, null)),
  };
}

function pairs<Part extends Question | Answer>(
  ours: readonly Part[],
  theirs: readonly Part[],
): readonly (readonly [Part | null, Part | null])[] {
  const keyOf = ({ numbers }: Part) => numbers.join(',');
  const left = new Map(theirs.map((part) => [keyOf(part), part]));
  const matched = ours.map((own): readonly [Part, Part | null] => {
    const other = left.get(keyOf(own)) ?? null;
    left.delete(keyOf(own));
    return [own, other];
  });
  return [...matched, ...[...left.values()].map((part) => [null, part] as const)];
}

function stateOf(
  draft: KamervragenDocument,
  own: Question | Answer | null,
  reviewed: KamervragenDocument,
  other: Question | Answer | null,
): ReviewState {
  if (own === null) return 'added';
  if (other === null) return 'removed';
  return wording(draft, own) === wording(reviewed, other) ? 'unchanged' : 'changed';
}

/** The words of a part and of its notes; layout and emphasis do not count as a change. */
function wording(document: KamervragenDocument, part: Question | Answer): string {
  const notes = notesOf(document, part).map((note) => note.body.text);
  return [part.body.text, ...notes].map(words).join('\n');
}

/** The words of a text, without layout and emphasis. */
export function words(text: string): string {
  return text.normalize('NFC').replace(/[*_]/g, '').replace(/\s+/g, ' ').trim();
}

/** The notes that a part has marks for. */
export function notesOf(document: KamervragenDocument, part: Question | Answer): readonly Footnote[] {
  return document.marks.flatMap(({ span, note }) => {
    const footnote = note === null || !beginsInside(span, part.range) ? undefined : document.footnotes[note];
    return footnote ?? [];
  });
}

function placeComment(
  comment: ReviewComment,
  reviewed: KamervragenDocument,
  draft: KamervragenDocument,
  part: Question | Answer | null,
): PlacedComment {
  const quote = reviewed.source.slice(comment.span.start, comment.span.end).trim();
  if (part === null) return { ...comment, quote, draftSpan: null };
  const at = quote === '' ? -1 : draft.source.slice(part.range.start, part.range.end).indexOf(quote);
  if (at < 0) return { ...comment, quote, draftSpan: part.heading?.span ?? part.range };
  const start = part.range.start + at;
  return { ...comment, quote, draftSpan: { start, end: start + quote.length } };
}

/** True where `inner` begins inside `outer`, or right at its end. */
export function beginsInside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.start <= outer.end;
}
