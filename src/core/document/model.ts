import type { Placed, Span } from '../text/span.ts';

/** What a text is: questions only, at least one answer heading, a delay notice, or anything else (a letter). */
export type DocumentKind = 'questions' | 'answers' | 'delay' | 'other';

/**
 * A stretch of clean text and where it comes from: `length` units at `at` in the clean text stand at `source` in the
 * source. What lies between two pieces (a folded space, an empty line between paragraphs) has no place of its own.
 */
export interface TextPiece {
  readonly at: number;
  readonly source: number;
  readonly length: number;
}

/**
 * Text as a reader would write it: page furniture, notes and marks taken out, layout hyphens undone, white space
 * folded, paragraphs parted by an empty line. `pieces` ascend in both texts.
 */
export interface CleanText {
  readonly text: string;
  readonly pieces: readonly TextPiece[];
}

/** One number or range as it is written in a heading or reference: `4` or `7 t/m 9` (then `numbers` is 7, 8, 9). */
export interface NumberMention {
  readonly span: Span;
  readonly numbers: readonly string[];
}

/** A heading line such as `Vraag 4 en 5`; `span` is the heading's own text without the text that may follow it. */
export interface Heading {
  readonly span: Span;
  readonly mentions: readonly NumberMention[];
}

/** A part of a question that wants an answer of its own. */
export interface Subquestion {
  readonly text: string;
  /** From the first to the last character in the source. */
  readonly span: Span;
  /** `if-yes` and `if-no` open with `Zo ja` and `Zo nee`: they hang on the answer to the part before. */
  readonly condition: 'none' | 'if-yes' | 'if-no';
}

interface Part {
  /** All numbers, ranges spelled out; sub-numbers keep their letter (`6a`). Never empty. */
  readonly numbers: readonly string[];
  /** Null where the text has no heading (questions without numbers). */
  readonly heading: Heading | null;
  /** Heading and body, without the white space after it. */
  readonly range: Span;
  readonly body: CleanText;
}

export interface Question extends Part {
  readonly type: 'question';
  readonly subquestions: readonly Subquestion[];
}

export interface Answer extends Part {
  readonly type: 'answer';
}

export interface Member {
  readonly name: string;
  readonly party: string | null;
  readonly span: Span;
}

export interface Respondent {
  readonly name: string | null;
  readonly portfolio: string | null;
  /** `Minister`, `Staatssecretaris` or null where not said. */
  readonly office: string | null;
  /** Answers only through `mede namens`. */
  readonly onBehalf: boolean;
  readonly span: Span;
}

/** A date in words or digits; `value` is ISO (YYYY-MM-DD), or null where no such day exists (31 februari). */
export type PlacedDate = Placed<string | null>;

export interface Aanhangsel {
  /** `2024-2025`, or null where only the number is printed. */
  readonly year: string | null;
  readonly number: string;
  readonly span: Span;
}

export interface Header {
  readonly subject: Placed<string> | null;
  readonly members: readonly Member[];
  readonly addressees: readonly Placed<string>[];
  readonly respondents: readonly Respondent[];
  readonly kenmerk: readonly Placed<string>[];
  readonly aanhangsel: Aanhangsel | null;
  readonly submitted: PlacedDate | null;
  readonly received: PlacedDate | null;
}

/** A note. `label` is the bare label (`1`, `*`), `labelSpan` where it is written. */
export interface Footnote {
  readonly label: string;
  readonly labelSpan: Span;
  readonly span: Span;
  readonly body: CleanText;
}

/** A mark in a running text; `note` is the index of its note in `footnotes`, or null where there is none. */
export interface FootnoteMark {
  readonly label: string;
  readonly span: Span;
  readonly note: number | null;
}

/** Where a reference or mark stands: in the part with this index, or elsewhere. */
export interface Home {
  readonly type: 'question' | 'answer' | 'elsewhere';
  readonly index: number;
}

/** `vraag 3`, `antwoord op de vragen 2 en 3`. `external` references point into another set and are left alone. */
export interface QuestionReference {
  readonly span: Span;
  readonly mentions: readonly NumberMention[];
  readonly external: boolean;
  readonly home: Home;
}

export interface Vragensteller {
  readonly naam: string;
  readonly partij: string | null;
}

export interface Namens {
  readonly naam: string | null;
  readonly portefeuille: string | null;
}

/** The YAML block at the top of a draft. Wrong shapes are left out of `data` and named in `problems`. */
export interface FrontMatter {
  /** From the first `---` up to and including the closing `---`. */
  readonly span: Span;
  readonly data: FrontMatterData;
  /** Where each top-level key's value stands. */
  readonly places: Readonly<Record<string, Span>>;
  /** One Dutch sentence each: broken YAML or a value of the wrong shape. */
  readonly problems: readonly Placed<string>[];
}

export interface FrontMatterData {
  readonly kenmerk: readonly string[];
  readonly onderwerp: string | null;
  readonly vragenstellers: readonly Vragensteller[];
  readonly aan: readonly string[];
  readonly namens: readonly Namens[];
  /** ISO dates. */
  readonly ingezonden: string | null;
  readonly termijn: string | null;
  readonly ontvangen: string | null;
  readonly bron: string | null;
  /** Question number → fingerprint of the imported question text. */
  readonly vraagcontrole: Readonly<Record<string, string>>;
}

/** A text read as a Vraag/Antwoord document. Every text gives one; nothing here ever throws. */
export interface KamervragenDocument {
  readonly source: string;
  readonly kind: DocumentKind;
  /** The questions carry no numbers; they are numbered by position. */
  readonly unnumbered: boolean;
  readonly frontMatter: FrontMatter | null;
  /** What the text says, completed with what the front matter says. */
  readonly header: Header;
  readonly questions: readonly Question[];
  readonly answers: readonly Answer[];
  readonly footnotes: readonly Footnote[];
  readonly marks: readonly FootnoteMark[];
  readonly references: readonly QuestionReference[];
  readonly toelichting: CleanText | null;
  readonly mededeling: CleanText | null;
  /** Page furniture: running heads, page numbers, ISSN, form feeds. Ascending. */
  readonly furniture: readonly Span[];
}
