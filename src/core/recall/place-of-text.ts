/** So much of a text's beginning tells it from others, and is seldom broken by a line end or a note mark. */
const openingLength = 24;

/**
 * Where `text` begins in `source`: the occurrence of its opening words nearest to `offset`, else `offset` itself. Editors
 * change line ends when they open a file, so that an offset can be some lines off.
 */
export function placeOfText(source: string, text: string, offset: number): number {
  const near = Math.min(Math.max(0, offset), source.length);
  const opening = text.slice(0, openingLength).split('\n', 1)[0] ?? '';
  if (opening === '') return near;
  const after = source.indexOf(opening, near);
  const before = source.lastIndexOf(opening, near);
  if (after < 0 || before < 0) return Math.max(after, before) < 0 ? near : Math.max(after, before);
  return after - near <= near - before ? after : before;
}
