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
    return runs.flatMap((run) => this.#findIn(this.#text.slice(run.start, run.end), run.start));
  }

  #findIn(text: string, offset: number): Span[] {
    if (!text.includes('-')) return [];
    return Array.from(text.matchAll(hyphen))
      .filter(([, first = '', second = '']) => this.#vocabulary().has((first + second).toLowerCase()))
      .map((match) => offset + match.index + (match[1]?.length ?? 0))
      .map((start) => ({ start, end: start + 1 }));
  }

  #vocabulary(): ReadonlySet<string> {
    this.#words ??= new Set(this.#text.toLowerCase().match(word));
    return this.#words;
  }
}
