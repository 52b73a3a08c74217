/** A half-open range `[start, end)` of UTF-16 offsets in the text that was read. */
export interface Span {
  readonly start: number;
  readonly end: number;
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
