import type { Span } from '../text/span.ts';
import type { TextRun } from './clean-text.ts';

const hyphen = /(?<![\p{L}\d/-])(\p{L}\p{Ll}{1,30})-(\p{Ll}{2,30})(?![\p{L}\d/-])/gu;
const word = /\p{L}{5,60}/gu;

/**
 * Where a program glued printed lines together, layout hyphens stand in the middle of a line (`financie-ring`). They go
 * where the document has the same word without one; all others may be real.
 */
export class LayoutHyphens {
  readonly #text: string;
  #words: ReadonlySet<string> | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  /** The hyphens to leave out of the runs, ascending. */
  find(runs: readonly TextRun[]): Span[] {
    return runs.flatMap((run) =>
      Array.from(this.#text.slice(run.start, run.end).matchAll(hyphen))
        .filter(([, first = '', second = '']) => this.#vocabulary().has((first + second).toLowerCase()))
        .map((match) => run.start + match.index + (match[1]?.length ?? 0))
        .map((start) => ({ start, end: start + 1 })),
    );
  }

  #vocabulary(): ReadonlySet<string> {
    this.#words ??= new Set(Array.from(this.#text.matchAll(word), ([found]) => found.toLowerCase()));
    return this.#words;
  }
}
