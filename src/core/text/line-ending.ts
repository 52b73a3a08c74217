/** The line ending that a text uses first; `\n` for a text of one line. Inserted text follows it. */
export function lineEndingOf(source: string): string {
  const first = /\r\n|\r|\n/.exec(source);
  return first?.[0] ?? '\n';
}
