import type { Placed } from './span.ts';

/** Abbreviations after which a sentence goes on even before a capital. */
const abbreviations = new Set(
  'nr nrs jl art artt bijv bv blz dr mr mw dhr drs ir ing prof resp sr st vgl zgn ca incl excl max min vs dd jr red lid p par hfst afd cf'.split(
    ' ',
  ),
);

const sentenceEnd = /[.?!…][”"’»)\]]{0,3}\s+(?=[\p{Lu}\d“"‘«([])|\n\n+/gu;
const wordBefore = /([\p{L}\d.-]{1,20})$/u;

/** The sentences of a clean text with their places, without the white space between them. */
export function sentencesOf(text: string): readonly Placed<string>[] {
  const sentences: Placed<string>[] = [];
  let start = 0;
  for (const { 0: match, index } of text.matchAll(sentenceEnd)) {
    if (match.startsWith('.') && goesOn(text, index)) continue;
    const end = match.startsWith('\n') ? index : index + match.trimEnd().length;
    add(sentences, text, start, end);
    start = index + match.length;
  }
  add(sentences, text, start, text.trimEnd().length);
  return sentences;
}

/** True where the full stop ends an abbreviation (`nr.`, `d.d.`) or an initial (`J.`). */
function goesOn(text: string, at: number): boolean {
  const word = wordBefore.exec(text.slice(Math.max(0, at - 20), at))?.[1] ?? '';
  return /^\p{Lu}$/u.test(word) || /\p{L}\.\p{L}$/u.test(word) || abbreviations.has(word.toLowerCase());
}

function add(sentences: Placed<string>[], text: string, start: number, end: number): void {
  if (end > start) sentences.push({ value: text.slice(start, end), span: { start, end } });
}
