/**
 * What this product writes into a Word or ODF file so that it can read the same draft back: the front matter as a
 * custom property, paragraph styles with names of its own, and the labels of notes as bookmarks. Without them (another
 * program dropped them) the file is read as any other.
 */
export const frontMatterProperty = 'Kamervragen concept';

/** Stands for the front matter of a draft that has none: an empty property gets lost on the way. */
export const noFrontMatter = '(geen)';

/** The name of the `meta` that holds the front matter in HTML. */
export const frontMatterMeta = 'kamervragen-concept';

/** Names of the paragraph styles; they survive translation and other word processors better than ids. */
export const styleNames = {
  letterhead: 'Kamervragen briefhoofd',
  question: 'Kamervragen vraagtekst',
  answer: 'Kamervragen antwoordtekst',
  quote: 'Kamervragen citaat',
  looseNote: 'Kamervragen losse noot',
  continued: 'Kamervragen lijstvervolg',
} as const;

/** The style of a further paragraph in a list item; the level counts from 0. */
export function continuedStyle(level: number): string {
  return `${styleNames.continued} ${level + 1}`;
}

/** What a paragraph of an own document is; the letterhead is made from the front matter and is not read back. */
export type ParagraphRole =
  | { readonly type: 'text' | 'letterhead' | 'quote' | 'loose-note' }
  | { readonly type: 'continued'; readonly level: number };

/** What every paragraph of another document is. */
export const textRole: ParagraphRole = { type: 'text' };

const roles: Readonly<Record<string, ParagraphRole>> = {
  [styleNames.letterhead.toLowerCase()]: { type: 'letterhead' },
  [styleNames.quote.toLowerCase()]: { type: 'quote' },
  [styleNames.looseNote.toLowerCase()]: { type: 'loose-note' },
};

export function roleOf(styleName: string): ParagraphRole {
  const name = styleName.toLowerCase();
  if (!name.startsWith(styleNames.continued.toLowerCase())) return roles[name] ?? textRole;
  const level = Number(/ ([1-9])$/.exec(name)?.[1] ?? 1) - 1;
  return { type: 'continued', level };
}

/** The paragraph of a note that no mark points at. */
export function looseNoteText(label: string, text: string): string {
  return `[${label}] ${text}`;
}

/** The note in such a paragraph; null where someone made something else of it. */
export function looseNoteOf(paragraph: string): { readonly label: string; readonly text: string } | null {
  const [, label, text] = /^\[([^\]\s]{1,32})\]\s*(.*)$/s.exec(paragraph.trim()) ?? [];
  return label === undefined || text === undefined ? null : { label, text };
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
  return frontMatter === null || frontMatter === noFrontMatter ? text : `---\n${frontMatter.trimEnd()}\n---\n\n${text}`;
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
