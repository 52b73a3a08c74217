/**
 * What this product writes into a Word or ODF file so that it can read the same draft back: the front matter as a
 * custom property, paragraph styles with names of its own, and the labels of notes as bookmarks. Without them (another
 * program dropped them) the file is read as any other.
 */
export const frontMatterProperty = 'Kamervragen concept';

/** The name of the `meta` that holds the front matter in HTML. */
export const frontMatterMeta = 'kamervragen-concept';

/** Names of the paragraph styles; they survive translation and other word processors better than ids. */
export const styleNames = {
  letterhead: 'Kamervragen briefhoofd',
  question: 'Kamervragen vraagtekst',
  answer: 'Kamervragen antwoordtekst',
  quote: 'Kamervragen citaat',
} as const;

/** What reading does with a paragraph of an own document. */
export type ParagraphRole = 'keep' | 'drop' | 'quote';

/** The letterhead is made from the front matter and is not read back; a quotation gets its mark again. */
export function roleOf(styleName: string): ParagraphRole {
  const name = styleName.toLowerCase();
  if (name === styleNames.letterhead.toLowerCase()) return 'drop';
  return name === styleNames.quote.toLowerCase() ? 'quote' : 'keep';
}

/** The bookmark around the questions and answers in a file that was made with an organisation's own template. */
export const bodyBookmark = '_kvtekst';

const bookmarkPrefix = '_kvnoot_';

/** The bookmark that keeps a note's label; Word allows letters, digits and underscores, and 40 characters. */
export function labelBookmark(label: string): string | null {
  const encoded = label.replace(/[^a-z0-9]/gi, (character) => `_${character.codePointAt(0)?.toString(16)}_`);
  return bookmarkPrefix.length + encoded.length <= 40 ? bookmarkPrefix + encoded : null;
}

/** The label that a bookmark keeps, or null for any other bookmark. */
export function labelOfBookmark(bookmark: string): string | null {
  if (!bookmark.startsWith(bookmarkPrefix)) return null;
  return bookmark
    .slice(bookmarkPrefix.length)
    .replace(/_([0-9a-f]{1,5})_/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}

/** The text of an own document: its front matter before its body. */
export function withFrontMatter(frontMatter: string | null, text: string): string {
  return frontMatter === null ? text : `---\n${frontMatter.trimEnd()}\n---\n\n${text}`;
}

/** Marks go inside the white space: `**woord** `. */
export function emphasized(text: string, mark: string): string {
  const inner = text.trim();
  if (inner === '') return text;
  const start = text.indexOf(inner);
  return `${text.slice(0, start)}${mark}${inner}${mark}${text.slice(start + inner.length)}`;
}

/** Gives notes their labels: the one that was kept, else their number, or the next that is free. */
export class NoteLabels {
  readonly #taken: Set<string>;

  constructor(kept: Iterable<string>) {
    this.#taken = new Set(kept);
  }

  /** The label of a note for which none was kept. */
  of(number: number): string {
    let free = number;
    while (this.#taken.has(String(free))) free++;
    this.#taken.add(String(free));
    return String(free);
  }
}
