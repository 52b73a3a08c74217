import type { ReviewedSource } from './review.ts';
import type { SourceText } from './source-text.ts';

/** What a worker can read a file for: name → what it gives. */
export interface ReadResults {
  readonly source: SourceText;
  readonly review: ReviewedSource;
}

/** With this a worker starts: one file, and what it is read for. `name` is only used in messages. */
export interface ReadRequest<K extends keyof ReadResults = keyof ReadResults> {
  readonly kind: K;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** From the worker. An `expected` failure has a message for the user. */
export type ReadMessage =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'result'; readonly value: ReadResults[keyof ReadResults] }
  | { readonly type: 'failure'; readonly message: string; readonly expected: boolean };
