/** A sentence and where it starts in its text. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
}

const sentenceBreak = /\n\s*\n|[.!?…][»”"')\]]*(?=\s+[\p{Lu}\p{N}«“"'([-])/gu;

/** The sentences of a text, white space folded. An empty line ends a sentence too. */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const add = (end: number) => {
    const piece = text.slice(start, end);
    const folded = piece.replace(/\s+/g, ' ').trim();
    if (folded !== '') sentences.push({ text: folded, start: start + piece.length - piece.trimStart().length });
    start = end;
  };
  for (const { index, 0: mark } of text.matchAll(sentenceBreak)) add(index + mark.length);
  add(text.length);
  return sentences;
}
