import type { Layout } from './layout.ts';
import { findMarkCandidates } from './mark-candidates.ts';
import type { NoteForm } from './note-label.ts';

/** Remembers on which lines what may be a footnote mark stands, while the lines are gone through from the top. */
export class MarksAbove {
  readonly #lines: Layout['lines'];
  /** Form and label of the marks on the lines read so far, with the first and the last line on which each stands. */
  readonly #first = new Map<string, number>();
  readonly #last = new Map<string, number>();
  /** Labels of marks that are no digits at the beginning of a line and no `1)`, which may count things up; with the line. */
  readonly #plain = new Map<string, number>();
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

  /** The same for marks of any form that can hardly be part of the text. */
  hasPlainly(label: string, line: number): boolean {
    this.has('plain', label, line);
    return (this.#plain.get(label) ?? Number.POSITIVE_INFINITY) < line;
  }

  /** The last line, of those read so far, on which such a mark stands; -1 where there is none. */
  lastLine(form: NoteForm, label: string): number {
    return this.#last.get(`${form} ${label}`) ?? -1;
  }

  #readLine(index: number): void {
    for (const { form, labels, doubtful } of findMarkCandidates(this.#lines[index]?.text ?? '')) {
      for (const { label } of labels) {
        if (!doubtful && form !== 'paren' && !this.#plain.has(label)) this.#plain.set(label, index);
        // Programs write marks and notes differently: `[1 ]` in the text, `1` before the note.
        for (const key of [`${form} ${label}`, `plain ${label}`]) {
          if (!this.#first.has(key)) this.#first.set(key, index);
          this.#last.set(key, index);
        }
      }
    }
  }
}
