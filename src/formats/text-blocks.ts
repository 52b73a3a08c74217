import { markdownTable } from './markdown-table.ts';
import { questionTable } from './question-table.ts';

/** A block of text: list items stand on consecutive lines, a draft's heading right above its text, the rest apart. */
interface Block {
  readonly text: string;
  readonly kind: 'paragraph' | 'item' | 'heading' | 'quote';
}

const listItem = /^ {0,20}(?:-|\d{1,3}\.|[a-z]{1,3}[.)]) /;
const markdownItem = /^ {0,20}(?:-|\d{1,3}\.) /;

/** Collects the text that the parser reads: paragraphs parted by an empty line, list items on lines of their own. */
export class TextBlocks {
  readonly #blocks: Block[] = [];
  readonly #notes: string[] = [];
  readonly #looseNotes: string[] = [];
  readonly #listItem: RegExp;

  /** `isDraft`: only what Markdown knows as a list is one; `a.` begins a paragraph. */
  constructor(isDraft = false) {
    this.#listItem = isDraft ? markdownItem : listItem;
  }

  /** Adds a paragraph; what looks like a list item joins the list before it. Empty text adds nothing. */
  paragraph(text: string): void {
    const trimmed = text.trimEnd();
    if (trimmed.trim() === '') return;
    const label = this.#listItem.exec(trimmed)?.[0];
    // Further lines stay below the text of their item.
    const indent = ' '.repeat(label?.length ?? trimmed.length - trimmed.trimStart().length);
    this.#blocks.push({
      text: trimmed.replace(/\n/g, `\n${indent}`),
      kind: label === undefined ? 'paragraph' : 'item',
    });
  }

  /** Adds a heading as drafts have it. */
  heading(text: string): void {
    this.#blocks.push({ text: text.trim(), kind: 'heading' });
  }

  /** Adds a paragraph of a quotation, as drafts have it; quotations that follow each other are one. */
  quote(text: string): void {
    const trimmed = text.trimEnd();
    if (trimmed !== '') this.#blocks.push({ text: trimmed, kind: 'quote' });
  }

  /**
   * Adds a table: as a Markdown table, or cell by cell where it only lays out the page. `holdsData` where that is known.
   */
  table(rows: readonly (readonly (readonly string[])[])[], holdsData = isDataTable(rows)): void {
    const pairs = holdsData ? null : questionTable(rows);
    for (const { number, question, answer } of pairs ?? []) {
      for (const text of [`Vraag ${number}`, ...question, `Antwoord ${number}`, ...answer]) this.paragraph(text);
    }
    if (pairs !== null) return;
    if (!holdsData) {
      for (const paragraph of rows.flat(2)) this.paragraph(paragraph);
      return;
    }
    const [head = [], ...others] = rows.map((row) => row.map((cell) => cell.join(' ')));
    this.#blocks.push({ text: markdownTable([plainHead(head), ...others]), kind: 'paragraph' });
  }

  /** Adds a note, which comes at the very end; those that no mark points at come last. */
  note(label: string, text: string, isLoose = false): void {
    (isLoose ? this.#looseNotes : this.#notes).push(`[^${label}]: ${text.replace(/\s+/g, ' ').trim()}`);
  }

  toString(): string {
    let text = '';
    let last: Block | undefined;
    for (const block of this.#blocks) {
      if (last !== undefined) text += gapBetween(last, block);
      text += block.kind === 'quote' ? block.text.replace(/^/gm, '> ') : block.text;
      last = block;
    }
    const notes = [...this.#notes, ...this.#looseNotes].join('\n');
    if (notes !== '') text += `${text === '' ? '' : '\n\n'}${notes}`;
    return text === '' ? '' : `${text}\n`;
  }
}

function gapBetween(before: Block, after: Block): string {
  if (before.kind === 'quote' && after.kind === 'quote') {
    return listItem.test(before.text) && listItem.test(after.text) ? '\n' : '\n>\n';
  }
  const isTight =
    before.kind === 'heading' ? after.kind !== 'heading' : before.kind === 'item' && after.kind === 'item';
  return isTight ? '\n' : '\n\n';
}

/** The first row is bold on paper anyway. */
function plainHead(cells: readonly string[]): readonly string[] {
  const bare = cells.map((cell) => (cell === '' ? '' : /^\*\*([^*]*)\*\*$/.exec(cell)?.[1]));
  return bare.every((cell) => cell !== undefined) ? bare : cells;
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
