/** What the archive keeps of one question with its answer, or of one passage of a letter. */
export interface ArchiveRecord {
  /** The record's own id, or null where the source gives none. */
  readonly id: string | null;
  /** Empty for a passage. */
  readonly question: string;
  readonly answer: string;
  readonly numbers: readonly string[];
  readonly provenance: Provenance;
}

/** Where a record comes from; what the source does not say is null or empty. */
export interface Provenance {
  readonly title: string | null;
  readonly kenmerk: string | null;
  readonly aanhangsel: string | null;
  /** ISO date. */
  readonly date: string | null;
  readonly members: readonly string[];
  readonly respondents: readonly string[];
  readonly url: string | null;
  /** UTF-16 offset of the answer or passage in the text read from the file. */
  readonly offset: number;
}

/** What a file gives: its records, or why it was skipped (one Dutch sentence). */
export type Extraction =
  | { readonly type: 'records'; readonly records: Iterable<ArchiveRecord> | AsyncIterable<ArchiveRecord> }
  | { readonly type: 'skipped'; readonly reason: string };
