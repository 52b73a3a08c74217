import type { Layout } from './layout.ts';
import { findMarkCandidates } from './mark-candidates.ts';
import type { NoteForm } from './note-label.ts';

/** Remembers on which lines what may be a footnote mark stands, while the lines are gone through from the top. */
export class MarksAbove {
  readonly #lines: Layout['lines'];
  /** Form and label of the marks on the lines read so far, with the first and the last line on which each stands. */
  readonly #first = new Map<string, number>();
  readonly #last = new Map<string, number>();
  #read = 0;

  constructor({ lines }: Layout) {
    this.#lines = lines;
  }

  /** Reads on to a line, and tells whether such a mark stands above it; `plain` stands for a mark of any form. */
  has(form: NoteForm, label: string, line: number): boolean {
    while (this.#read < line) this.#readLine(this.#read++);
    const first = this.#first.get(`${form} ${label}`);
    return first !== undefined && first < line;
  }

  /** The last line, of those read so far, on which such a mark stands; -1 where there is none. */
  lastLine(form: NoteForm, label: string): number {
    return this.#last.get(`${form} ${label}`) ?? -1;
  }

  #readLine(index: number): void {
    for (const { form, labels } of findMarkCandidates(this.#lines[index]?.text ?? '')) {
      for (const { label } of labels) {
        // Programs write marks and notes differently: `[1 ]` in the text, `1` before the note.
        for (const key of [`${form} ${label}`, `plain ${label}`]) {
          if (!this.#first.has(key)) this.#first.set(key, index);
          this.#last.set(key, index);
        }
      }
    }
  }
}
