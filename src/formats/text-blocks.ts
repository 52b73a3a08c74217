/** A block of text: list items stand on consecutive lines, a draft's heading right above its text, the rest apart. */
interface Block {
  readonly text: string;
  readonly kind: 'paragraph' | 'item' | 'heading';
}

const listItem = /^ {0,20}(?:-|\d{1,3}\.|[a-z]{1,3}[.)]) /;

/** Collects the text that the parser reads: paragraphs parted by an empty line, list items on lines of their own. */
export class TextBlocks {
  readonly #blocks: Block[] = [];
  readonly #notes: string[] = [];

  /** Adds a paragraph; what looks like a list item joins the list before it. Empty text adds nothing. */
  paragraph(text: string): void {
    const trimmed = text.trimEnd();
    if (trimmed.trim() !== '')
      this.#blocks.push({ text: trimmed, kind: listItem.test(trimmed) ? 'item' : 'paragraph' });
  }

  /** Adds a heading as drafts have it. */
  heading(text: string): void {
    this.#blocks.push({ text: text.trim(), kind: 'heading' });
  }

  /** Adds a table: as a Markdown table, or cell by cell where it only lays out the page. */
  table(rows: readonly (readonly (readonly string[])[])[]): void {
    if (!isDataTable(rows)) {
      for (const paragraph of rows.flat(2)) this.paragraph(paragraph);
      return;
    }
    const columns = Math.max(...rows.map((row) => row.length));
    const lines = rows.map((row, index) =>
      tableLine(
        row.map((cell) => cellText(cell, index)),
        columns,
      ),
    );
    lines.splice(1, 0, `|${' --- |'.repeat(columns)}`);
    this.#blocks.push({ text: lines.join('\n'), kind: 'paragraph' });
  }

  /** Adds a note, which comes at the very end. */
  note(label: string, text: string): void {
    this.#notes.push(`[^${label}]: ${text.replace(/\s+/g, ' ').trim()}`);
  }

  toString(): string {
    let text = '';
    let last: Block | undefined;
    for (const block of this.#blocks) {
      if (last !== undefined) text += isTight(last, block) ? '\n' : '\n\n';
      text += block.text;
      last = block;
    }
    if (this.#notes.length > 0) text += `${text === '' ? '' : '\n\n'}${this.#notes.join('\n')}`;
    return text === '' ? '' : `${text}\n`;
  }
}

function isTight(before: Block, after: Block): boolean {
  if (before.kind === 'heading') return after.kind !== 'heading';
  return before.kind === 'item' && after.kind === 'item';
}

/** The first row is bold on paper anyway. */
function cellText(cell: readonly string[], row: number): string {
  const text = cell.join(' ');
  return row === 0 ? text.replace(/^\*\*([^*]*)\*\*$/, '$1') : text;
}

function tableLine(cells: readonly string[], columns: number): string {
  const padded = [...cells, ...new Array<string>(columns - cells.length).fill('')];
  return `|${padded.map((cell) => ` ${cell.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim()} |`).join('')}`;
}

/** At least two rows and columns of short cells, none of which holds a question or an answer. */
function isDataTable(rows: readonly (readonly (readonly string[])[])[]): boolean {
  const cells = rows.flat();
  const oneParagraph = cells.every((cell) => cell.length <= 1);
  const short = cells.every((cell) => (cell[0]?.length ?? 0) <= 300);
  const heading = cells.some((cell) =>
    /^\s*(?:vraag|antwoord|datum|ons kenmerk|uw kenmerk|betreft|onderwerp)\b/i.test(cell[0] ?? ''),
  );
  const filled = rows.filter((row) => row.filter((cell) => (cell[0] ?? '') !== '').length >= 2).length;
  return rows.length >= 2 && filled >= rows.length / 2 && oneParagraph && short && !heading;
}
