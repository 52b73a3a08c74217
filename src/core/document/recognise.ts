import type { KamervragenDocument } from './model.ts';
import { parseDocument } from './parse.ts';

/** Headings as they stand on a line of their own; a text without two of them is not worth parsing. */
const heading =
  /^[ \t*#_]{0,8}(?:vra(?:ag|gen)|antwoord(?:en)?(?: op)?(?: de)?(?: vra(?:ag|gen))?)[ \u00a0]{1,3}\d{1,3}\b[^\p{L}\n]{0,40}$/gimu;
const longest = 5_000_000;

/** True where a text plainly is a Vraag/Antwoord document: numbered headings, and the parser agrees. */
export function isPlainlyKamervragen(text: string): boolean {
  if (text.length > longest) return false;
  let headings = 0;
  for (const _ of text.matchAll(heading)) {
    headings += 1;
    if (headings === 2) return hasNumberedQuestions(parseDocument(text));
  }
  return false;
}

function hasNumberedQuestions({ kind, unnumbered, questions }: KamervragenDocument): boolean {
  return kind !== 'other' && !unnumbered && questions.length > 0;
}
