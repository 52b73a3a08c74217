import type { Candidate } from './note-evidence.ts';
import type { NoteLabel } from './note-label.ts';
import type { SourceLine } from './source-lines.ts';

/** Lines `[first, last)` that hold a note, which begins `at` into the first and ends at offset `until`. */
export interface NoteLines {
  readonly label: NoteLabel;
  readonly first: number;
  readonly last: number;
  readonly at: number;
  readonly until: number;
}

/** Tells where notes end. */
export class NoteExtent {
  readonly #lines: readonly SourceLine[];

  constructor(lines: readonly SourceLine[]) {
    this.#lines = lines;
  }

  /** A note ends at the next one, or at an empty line, unless its last line plainly goes on. */
  of({ line, label, at }: Candidate, next: Candidate | undefined, limit: number): NoteLines {
    if (next?.line === line)
      return { label, first: line.index, last: line.index + 1, at, until: line.span.start + next.at };
    const border = next?.line.index ?? limit;
    let last = line.index + 1;
    while (last < border) {
      const text = this.#lines[last]?.text ?? '';
      if (text === '' && !/[/\-_&=]$/.test(this.#lines[last - 1]?.text ?? '')) break;
      last++;
    }
    return { label, first: line.index, last, at, until: this.endOf(last - 1) };
  }

  /** The offset at which the text of a line ends. */
  endOf(index: number): number {
    return this.#lines[index]?.span.end ?? 0;
  }

  /** True where there is text on lines `[first, limit)`. */
  goesOn(first: number, limit: number): boolean {
    return this.#lines.slice(first, limit).some(({ text }) => text !== '');
  }
}
