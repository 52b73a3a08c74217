import type { Span } from '../text/span.ts';

/** A comment that a reviewer put in the Word version, and the stretch of that version's text it is about. */
export interface ReviewComment {
  readonly author: string;
  /** ISO day, or null where the file does not say. */
  readonly date: string | null;
  readonly text: string;
  readonly span: Span;
}
