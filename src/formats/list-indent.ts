/** Where the label above is not known, or is a heading of its own. */
const usual = 2;

/** Indents typed-out lists as Markdown wants them: below the text of the item that they belong to. */
export class ListIndent {
  readonly #widths: number[] = [];

  /** The white space before a label of this level (from 0), after which the item's text stands. */
  before(level: number, label: string): string {
    this.#widths.length = Math.max(level, 0);
    const indent = this.continued(level - 1);
    this.#widths[level] = label.length;
    return indent;
  }

  /** The white space before what goes on in an item of this level. */
  continued(level: number): string {
    let width = 0;
    for (let each = 0; each <= level; each++) width += this.#widths[each] ?? usual;
    return ' '.repeat(width);
  }
}
