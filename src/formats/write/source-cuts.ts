import { findComments } from '../../core/document/comments.ts';
import type { KamervragenDocument } from '../../core/document/model.ts';
import type { Span } from '../../core/text/span.ts';
import { markOf } from './markdown.ts';

interface Cut extends Span {
  readonly replacement: string;
}

/** A stretch of the draft without its notes, furniture and comments; `offsets[i]` is where character i stands. */
export interface TakenText {
  readonly text: string;
  readonly offsets: readonly number[];
}

/** Cuts from the source what does not go on paper as text, and puts a sign for every footnote mark. */
export class SourceCuts {
  readonly #source: string;
  readonly #cuts: readonly Cut[];

  constructor(document: KamervragenDocument) {
    this.#source = document.source;
    const cuts: Cut[] = [
      ...document.footnotes.map(({ span }) => ({ ...span, replacement: '' })),
      ...document.furniture.map((span) => ({ ...span, replacement: '' })),
      ...document.marks.flatMap(({ span, note }) => (note === null ? [] : [{ ...span, replacement: markOf(note) }])),
      ...findComments(this.#source).map(({ text, start }) => ({ start, end: start + text.length, replacement: '' })),
      ...gapsInWords(document),
    ];
    this.#cuts = cuts.sort((a, b) => a.start - b.start || b.end - a.end);
  }

  /** What goes on paper of a stretch of the draft. */
  take({ start, end }: Span): TakenText {
    let text = '';
    const offsets: number[] = [];
    let at = start;
    const add = (piece: string, from: number, step: number): void => {
      text += piece;
      for (let index = 0; index < piece.length; index++) offsets.push(from + index * step);
    };
    for (const cut of this.#cuts) {
      if (cut.end <= at || cut.start < at) continue;
      if (cut.start >= end) break;
      add(this.#source.slice(at, cut.start), at, 1);
      add(cut.replacement, cut.start, 0);
      at = cut.end;
    }
    add(this.#source.slice(at, Math.max(at, end)), at, 1);
    return { text, offsets };
  }
}

/**
 * What the parser left out of the middle of a word: the hyphen at the end of a line, and the foot of a page after it.
 * A gap with the mark of a note is left alone: the mark has a sign of its own.
 */
function gapsInWords({ questions, answers, marks }: KamervragenDocument): Cut[] {
  const gaps = [...questions, ...answers].flatMap(({ body: { pieces } }) =>
    pieces.flatMap(({ at, source, length }, index): readonly Cut[] => {
      const next = pieces[index + 1];
      if (next === undefined || next.at !== at + length) return [];
      return [{ start: source + length, end: next.source, replacement: '' }];
    }),
  );
  const ascending = marks.map(({ span }) => span).sort((a, b) => a.start - b.start);
  let next = 0;
  return gaps
    .sort((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      while ((ascending[next]?.end ?? start + 1) <= start) next++;
      return (ascending[next]?.start ?? end) >= end;
    });
}
