/** A half-open range `[start, end)` of UTF-16 offsets in the text that was read. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The span `by` units further on, as from an offset in a line to one in the whole text. */
export function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** A value together with the place in the source where it stands. */
export interface Placed<T> {
  readonly value: T;
  readonly span: Span;
}

/** A replacement of `span` by the literal `newText`; an empty span inserts. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}
