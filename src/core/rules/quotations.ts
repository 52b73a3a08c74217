/** Quotation marks that differ at both ends; one paragraph may open what a later one closes. */
const pairs: readonly (readonly [opening: string, closing: string])[] = [
  ['«', '»'],
  ['“', '”'],
  ['„', '”'],
  ['‹', '›'],
];

/** True where the place stands between quotation marks. */
export function isQuoted(text: string, at: number): boolean {
  const inPair = pairs.some(
    ([opening, closing]) => at > 0 && text.lastIndexOf(opening, at - 1) > text.lastIndexOf(closing, at - 1),
  );
  return inPair || isInSingleQuotes(text, at) || isInStraightQuotes(text, at);
}

/** `’` is an apostrophe as well, so that only the opening mark and some closing mark behind the place count. */
function isInSingleQuotes(text: string, at: number): boolean {
  const { start, end } = paragraphAround(text, at);
  const opening = at === 0 ? -1 : text.lastIndexOf('‘', at - 1);
  const closing = text.indexOf('’', at);
  return opening >= start && closing !== -1 && closing < end;
}

function isInStraightQuotes(text: string, at: number): boolean {
  const { start } = paragraphAround(text, at);
  let open = false;
  for (let mark = text.indexOf('"', start); mark !== -1 && mark < at; mark = text.indexOf('"', mark + 1)) open = !open;
  return open;
}

function paragraphAround(text: string, at: number): { readonly start: number; readonly end: number } {
  const before = at === 0 ? -1 : text.lastIndexOf('\n\n', at - 1);
  const after = text.indexOf('\n\n', at);
  return { start: before === -1 ? 0 : before + 2, end: after === -1 ? text.length : after };
}
