import { differingParts } from '../text/differing-parts.ts';
import { fold } from '../text/fold.ts';
import { sentencesOf } from './sentences.ts';
import { stem } from './stems.ts';
import { forEachWord } from './words.ts';

/** A sentence that opens as what was typed. */
export interface Continuation {
  readonly sentence: string;
  /** What comes after the typed words, up to the end of the sentence. */
  readonly continuation: string;
  /** Words that differ, are missing or are too many. */
  readonly errors: number;
}

interface TypedWord {
  readonly folded: string;
  readonly stem: string;
  readonly end: number;
}

const fewestWords = 2;
/** After fewer words, a last word that differs is half of another one, and so is its sentence. */
const enoughWords = 5;
/** One word in so many may differ. */
const wordsPerError = 3;

/** The words of a text in order, folded and as stems, each with the offset of its end. */
export function typedWords(text: string): readonly TypedWord[] {
  const words: TypedWord[] = [];
  forEachWord(text, (start, end) => {
    const folded = fold(text.slice(start, end));
    words.push({ folded, stem: stem(folded), end });
  });
  return words;
}

/** The sentence that is being typed at the end of a text. */
export function openSentence(typed: string): string {
  const last = sentencesOf(typed).at(-1)?.text ?? '';
  return /[.!?…]\s*$/.test(typed) ? '' : last;
}

/** The sentences in `text` that go on from `typed`, which is the opening of a sentence. */
export function continuationsIn(text: string, typed: string): readonly Continuation[] {
  const wanted = typedWords(typed);
  if (wanted.length < fewestWords) return [];
  const growing = /[\p{L}\p{N}]$/u.test(typed);
  return sentencesOf(text).flatMap((sentence) => continuationOf(sentence.text, wanted, growing) ?? []);
}

function continuationOf(sentence: string, wanted: readonly TypedWord[], growing: boolean): Continuation | null {
  const words = typedWords(sentence.slice(0, openingLength(wanted)));
  const most = Math.floor(wanted.length / wordsPerError);
  let best: Continuation | null = null;
  for (let length = Math.max(1, wanted.length - 1); length <= Math.min(words.length, wanted.length + 1); length += 1) {
    const errors = differences(wanted, words.slice(0, length), growing);
    const last = words[length - 1];
    const typedLast = wanted.at(-1);
    if (last === undefined || typedLast === undefined || errors > most || (best !== null && best.errors <= errors))
      continue;
    const mayDiffer = !growing || (wanted.length >= enoughWords && length === wanted.length);
    if (!mayDiffer && !isSame(typedLast, last, true)) continue;
    const rest = growing && last.folded.startsWith(typedLast.folded) ? last.folded.length - typedLast.folded.length : 0;
    const continuation = sentence.slice(last.end - rest);
    if (/[\p{L}\p{N}]/u.test(continuation)) best = { sentence, continuation, errors };
  }
  return best;
}

/** So much of a sentence holds its first words. */
function openingLength(wanted: readonly TypedWord[]): number {
  return wanted.reduce((sum, { folded }) => sum + folded.length + 12, 80);
}

/** Words to change, leave out or put in to make `typed` the words of the sentence. */
function differences(typed: readonly TypedWord[], words: readonly TypedWord[], growing: boolean): number {
  let above = Array.from({ length: words.length + 1 }, (_, column) => column);
  typed.forEach((word, row) => {
    const isLast = growing && row === typed.length - 1;
    const next = [row + 1];
    words.forEach((other, column) => {
      const change = (above[column] ?? 0) + (isSame(word, other, isLast) ? 0 : 1);
      next.push(Math.min(change, (above[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    });
    above = next;
  });
  return above[words.length] ?? typed.length;
}

function isSame(typed: TypedWord, word: TypedWord, growing: boolean): boolean {
  if (typed.folded === word.folded || typed.stem === word.stem) return true;
  if (growing && typed.folded.length >= 2 && word.folded.startsWith(typed.folded)) return true;
  return typed.folded.length >= 4 && withinOneError(typed.folded, word.folded);
}

/** One letter changed, missing, too many, or two neighbours swapped. */
function withinOneError(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  const { first, second } = differingParts(a, b);
  if (first.length <= 1 && second.length <= 1) return true;
  return first.length === 2 && first[0] === second[1] && first[1] === second[0];
}
