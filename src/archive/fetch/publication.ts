import type { Provenance } from '../../core/document/provenance.ts';

/** A form in which a publication can be fetched. */
export type Manifestation = 'xml' | 'html' | 'odt' | 'docx' | 'pdf';

/** The best form for the archive comes first: XML keeps the questions and answers apart. */
export const manifestations: readonly Manifestation[] = ['xml', 'docx', 'html', 'odt', 'pdf'];

/** What a service says about one answered set of questions. What it does not say is null or empty. */
export interface Publication extends Provenance {
  /** `ah-tk-20242025-594`, `ah-1151601`, or `tk-2024D12345` for a document that is not printed yet. */
  readonly id: string;
  readonly url: string | null;
  /** When the service last changed it, as the service writes it; compared, never computed with. */
  readonly modified: string;
  /** Offices or ministries to whom the questions were put, as written; empty where the service does not say. */
  readonly ministries: readonly string[];
  /** Where each form can be fetched. */
  readonly files: Readonly<Partial<Record<Manifestation, string>>>;
}

/** One page of a list of publications. */
export interface Page {
  /** How many there are in all pages, as the service counts at this moment; null where it does not say. */
  readonly total: number | null;
  readonly publications: readonly Publication[];
  /** How many records the page had, those that are no answers included. */
  readonly records: number;
  /** What to ask for next; null after the last page. */
  readonly next: string | null;
}

/** A stretch of days, both included. ISO dates. */
export interface Period {
  readonly since: string;
  readonly until: string;
}

/** How a service is asked. Implementations only put addresses together and read answers; they do no traffic. */
export interface PublicationSource {
  /** The address of the first page for a period; `modifiedSince` (ISO date) leaves older ones out. */
  firstPage(period: Period, modifiedSince: string | null): string;
  /** Reads an answer of the service. Throws `ServiceError` where it is none, or says that something is wrong. */
  readPage(body: Uint8Array, address: string): Page;
}

/** The service answered with something else than what was asked; trying again may help. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
}

/** Not yet laid out: a number of its own instead of a parliamentary year and number. */
export function isUnlaid(id: string): boolean {
  return /^(?:ah-\d+|tk-)/.test(id);
}

/** The identifier without what marks a reprint (`-h1`); both are the same publication. */
export function baseId(id: string): string {
  return id.replace(/-h\d{1,2}$/, '');
}

/** `20242025` and `594` as the archive writes them: `2024-2025/594`. */
export function aanhangselName(years: string, number: string): string | null {
  const match = /^(\d{4})\D?(\d{4})$/.exec(years.trim());
  return match === null || !/^\d{1,5}$/.test(number) ? null : `${match[1]}-${match[2]}/${Number(number)}`;
}

/** The day of an ISO date or date-time, where such a day exists (real metadata holds 31 februari). */
export function dayOf(written: string | null): string | null {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(written ?? '')?.[0];
  if (day === undefined) return null;
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day ? null : day;
}
