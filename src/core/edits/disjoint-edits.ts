import type { Span, TextEdit } from '../text/span.ts';

/** Edits that do not get in each other's way, kept in the order of their places. Two inserts at one place may stay. */
export class DisjointEdits {
  readonly #known = new Set<string>();
  readonly #edits: TextEdit[] = [];

  /** Adds edits that belong together: all that are not there yet, or none where one of them overlaps another. */
  addAll(edits: readonly TextEdit[]): void {
    const fresh = edits.filter((edit) => !this.#known.has(keyOf(edit)));
    if (!fresh.every((edit) => this.#isFree(edit))) return;
    for (const edit of fresh) {
      this.#known.add(keyOf(edit));
      this.#edits.splice(
        this.#countWhere(({ span }) => comesBefore(span, edit.span)),
        0,
        edit,
      );
    }
  }

  ascending(): readonly TextEdit[] {
    return this.#edits;
  }

  /** What begins last before the end of `edit` is the only one that can reach into it. */
  #isFree({ span }: TextEdit): boolean {
    const before = this.#edits[this.#countWhere((other) => other.span.start < span.end) - 1];
    return before === undefined || before.span.end <= span.start;
  }

  /** How many edits at the head of the list hold, found by halving. */
  #countWhere(holds: (edit: TextEdit) => boolean): number {
    let [low, high] = [0, this.#edits.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const edit = this.#edits[middle];
      if (edit !== undefined && holds(edit)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** An insert stands before the replacement that begins at its place. */
function comesBefore(a: Span, b: Span): boolean {
  return a.start < b.start || (a.start === b.start && a.end <= b.end);
}

function keyOf({ span, newText }: TextEdit): string {
  return `${span.start} ${span.end} ${newText}`;
}
