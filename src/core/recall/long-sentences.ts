import { normaliseSentence, shortestRepeat, wordCount } from '../text/repeated-sentences.ts';
import { sentencesOf } from '../text/sentences.ts';

/** The sentences of a text that are long enough for the rule `herhaling`, as it compares them. */
export function longSentences(text: string): readonly string[] {
  return sentencesOf(text)
    .filter(({ value }) => wordCount(value) >= shortestRepeat)
    .map(({ value }) => normaliseSentence(value));
}
