import { type FileHandle, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { baseId, type Manifestation, type Publication } from './publication.ts';
import type { SourceName } from './services.ts';

/** The side file of a folder with fetched publications: what is there, where it came from, and how far fetching got. */
export const stateFileName = '.kamervragen-publicaties';

/** What is kept of a publication; `file` is null for one that was looked at and belongs to none of the ministries. */
export interface Kept {
  readonly publication: Omit<Publication, 'files'>;
  readonly source: SourceName;
  readonly form: Manifestation;
  /** Within the folder, with `/`. */
  readonly file: string | null;
  readonly bytes: number;
}

type Line =
  | { readonly type: 'kept'; readonly kept: Kept }
  | { readonly type: 'gone'; readonly id: string }
  /** All of a month was fetched; changes since that day are yet to be asked for. */
  | { readonly type: 'month'; readonly key: string; readonly asOf: string };

/**
 * One line is added for each step, so that a run that is killed at any moment goes on where it stopped. The last line
 * about something counts; a torn one counts for nothing.
 */
export class FetchState {
  readonly #file: FileHandle;
  readonly #kept = new Map<string, Kept>();
  readonly #months = new Map<string, string>();
  /** Identifiers by what they may have in common: kenmerk, or identifier without its reprint. */
  readonly #relatives = new Map<string, Set<string>>();

  static async open(folder: string): Promise<FetchState> {
    const path = join(folder, stateFileName);
    const text = await readText(path);
    const state = new FetchState(await open(path, 'a'));
    for (const line of linesOf(text)) state.#apply(line);
    if (text !== '' && !text.endsWith('\n')) await state.#file.appendFile('\n');
    return state;
  }

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  get(id: string): Kept | undefined {
    return this.#kept.get(id);
  }

  /** Other kept publications with the same kenmerk, or that are another print of the same. */
  relatives(publication: Pick<Publication, 'id' | 'kenmerk'>): readonly Kept[] {
    const ids = new Set(relations(publication).flatMap((relation) => [...(this.#relatives.get(relation) ?? [])]));
    ids.delete(publication.id);
    return [...ids].flatMap((id) => this.#kept.get(id) ?? []);
  }

  /** The day up to which a month is known to be complete, or null. */
  asOf(month: string): string | null {
    return this.#months.get(month) ?? null;
  }

  keep(kept: Kept): Promise<void> {
    return this.#add({ type: 'kept', kept });
  }

  forget(id: string): Promise<void> {
    return this.#add({ type: 'gone', id });
  }

  finishMonth(key: string, asOf: string): Promise<void> {
    return this.#add({ type: 'month', key, asOf });
  }

  close(): Promise<void> {
    return this.#file.close();
  }

  async #add(line: Line): Promise<void> {
    this.#apply(line);
    await this.#file.appendFile(`${JSON.stringify(line)}\n`);
  }

  #apply(line: Line): void {
    if (line.type === 'kept') this.#relate(line.kept);
    else if (line.type === 'gone') this.#kept.delete(line.id);
    else this.#months.set(line.key, line.asOf);
  }

  #relate(kept: Kept): void {
    const { publication } = kept;
    this.#kept.set(publication.id, kept);
    for (const relation of relations(publication)) {
      const ids = this.#relatives.get(relation) ?? new Set();
      this.#relatives.set(relation, ids.add(publication.id));
    }
  }
}

function relations({ id, kenmerk }: Pick<Publication, 'id' | 'kenmerk'>): readonly string[] {
  return kenmerk === null ? [baseId(id)] : [baseId(id), kenmerk];
}

/** What the side file of a folder says about its files, by their path within the folder; empty where there is none. */
export async function readSideMetadata(folder: string): Promise<ReadonlyMap<string, Omit<Publication, 'files'>>> {
  const byId = new Map<string, Kept>();
  for (const line of linesOf(await readText(join(folder, stateFileName)))) {
    if (line.type === 'kept') byId.set(line.kept.publication.id, line.kept);
    else if (line.type === 'gone') byId.delete(line.id);
  }
  const kept = [...byId.values()].flatMap(({ file, publication }) =>
    file === null ? [] : [[file, publication] as const],
  );
  return new Map(kept);
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

function linesOf(text: string): readonly Line[] {
  return text.split('\n').flatMap((line) => {
    try {
      const parsed: unknown = JSON.parse(line);
      return isLine(parsed) ? [parsed] : [];
    } catch {
      return [];
    }
  });
}

/** The file is the tool's own; this keeps out what a hand or a torn write made of it. */
function isLine(value: unknown): value is Line {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false;
  if (value.type === 'kept')
    return 'kept' in value && typeof value.kept === 'object' && value.kept !== null && 'publication' in value.kept;
  return (value.type === 'gone' && 'id' in value) || (value.type === 'month' && 'key' in value && 'asOf' in value);
}
