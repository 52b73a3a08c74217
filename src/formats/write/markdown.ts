import type { Token } from 'markdown-it';
import type { KamervragenDocument } from '../../core/document/model.ts';
import { inlinesOf, markdownParser, readInline, TokenCursor } from './light-markdown.ts';
import type { Block, Inline, PaperNote } from './paper.ts';

const markPattern = /⸨\ue000(\d+)\ue001⸩/;

/**
 * The sign in a text for the mark of the note with this index. To Markdown its edges are punctuation, as those of the
 * mark itself: emphasis may end right before it.
 */
export function markOf(note: number): string {
  return `⸨\ue000${note}\ue001⸩`;
}

/** Reads the light Markdown of a draft into blocks, and numbers its notes in the order of their marks. */
export class MarkdownReader {
  readonly #document: KamervragenDocument;
  readonly #notes = new Map<number, PaperNote>();

  constructor(document: KamervragenDocument) {
    this.#document = document;
  }

  get notes(): readonly PaperNote[] {
    return [...this.#notes.values()];
  }

  /** The blocks of a text; `offsets` says where its characters stand in the draft. */
  blocks(text: string, offsets: readonly number[]): readonly Block[] {
    const normalized = text
      .replace(/\r\n|\r|\f/g, (end) => (end === '\r\n' ? ' \n' : '\n'))
      .replace(plusAtStart, '$1\u00a0');
    const lines = lineStarts(normalized);
    const offsetOf = (token: Token) => offsets[lines[token.map?.[0] ?? 0] ?? 0] ?? 0;
    return this.#read(new TokenCursor(markdownParser().parse(normalized, {})), null, offsetOf);
  }

  #read(tokens: TokenCursor, until: string | null, offsetOf: (token: Token) => number): readonly Block[] {
    const blocks: Block[] = [];
    for (let token = tokens.next(); token !== undefined && token.type !== until; token = tokens.next()) {
      switch (token.type) {
        case 'paragraph_open': {
          const content = this.#inlines(tokens.next()?.children ?? []);
          tokens.next();
          if (content.some(isVisible)) blocks.push({ type: 'paragraph', content, offset: offsetOf(token) });
          break;
        }
        case 'blockquote_open':
          blocks.push({ type: 'quote', blocks: this.#read(tokens, 'blockquote_close', offsetOf) });
          break;
        case 'bullet_list_open':
          blocks.push(...this.#lists(tokens, null, 'bullet_list_close', offsetOf));
          break;
        case 'ordered_list_open': {
          const start = Number(token.attrGet('start') ?? 1);
          blocks.push(...this.#lists(tokens, start, 'ordered_list_close', offsetOf));
          break;
        }
        case 'table_open':
          blocks.push({ type: 'table', rows: this.#rows(tokens), offset: offsetOf(token) });
          break;
        default:
      }
    }
    return blocks;
  }

  /** Markdown takes neighbouring lists for one; where someone typed `1.` again, a new one begins. */
  #lists(
    tokens: TokenCursor,
    start: number | null,
    until: string,
    offsetOf: (token: Token) => number,
  ): readonly Block[] {
    const lists: (readonly Block[])[][] = [[]];
    for (let token = tokens.next(); token !== undefined && token.type !== until; token = tokens.next()) {
      if (token.type !== 'list_item_open') continue;
      const begun = lists.at(-1)?.length ?? 0;
      if (start !== null && begun > 1 && Number(token.info) === start) lists.push([]);
      lists.at(-1)?.push(this.#read(tokens, 'list_item_close', offsetOf));
    }
    return lists.map((items) => ({ type: 'list', start, items }));
  }

  #rows(tokens: TokenCursor): readonly (readonly (readonly Inline[])[])[] {
    const rows: (readonly Inline[])[][] = [];
    for (let token = tokens.next(); token !== undefined && token.type !== 'table_close'; token = tokens.next()) {
      if (token.type === 'tr_open') rows.push([]);
      if (token.type === 'inline') rows.at(-1)?.push(this.#inlines(token.children ?? []));
    }
    return rows;
  }

  #inlines(tokens: readonly Token[]): readonly Inline[] {
    return inlinesOf(tokens, (text) => this.#text(text));
  }

  /** Plain text, with the signs of footnote marks turned into notes. */
  #text(text: string): readonly Inline[] {
    const parts = text.split(markPattern);
    return parts.flatMap((part, index): readonly Inline[] => {
      if (index % 2 === 0) return part === '' ? [] : [{ type: 'text', text: part }];
      const note = this.#note(Number(part));
      return note === null ? [] : [{ type: 'note', note }];
    });
  }

  /** Two series of notes (typed ones and Word's own) may use the same labels; on paper there is one series. */
  #freeLabel(label: string): string {
    const taken = new Set(Array.from(this.#notes.values(), (note) => note.label));
    if (!taken.has(label)) return label;
    const labels = new Set(this.#document.footnotes.map((note) => note.label));
    let free = 1;
    while (taken.has(String(free)) || labels.has(String(free))) free++;
    return String(free);
  }

  #note(index: number): PaperNote | null {
    const known = this.#notes.get(index);
    const footnote = this.#document.footnotes[index];
    if (known !== undefined || footnote === undefined) return known ?? null;
    const note = {
      number: this.#notes.size + 1,
      label: this.#freeLabel(footnote.label),
      content: readInline(footnote.body.text.replace(/\s+/g, ' '), (text) => this.#text(text)),
    };
    this.#notes.set(index, note);
    return note;
  }
}

/** Markdown takes a line with a plus for an item of a list; in a letter it is a sum, over several lines. */
const plusAtStart = /^([ \t>]{0,40}\+)[ \t]/gm;

/** A paragraph of no-break spaces is what someone typed to get an empty line. */
function isVisible(inline: Inline): boolean {
  return inline.type !== 'text' || inline.text.trim() !== '';
}

function lineStarts(text: string): readonly number[] {
  return [0, ...Array.from(text.matchAll(/\n/g), (match) => match.index + 1)];
}
