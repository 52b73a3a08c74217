/** An HTML comment as it stands in a text, marks included. */
export interface Comment {
  readonly text: string;
  readonly start: number;
}

/** All comments `<!-- … -->` of a text, in order; an unclosed one is no comment. */
export function findComments(text: string): readonly Comment[] {
  const comments: Comment[] = [];
  let start = text.indexOf('<!--');
  while (start !== -1) {
    const close = text.indexOf('-->', start + 4);
    if (close === -1) break;
    comments.push({ text: text.slice(start, close + 3), start });
    start = text.indexOf('<!--', close + 3);
  }
  return comments;
}
