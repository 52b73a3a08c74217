const opening = '<!--';
const closing = '-->';

/**
 * The text with every `<!-- … -->` blanked out, as long as before, so that all offsets stay. A comment without an end
 * is text.
 */
export function blankComments(text: string): string {
  const parts: string[] = [];
  let done = 0;
  let start = text.indexOf(opening);
  while (start >= 0) {
    const close = text.indexOf(closing, start + opening.length);
    if (close < 0) break;
    const end = close + closing.length;
    parts.push(text.slice(done, start), text.slice(start, end).replace(/[^\r\n\f]/g, ' '));
    done = end;
    start = text.indexOf(opening, end);
  }
  return done === 0 ? text : parts.join('') + text.slice(done);
}
