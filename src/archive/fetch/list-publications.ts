import type { PoliteClient } from './polite-client.ts';
import { type Page, type Period, type Publication, type PublicationSource, ServiceError } from './publication.ts';

const tries = 3;
/** 100,000 publications; a list that goes on longer runs in a circle. */
const mostPages = 1000;

export interface Listing {
  readonly publications: readonly Publication[];
  /** False where the list kept changing while it was read: something may have been missed. */
  readonly complete: boolean;
}

/** All publications of a period. When their number changes halfway, the list has shifted and is read anew. */
export async function listPublications(
  client: PoliteClient,
  source: PublicationSource,
  period: Period,
  modifiedSince: string | null,
): Promise<Listing> {
  const found = new Map<string, Publication>();
  for (let attempt = 1; attempt <= tries; attempt++) {
    const complete = await readPages(client, source, source.firstPage(period, modifiedSince), found);
    if (complete) return { publications: [...found.values()], complete };
  }
  return { publications: [...found.values()], complete: false };
}

/** How many there are in a period, or null where the service does not say. */
export async function countPublications(
  client: PoliteClient,
  source: PublicationSource,
  period: Period,
): Promise<number | null> {
  return (await readPage(client, source, source.firstPage(period, null))).total;
}

/** False as soon as a page does not fit the first one. */
async function readPages(
  client: PoliteClient,
  source: PublicationSource,
  first: string,
  found: Map<string, Publication>,
): Promise<boolean> {
  let total: number | null = null;
  let records = 0;
  let address: string | null = first;
  for (let pages = 0; address !== null; pages++) {
    if (pages === mostPages) throw new ServiceError('De lijst van de dienst houdt niet op.');
    const page: Page = await readPage(client, source, address);
    for (const publication of page.publications) found.set(publication.id, publication);
    if (total !== null && page.total !== null && page.total !== total) return false;
    total ??= page.total;
    records += page.records;
    address = page.next;
  }
  return total === null || records >= total;
}

/** A page that cannot be read may be one that was caught in a bad moment, so it is asked for again. */
async function readPage(client: PoliteClient, source: PublicationSource, address: string): Promise<Page> {
  for (let attempt = 1; ; attempt++) {
    const answer = await client.get(address, 'application/xml, application/json;q=0.9');
    try {
      if (answer.type === 'missing') throw new ServiceError(`De lijst is niet te krijgen: ${answer.reason}.`);
      return source.readPage(answer.bytes, address);
    } catch (error) {
      if (!(error instanceof ServiceError) || attempt === tries) throw error;
    }
  }
}
