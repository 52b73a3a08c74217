import { parseDocument } from '../../core/document/parse.ts';
import { UserError } from '../../core/user-error.ts';
import { readSourceBytes } from '../../formats/read.ts';
import type { FetchState } from './fetch-state.ts';
import type { PublicationFolder } from './folder.ts';
import { concerns } from './ministries.ts';
import { ConnectionError, type PoliteClient } from './polite-client.ts';
import { baseId, isUnlaid, type Manifestation, manifestations, type Publication } from './publication.ts';
import type { SourceName } from './services.ts';
import { isWhole } from './verify.ts';

const tries = 2;
/** After so many publications in a row that could not be reached, the service is taken to be gone. */
const mostUnreachable = 3;

interface Work {
  readonly client: PoliteClient;
  readonly folder: PublicationFolder;
  readonly state: FetchState;
  readonly source: SourceName;
  readonly ministries: readonly string[];
}

interface Counts {
  fetched: number;
  unchanged: number;
  replaced: number;
  outside: number;
  readonly failed: { id: string; reason: string }[];
}

interface Fetched {
  readonly form: Manifestation;
  readonly bytes: Uint8Array;
}

/** Takes publications one by one: fetches what is new or changed, checks it, keeps it and its metadata. */
export class PublicationFetcher {
  readonly counts: Counts = { fetched: 0, unchanged: 0, replaced: 0, outside: 0, failed: [] };
  readonly #work: Work;
  #unreachable = 0;

  constructor(work: Work) {
    this.#work = work;
  }

  /** False where it has to be tried again another time. Throws `ConnectionError` when the service seems to be gone. */
  async take(publication: Publication): Promise<boolean> {
    const { ministries, state } = this.#work;
    if (publication.ministries.length > 0 && !concerns(publication.ministries, ministries)) {
      this.counts.outside++;
      return true;
    }
    if (isOvertaken(publication, state)) {
      this.counts.replaced++;
      return true;
    }
    if (await this.#isKept(publication)) {
      this.counts.unchanged++;
      return true;
    }
    return this.#fetch(publication);
  }

  async #isKept({ id, modified }: Publication): Promise<boolean> {
    const { folder, ministries, source, state } = this.#work;
    const kept = state.get(id);
    if (kept === undefined) return false;
    if (kept.file === null)
      return kept.publication.modified === modified && !concerns(kept.publication.ministries, ministries);
    if (!(await folder.has(kept.file, kept.bytes))) return false;
    // The other service's copy is the same publication; XML, with its structure, is never exchanged for another form.
    return kept.source === source ? kept.publication.modified === modified : kept.form === 'xml' || source !== 'sru';
  }

  async #fetch(publication: Publication): Promise<boolean> {
    try {
      const fetched = await this.#fetchBest(publication);
      this.#unreachable = 0;
      if (fetched === null) {
        this.counts.failed.push({ id: publication.id, reason: reasonFor(publication) });
        return Object.keys(publication.files).length === 0;
      }
      await this.#keep(publication, fetched);
      return true;
    } catch (error) {
      if (!(error instanceof ConnectionError)) throw error;
      if (error.leaveAlone || ++this.#unreachable >= mostUnreachable) throw error;
      this.counts.failed.push({ id: publication.id, reason: `Het ophalen is niet gelukt: ${error.message}.` });
      return false;
    }
  }

  /** The best form that the service has and that arrives whole; null where there is none. */
  async #fetchBest({ files }: Publication): Promise<Fetched | null> {
    for (const form of manifestations) {
      const address = files[form];
      if (address === undefined) continue;
      for (let attempt = 1; attempt <= tries; attempt++) {
        const answer = await this.#work.client.get(address, '*/*');
        if (answer.type === 'missing') break;
        if (isWhole(form, answer.bytes)) return { form, bytes: answer.bytes };
      }
    }
    return null;
  }

  async #keep(publication: Publication, { form, bytes }: Fetched): Promise<void> {
    const { folder, ministries, source, state } = this.#work;
    const { files: _, ...metadata } = publication;
    const offices =
      publication.ministries.length > 0 ? publication.ministries : await officesIn(publication.id, form, bytes);
    const outside = ministries.length > 0 && !concerns(offices, ministries);
    const before = state.get(publication.id);
    const file = outside ? null : fileFor(publication, form);
    if (file !== null) await folder.write(file, bytes);
    await state.keep({ publication: { ...metadata, ministries: offices }, source, form, file, bytes: bytes.length });
    if (before?.file && before.file !== file) await folder.remove(before.file);
    if (outside) this.counts.outside++;
    else this.counts.fetched++;
    if (!outside) await this.#removeOvertaken(publication);
  }

  /** What this publication takes the place of: the text that was not laid out yet, or the print that had a fault. */
  async #removeOvertaken(publication: Publication): Promise<void> {
    const { folder, state } = this.#work;
    for (const { publication: other, file } of state.relatives(publication)) {
      if (!overtakes(publication, other)) continue;
      if (file !== null) await folder.remove(file);
      await state.forget(other.id);
      this.counts.replaced++;
    }
  }
}

function overtakes(one: Pick<Publication, 'id' | 'kenmerk'>, other: Pick<Publication, 'id' | 'kenmerk'>): boolean {
  if (one.id === other.id) return false;
  if (isUnlaid(other.id)) return !isUnlaid(one.id) && one.kenmerk !== null && one.kenmerk === other.kenmerk;
  return baseId(one.id) === baseId(other.id) && one.id > other.id;
}

function isOvertaken(publication: Publication, state: FetchState): boolean {
  return state
    .relatives(publication)
    .some(({ file, publication: other }) => file !== null && overtakes(other, publication));
}

/** `2024-2025/ah-tk-20242025-594.xml`; what has no parliamentary year stands under its calendar year. */
function fileFor({ aanhangsel, date, id }: Publication, form: Manifestation): string {
  const folder = aanhangsel?.split('/')[0] ?? date?.slice(0, 4) ?? 'zonder-jaar';
  return `${folder}/${id}.${form}`;
}

/** Who is asked and who answers, from the document itself. */
async function officesIn(id: string, form: Manifestation, bytes: Uint8Array): Promise<readonly string[]> {
  try {
    const { header } = parseDocument((await readSourceBytes(`${id}.${form}`, bytes)).text);
    return [
      ...header.addressees.map(({ value }) => value),
      ...header.respondents.flatMap(({ portfolio }) => (portfolio === null ? [] : [portfolio])),
    ];
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}

function reasonFor({ files }: Publication): string {
  return Object.keys(files).length === 0
    ? 'De dienst biedt hiervan geen bestand aan dat het archief kan lezen.'
    : 'Wat de dienst stuurt, is geen leesbare publicatie.';
}
