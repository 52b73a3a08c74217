import { fold } from '../text/fold.ts';
import { furniture } from './furniture.ts';
import { stem } from './stems.ts';
import { forEachWord } from './words.ts';

/** Questions that share this much of their words ask the same in the eyes of a reader. */
const nearlySame = 0.6;
/** Fewer words of their own say too little: `Kunt u dit toelichten?` is asked in every set. */
const fewestWords = 3;
const shortestWord = 3;

/** True where two questions ask nearly the same, in whatever order or inflection of the words. */
export function isNearlySame(one: string, other: string): boolean {
  const [a, b] = [contentOf(one), contentOf(other)];
  if (Math.min(a.size, b.size) < fewestWords) return false;
  const common = [...a].filter((word) => b.has(word)).length;
  return (2 * common) / (a.size + b.size) >= nearlySame;
}

function contentOf(text: string): ReadonlySet<string> {
  return new Set(words(text).filter((word) => !furniture.has(word)));
}

function words(text: string): readonly string[] {
  const stems: string[] = [];
  forEachWord(text, (start, end) => {
    if (end - start >= shortestWord) stems.push(stem(fold(text.slice(start, end))));
  });
  return stems;
}
