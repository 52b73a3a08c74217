import type { Provenance } from '../core/document/provenance.ts';

/** What the archive keeps of one question with its answer, or of one passage of a letter. */
export interface ArchiveRecord {
  /** The record's own id, or null where the source gives none. */
  readonly id: string | null;
  /** Empty for a passage. */
  readonly question: string;
  readonly answer: string;
  readonly numbers: readonly string[];
  readonly provenance: RecordSource;
}

/** Where a record comes from. */
export interface RecordSource extends Provenance {
  readonly url: string | null;
  /** UTF-16 offset of the answer or passage in the text read from the file. */
  readonly offset: number;
}
