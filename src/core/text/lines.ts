/** A place in a text as editors count it: both from 0, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const carriageReturn = 13;
const lineFeed = 10;

/** Offsets ↔ lines and columns of one text. CR, LF and CRLF end a line, as they do in VS Code. */
export class LineTable {
  readonly #starts: readonly number[];
  readonly #length: number;

  constructor(text: string) {
    this.#starts = lineStarts(text);
    this.#length = text.length;
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** Where the line begins; offsets of lines outside the text are those of its edges. */
  startOf(line: number): number {
    if (line < 0) return 0;
    return this.#starts[line] ?? this.#length;
  }

  /** The line that holds `offset`, found by halving. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.startOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  positionAt(offset: number): Position {
    const inside = Math.min(Math.max(offset, 0), this.#length);
    const line = this.lineAt(inside);
    return { line, column: inside - this.startOf(line) };
  }

  /** The offset of a position; a column past the line's end is the start of the next line. */
  offsetAt(position: Position): number {
    const start = this.startOf(position.line);
    return Math.min(start + Math.max(position.column, 0), this.startOf(position.line + 1));
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== lineFeed && code !== carriageReturn) continue;
    if (code === carriageReturn && text.charCodeAt(at + 1) === lineFeed) at++;
    starts.push(at + 1);
  }
  return starts;
}
