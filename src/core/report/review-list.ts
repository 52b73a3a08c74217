import { openingWords, partTitle } from '../document/titles.ts';
import type { PlacedComment, Review, ReviewedAnswer, ReviewedQuestion, ReviewState } from '../edits/review.ts';
import { formatDate } from '../text/dates.ts';
import type { Span } from '../text/span.ts';

/** A line of the list with what a reviewer did. */
export interface ReviewItem {
  readonly type: 'answer' | 'question' | 'comments' | 'comment';
  /** Stays the same while the draft changes. */
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly state: ReviewState | 'taken-over';
  /** Where it stands in the draft; null where it does not. */
  readonly place: Span | null;
  readonly comment: PlacedComment | null;
  readonly children: readonly ReviewItem[];
}

/** Everything that is to be looked at: questions that someone changed, changed answers, and comments. */
export function reviewItems(review: Review, isTakenOver: (answer: ReviewedAnswer) => boolean): readonly ReviewItem[] {
  const others = review.otherComments.map((comment, index) => commentItem(comment, `elders ${index}`));
  return [
    ...review.questions.filter(isWorthShowing).map((part) => partItem(part, 'question', part.state)),
    ...review.answers
      .filter((part) => isWorthShowing(part) || isTakenOver(part))
      .map((part) => partItem(part, 'answer', isTakenOver(part) ? 'taken-over' : part.state)),
    ...(others.length === 0 ? [] : [otherComments(others)]),
  ];
}

/** One sentence: how much there is to look at. */
export function reviewSummary(review: Review): string {
  const answers = review.answers.filter(({ state }) => state !== 'unchanged').length;
  const questions = review.questions.filter(({ state }) => state !== 'unchanged').length;
  const parts = [...review.questions, ...review.answers];
  const comments = parts.reduce((sum, part) => sum + part.comments.length, review.otherComments.length);
  const facts = [
    ...(answers === 0 ? [] : [`${answers} ${answers === 1 ? 'antwoord verschilt' : 'antwoorden verschillen'}`]),
    ...(questions === 0 ? [] : [`${questions} ${questions === 1 ? 'vraag verschilt' : 'vragen verschillen'}`]),
    ...(comments === 0 ? [] : [commentCount(comments)]),
  ];
  if (facts.length === 0) return 'De antwoorden zijn gelijk aan die in het concept.';
  const summary = facts.join(', ');
  return `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`;
}

function isWorthShowing({ state, comments }: ReviewedQuestion | ReviewedAnswer): boolean {
  return state !== 'unchanged' || comments.length > 0;
}

const answerStates: Readonly<Record<ReviewItem['state'], string>> = {
  unchanged: '',
  changed: 'gewijzigd',
  added: 'nieuw',
  removed: 'niet in de Word-versie',
  'taken-over': 'overgenomen',
};

const questionStates: Readonly<Record<ReviewState, string>> = {
  unchanged: '',
  changed: 'tekst van de Kamer gewijzigd',
  added: 'alleen in de Word-versie',
  removed: 'niet in de Word-versie',
};

function partItem(
  part: ReviewedQuestion | ReviewedAnswer,
  type: 'question' | 'answer',
  state: ReviewItem['state'],
): ReviewItem {
  const id = `${type} ${part.numbers.join(',')}`;
  const own = part.draft ?? part.reviewed;
  const wording = type === 'question' && state !== 'taken-over' ? questionStates[state] : answerStates[state];
  const children = part.comments.map((comment, index) => commentItem(comment, `${id} ${index}`));
  const description = [wording, children.length === 0 ? '' : commentCount(children.length)];
  return {
    ...{ type, id, state, children, comment: null },
    label: own === null ? '' : partTitle(own),
    description: description.filter((fact) => fact !== '').join(' · '),
    place: part.draft?.range ?? null,
  };
}

function commentItem(comment: PlacedComment, id: string): ReviewItem {
  const date = comment.date === null ? '' : ` · ${formatDate(comment.date)}`;
  return {
    type: 'comment',
    id: `opmerking ${id}`,
    label: openingWords(comment.text),
    description: `${comment.author}${date}`,
    state: 'unchanged',
    place: comment.draftSpan,
    comment,
    children: [],
  };
}

function otherComments(children: readonly ReviewItem[]): ReviewItem {
  const description = commentCount(children.length);
  const [type, id, label] = ['comments', 'elders', 'Buiten vragen en antwoorden'] as const;
  return { type, id, label, description, state: 'unchanged', place: null, comment: null, children };
}

function commentCount(count: number): string {
  return `${count} ${count === 1 ? 'opmerking' : 'opmerkingen'}`;
}
