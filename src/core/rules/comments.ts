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

/** The text without its comments, which are for the writers and never sent. */
export function withoutComments(text: string): string {
  let rest = '';
  let at = 0;
  for (const comment of findComments(text)) {
    rest += text.slice(at, comment.start);
    at = comment.start + comment.text.length;
  }
  return rest + text.slice(at);
}
