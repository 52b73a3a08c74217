/** A piece of a text, marked where it matched the search. */
export interface Fragment {
  readonly text: string;
  readonly marked: boolean;
}

/** Cuts a text at the borders of the matches; ranges may be unordered, overlap or run past the end. */
export function fragmentsOf(
  text: string,
  matches: readonly (readonly [start: number, end: number])[],
): readonly Fragment[] {
  const fragments: Fragment[] = [];
  let at = 0;
  const add = (end: number, marked: boolean) => {
    if (end > at) fragments.push({ text: text.slice(at, end), marked });
    at = Math.max(at, end);
  };
  for (const [start, end] of matches.toSorted((a, b) => a[0] - b[0])) {
    add(Math.min(start, text.length), false);
    add(Math.min(end, text.length), true);
  }
  add(text.length, false);
  return fragments;
}
