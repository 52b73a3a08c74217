import type { ReviewComment } from '../core/edits/review-comment.ts';
import { detectFormat } from './detect.ts';
import { readSourceBytes } from './read.ts';
import type { ReadOptions } from './source-text.ts';

/** A version that came back from review: its text as if all changes were accepted, and the comments in it. */
export interface ReviewedSource {
  readonly text: string;
  readonly comments: readonly ReviewComment[];
}

/** Reads a reviewed version. Comments are read from Word files; other formats give their text. Throws `UserError`. */
export async function readReviewedBytes(
  name: string,
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<ReviewedSource> {
  if (detectFormat(name, bytes) !== 'docx') {
    return { text: (await readSourceBytes(name, bytes, options)).text, comments: [] };
  }
  return (await import('./docx/read.ts')).readReviewedDocx(name, bytes, options);
}
