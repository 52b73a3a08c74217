import { remembered } from '../text/remembered.ts';
import { normaliseSentence, shortestRepeat, wordCount } from '../text/repeated-sentences.ts';
import { sentencesOf } from '../text/sentences.ts';

/** The sentences of a text that are long enough for the rule `herhaling`, as it compares them. */
export function longSentences(text: string): readonly string[] {
  return sentencesOf(text)
    .filter(isLong)
    .map(({ value }) => normaliseSentence(value));
}

/** The paragraphs of a clean text that hold such a sentence; found anew only where one changed. */
export function paragraphsWithLongSentences(text: string): readonly string[] {
  return longParagraphs(text);
}

const longParagraphs = remembered((text) =>
  text
    .split('\n\n')
    .filter((paragraph) => wordCount(paragraph) >= shortestRepeat && sentencesOf(paragraph).some(isLong)),
);

function isLong({ value }: { readonly value: string }): boolean {
  return wordCount(value) >= shortestRepeat;
}
