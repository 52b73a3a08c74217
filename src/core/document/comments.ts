/** An HTML comment as it stands in a text, marks included. */
export interface Comment {
  readonly text: string;
  readonly start: number;
}

const opening = '<!--';
const closing = '-->';

/** All comments `<!-- … -->` of a text, in order; an unclosed one is no comment. */
export function findComments(text: string): readonly Comment[] {
  const comments: Comment[] = [];
  let start = text.indexOf(opening);
  while (start >= 0) {
    const close = text.indexOf(closing, start + opening.length);
    if (close < 0) break;
    const end = close + closing.length;
    comments.push({ text: text.slice(start, end), start });
    start = text.indexOf(opening, end);
  }
  return comments;
}

/** Empty marks of places in a page, which programs leave that turn a PDF into Markdown. */
const anchor = /<(span|a)\s[^<>\n]{0,200}><\/\1>/gi;

/** The text with every comment and every empty anchor blanked out, as long as before, so that all offsets stay. */
export function blankComments(text: string): string {
  return withoutComments(text).replace(anchor, (found) => ' '.repeat(found.length));
}

function withoutComments(text: string): string {
  const parts: string[] = [];
  let done = 0;
  for (const { text: comment, start } of findComments(text)) {
    parts.push(text.slice(done, start), comment.replace(/[^\r\n\f]/g, ' '));
    done = start + comment.length;
  }
  return done === 0 ? text : parts.join('') + text.slice(done);
}
