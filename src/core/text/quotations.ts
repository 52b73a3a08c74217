/** Quotation marks that differ at both ends; one paragraph may open what a later one closes. */
const pairs: readonly (readonly [opening: string, closing: string])[] = [
  ['«', '»'],
  ['“', '”'],
  ['„', '”'],
  ['‹', '›'],
];

/** For every character of a text whether it stands between quotation marks (1) or not (0). */
export function quotedCharacters(text: string): Uint8Array {
  const quoted = new Uint8Array(text.length);
  for (const [opening, closing] of pairs) fillPairs(quoted, text, opening, closing);
  let start = 0;
  while (start < text.length) {
    const gap = text.indexOf('\n\n', start);
    const end = gap === -1 ? text.length : gap;
    fillSingle(quoted, text, start, end);
    fillStraight(quoted, text, start, end);
    start = end + 2;
  }
  return quoted;
}

/** What is never closed is no quotation. */
function fillPairs(quoted: Uint8Array, text: string, opening: string, closing: string): void {
  let open = text.indexOf(opening);
  while (open !== -1) {
    const close = text.indexOf(closing, open + 1);
    if (close === -1) return;
    quoted.fill(1, open, close);
    open = text.indexOf(opening, close + 1);
  }
}

/** `’` is an apostrophe as well, so that a quotation goes on to the last one of the paragraph. */
function fillSingle(quoted: Uint8Array, text: string, start: number, end: number): void {
  const paragraph = text.slice(start, end);
  const open = paragraph.indexOf('‘');
  const close = paragraph.lastIndexOf('’');
  if (open !== -1 && close > open) quoted.fill(1, start + open, start + close);
}

/** Straight marks open and close in turn, within a paragraph. */
function fillStraight(quoted: Uint8Array, text: string, start: number, end: number): void {
  const marks = [...text.slice(start, end).matchAll(/"/g)].map(({ index }) => start + index);
  for (let turn = 0; turn + 1 < marks.length; turn += 2) quoted.fill(1, marks[turn], marks[turn + 1]);
}
