import { sentencesOf } from '../text/sentences.ts';

/** Fewer words fit too many sentences. */
const fewestWords = 3;

/** The sentence that is being written at the end of `line`, or null where too little of it stands there. */
export function sentenceBefore(line: string): string | null {
  const last = sentencesOf(line).at(-1);
  if (last === undefined || /[.!?…]$/.test(last.value)) return null;
  const words = last.value.split(/\s+/u).length;
  return words < fewestWords ? null : line.slice(last.span.start);
}
