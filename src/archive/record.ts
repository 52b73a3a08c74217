import type { Provenance } from '../core/document/provenance.ts';
import { DamagedArchive } from './failures.ts';

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

/** What an archive keeps beside the texts of an entry, as one column of JSON. */
export interface StoredSource extends RecordSource {
  readonly numbers: readonly string[];
}

/** Throws `DamagedArchive` where it is not what `writer.ts` wrote. */
export function readStoredSource(json: unknown): StoredSource {
  try {
    const source: StoredSource = JSON.parse(String(json));
    if ([source.members, source.respondents, source.numbers].every(Array.isArray)) return source;
  } catch {
    // Said below.
  }
  throw new DamagedArchive();
}
