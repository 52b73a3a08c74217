import { oncePerDocument } from '../document/once.ts';
import type { Citation } from './citation.ts';
import { findCitations } from './find.ts';

/** Every citation in the source of a document, headings, questions and front matter included. Looked for once. */
export const sourceCitations = oncePerDocument(({ source }): readonly Citation[] => findCitations(source));
