import type { ReviewComment } from '../../core/edits/review-comment.ts';
import { childElements, descendants, textContent, type XmlElement } from '../xml.ts';

const marks = { start: ['\ue100', '\ue101'], end: ['\ue102', '\ue103'] } as const;
const anyMark = /([\ue100\ue102])(\d{1,10})[\ue101\ue103]/g;

/** A sign in the text for the start or end of a comment's range; it travels through mammoth as a text. */
export function commentMark(id: string, edge: 'start' | 'end'): string {
  const [open, close] = marks[edge];
  return /^\d{1,10}$/.test(id) ? `${open}${id}${close}` : '';
}

export interface CommentedText {
  readonly text: string;
  /** In the order in which they stand in the text. */
  readonly comments: readonly ReviewComment[];
}

/** Takes the signs out of the text and gives each comment its place. */
export function placeComments(marked: string, root: XmlElement | undefined): CommentedText {
  const starts = new Map<string, number>();
  const ends = new Map<string, number>();
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(anyMark)) {
    text += marked.slice(at, match.index);
    at = match.index + match[0].length;
    const places = match[1] === marks.start[0] ? starts : ends;
    const id = match[2] ?? '';
    if (!places.has(id)) places.set(id, text.length);
  }
  text += marked.slice(at);
  const comments = childElements(root, 'w:comment').flatMap((element): readonly ReviewComment[] => {
    const id = element.attributes['w:id'] ?? '';
    const end = ends.get(id) ?? starts.get(id);
    if (end === undefined) return [];
    const span = { start: Math.min(starts.get(id) ?? end, end), end };
    return [{ ...describe(element), span }];
  });
  return { text, comments: comments.sort((a, b) => a.span.start - b.span.start) };
}

function describe(element: XmlElement): Omit<ReviewComment, 'span'> {
  const paragraphs = descendants(element, 'w:p').map((paragraph) =>
    descendants(paragraph, 'w:t').map(textContent).join(''),
  );
  return {
    author: element.attributes['w:author'] ?? '',
    date: /^\d{4}-\d{2}-\d{2}/.exec(element.attributes['w:date'] ?? '')?.[0] ?? null,
    text: paragraphs.join('\n').trim(),
  };
}
