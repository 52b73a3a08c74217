import type { KamervragenDocument } from '../../core/document/model.ts';

/** Running text; every format writes these in its own way. */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'break' }
  | { readonly type: 'strong' | 'emphasis'; readonly children: readonly Inline[] }
  | { readonly type: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly type: 'note'; readonly note: PaperNote };

/** A footnote; `number` counts in the order of the marks. */
export interface PaperNote {
  readonly number: number;
  /** As the draft writes it. */
  readonly label: string;
  readonly content: readonly Inline[];
}

/** A note that no mark points at, by the label that the draft gives it. */
export interface LooseNote {
  readonly label: string;
  readonly text: string;
}

/** What a part is made of, from the top; `offset` is where a block begins in the draft. */
export type Block =
  | { readonly type: 'paragraph'; readonly content: readonly Inline[]; readonly offset: number }
  | { readonly type: 'quote'; readonly blocks: readonly Block[] }
  | { readonly type: 'list'; readonly start: number | null; readonly items: readonly (readonly Block[])[] }
  | { readonly type: 'table'; readonly rows: readonly (readonly (readonly Inline[])[])[]; readonly offset: number };

/** A part under its heading; `kind` is `text` for what stands before the first heading. */
export interface PaperSection {
  readonly kind: 'text' | 'question' | 'answer';
  readonly heading: string | null;
  /** Where the part begins in the draft. */
  readonly offset: number;
  readonly blocks: readonly Block[];
}

/** A line of the letterhead, such as `Kenmerk` with `2024Z17067`. */
export interface LetterField {
  readonly name: string;
  readonly value: string;
}

/** Lists nest no deeper on paper; levels count from 0. */
export const deepestLevel = 4;

/** A draft as it goes on paper, the same for every format. */
export interface Paper {
  readonly title: string;
  /** Empty where the draft has no front matter: then its own text says it all. */
  readonly fields: readonly LetterField[];
  /** `Vragen van het lid …` and `Antwoord van …`, made from the front matter. */
  readonly opening: readonly string[];
  readonly sections: readonly PaperSection[];
  /** In the order of their marks. */
  readonly notes: readonly PaperNote[];
  /** Notes that no mark points at: they come after everything else, so that nothing is lost. */
  readonly looseNotes: readonly LooseNote[];
  /** The YAML that is kept in the file, to read the same draft back; null where there is none. */
  readonly frontMatter: string | null;
  readonly document: KamervragenDocument;
}
