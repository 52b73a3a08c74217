import type { Span } from '../text/span.ts';
import { findLostSpaces } from './lost-spaces.ts';
import type { CleanText, TextPiece } from './model.ts';

/** A stretch of one line that belongs to a text, and what parts it from the stretch before. */
export interface TextRun extends Span {
  readonly gap: 'line' | 'paragraph';
  /** A page's end, with its furniture and notes, parts it from the run before. */
  readonly newPage: boolean;
}

/** How far back a word is looked for; an address may be long. */
const longestWord = 200;

const whiteSpace = /[\s\u0000\u00ad\u200b\ufeff]+/g;
/** White space that cannot stay as it is. */
const unusualSpace = /[^\S ]|^ | (?: |$)|[\u0000\u00ad\u200b\ufeff]/;
const closingMark = /[.,;:?!)»”]/;
const invisible = /^[\u00ad\u200b\ufeff]+$/;

/** Collects pieces of the source into one clean text. */
class CleanTextBuilder {
  readonly #parts: string[] = [];
  readonly #pieces: TextPiece[] = [];
  #length = 0;
  readonly #source: string;
  #pending = '';
  #afterMark = false;

  constructor(source: string) {
    this.#source = source;
  }

  /** What goes between what was added and what comes; dropped at both ends of the text. */
  separate(separator: string): void {
    if (this.#length > 0 && separator.length > this.#pending.length) this.#pending = separator;
  }

  /** A mark was left out: punctuation behind it joins the word before. */
  skipMark(): void {
    this.#afterMark = this.#length > 0;
  }

  /** Adds a stretch that holds no white space but single spaces. */
  add(start: number, end: number): void {
    if (end <= start) return;
    const joins = this.#afterMark && this.#pending === ' ' && closingMark.test(this.#source[start] ?? '');
    this.#put(joins ? '' : this.#pending);
    this.#afterMark = false;
    this.#pending = '';
    const previous = this.#pieces.at(-1);
    if (
      previous !== undefined &&
      previous.source + previous.length === start &&
      previous.at + previous.length === this.#length
    ) {
      this.#pieces[this.#pieces.length - 1] = { ...previous, length: previous.length + end - start };
    } else this.#pieces.push({ at: this.#length, source: start, length: end - start });
    this.#put(this.#source.slice(start, end));
  }

  #put(text: string): void {
    if (text === '') return;
    this.#parts.push(text);
    this.#length += text.length;
  }

  build(): CleanText {
    return { text: this.#parts.join(''), pieces: this.#pieces };
  }
}

/**
 * Makes the clean text of `runs`, without the `skipped` spans (both ascending). Layout hyphens are undone: a hyphen at
 * a line's end goes where the next line goes on with a small letter.
 */
export function cleanText(source: string, runs: readonly TextRun[], skipped: readonly Span[] = []): CleanText {
  const builder = new CleanTextBuilder(source);
  let skip = 0;
  runs.forEach((run, index) => {
    const next = runs[index + 1];
    const join = next === undefined ? 'none' : hyphenJoin(source, run, next);
    const end = join === 'drop' ? run.end - 1 : run.end;
    let at = run.start;
    while (skip < skipped.length && (skipped[skip]?.end ?? 0) <= at) skip++;
    while (skip < skipped.length && (skipped[skip]?.start ?? end) < end) {
      addWords(builder, source, at, Math.max(at, skipped[skip]?.start ?? end));
      at = skipped[skip]?.end ?? end;
      builder.skipMark();
      skip++;
    }
    addWords(builder, source, at, end);
    if (next !== undefined && join === 'none') builder.separate(next.gap === 'paragraph' ? '\n\n' : ' ');
  });
  return builder.build();
}

function addWords(builder: CleanTextBuilder, source: string, start: number, end: number): void {
  if (end <= start) return;
  const text = source.slice(start, end);
  if (!unusualSpace.test(text)) {
    addStretch(builder, text, 0, text.length, start);
    return;
  }
  let at = 0;
  for (const match of text.matchAll(whiteSpace)) {
    if (match[0] === ' ' && match.index > 0 && match.index + 1 < text.length) continue;
    addStretch(builder, text, at, match.index, start);
    if (!invisible.test(match[0])) builder.separate(' ');
    at = match.index + match[0].length;
  }
  addStretch(builder, text, at, text.length, start);
}

/** Adds `[from, to)` of a text that stands at `offset`, with the spaces that the layout lost. */
function addStretch(builder: CleanTextBuilder, text: string, from: number, to: number, offset: number): void {
  let at = from;
  for (const cut of findLostSpaces(text.slice(from, to))) {
    builder.add(offset + at, offset + from + cut);
    builder.separate(' ');
    at = from + cut;
  }
  builder.add(offset + at, offset + to);
}

/** How a hyphen at the end of `run` joins it to the next: dropped, kept without a space, or not at all. */
function hyphenJoin(source: string, run: TextRun, next: TextRun): 'drop' | 'keep' | 'none' {
  if (next.gap === 'paragraph' || source[run.end - 1] !== '-') return 'none';
  const word = /\S+$/.exec(source.slice(Math.max(run.start, run.end - longestWord), run.end))?.[0] ?? '';
  if (/^\S*(?:\/\/|www\.)/.test(word)) return 'keep';
  const before = /([\p{L}\p{M}\d]+)-$/u.exec(word)?.[1];
  const following = /^\p{L}+/u.exec(source.slice(next.start, Math.min(next.end, next.start + 40)))?.[0];
  if (before === undefined || following === undefined || /^(?:en|of|tot|als|maar)$/.test(following)) return 'none';
  return /^\p{Ll}/u.test(following) && /\p{Ll}\p{M}*$/u.test(before) ? 'drop' : 'keep';
}
