import { oncePerDocument } from '../document/once.ts';
import type { Citation } from './citation.ts';
import { findCitations } from './find.ts';

/** Every citation in the source of a document, headings, questions and front matter included. Looked for once. */
export const sourceCitations = oncePerDocument(({ source, frontMatter }): readonly Citation[] => {
  // The name of a file cites nothing.
  const file = frontMatter?.places.bron ?? null;
  return findCitations(source).filter(({ span }) => file === null || span.end <= file.start || span.start >= file.end);
});
