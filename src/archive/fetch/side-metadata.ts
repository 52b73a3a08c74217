import { dirname, relative, sep } from 'node:path';
import type { ArchiveRecord, RecordSource } from '../record.ts';
import { readSideMetadata } from './fetch-state.ts';
import type { Publication } from './publication.ts';

type Metadata = Omit<Publication, 'files'>;

/** What the side files of fetched publications say about files. A folder's side file is read once. */
export class SideMetadata {
  readonly #folders = new Map<string, Promise<ReadonlyMap<string, Metadata>>>();

  /** What was said about `file` when it was fetched, or null. The side file stands beside it or one folder up. */
  async of(file: string): Promise<Metadata | null> {
    const folder = dirname(file);
    for (const place of new Set([folder, dirname(folder)])) {
      const found = (await this.#read(place)).get(relative(place, file).split(sep).join('/'));
      if (found !== undefined) return found;
    }
    return null;
  }

  #read(folder: string): Promise<ReadonlyMap<string, Metadata>> {
    const known = this.#folders.get(folder);
    if (known !== undefined) return known;
    // A side file that cannot be read is no reason to leave the publications themselves out.
    const read = readSideMetadata(folder).catch(() => new Map());
    this.#folders.set(folder, read);
    return read;
  }
}

/** A record with what its document does not say itself. */
export function completed(record: ArchiveRecord, metadata: Metadata | null): ArchiveRecord {
  if (metadata === null) return record;
  const { provenance: own } = record;
  const provenance: RecordSource = {
    title: own.title ?? metadata.title,
    kenmerk: own.kenmerk ?? metadata.kenmerk,
    // The document often prints only the number; the service knows the year as well.
    aanhangsel: metadata.aanhangsel ?? own.aanhangsel,
    date: own.date ?? metadata.date,
    members: own.members.length > 0 ? own.members : metadata.members,
    respondents: own.respondents.length > 0 ? own.respondents : metadata.respondents,
    url: own.url ?? metadata.url,
    offset: own.offset,
  };
  return { ...record, provenance };
}
