import { UserError } from '../../core/user-error.ts';
import { FetchState } from './fetch-state.ts';
import { PublicationFolder } from './folder.ts';
import { countPublications, listPublications } from './list-publications.ts';
import { odataSource } from './odata.ts';
import { type Month, monthsOf } from './periods.ts';
import { type Clock, ConnectionError, PoliteClient } from './polite-client.ts';
import { type Period, type Publication, type PublicationSource, ServiceError } from './publication.ts';
import { PublicationFetcher } from './publication-fetcher.ts';
import { type SourceName, services } from './services.ts';
import { sruSource } from './sru.ts';

export interface FetchOptions {
  readonly folder: string;
  readonly source: SourceName;
  /** Another address for the service, for tests and mirrors. */
  readonly baseUrl?: string | undefined;
  /** Names as in `Financiën`; all ministries where empty. */
  readonly ministries: readonly string[];
  /** ISO dates, both included. */
  readonly period: Period;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (progress: FetchProgress) => void;
  readonly fetch?: typeof fetch;
  readonly clock?: Clock;
  readonly pauseMilliseconds?: number;
  readonly timeoutMilliseconds?: number;
}

export interface FetchProgress {
  readonly done: number;
  readonly total: number;
  /** The publication that is looked at. */
  readonly id: string;
  /** Null until there is something to estimate from. */
  readonly secondsLeft: number | null;
}

export interface FetchReport {
  /** New or changed, and now in the folder. */
  readonly fetched: number;
  readonly unchanged: number;
  /** Not yet laid out or reprinted, and taken over by a later version. */
  readonly replaced: number;
  /** Of other ministries than were asked for. */
  readonly outside: number;
  /** One Dutch sentence each. */
  readonly failed: readonly { readonly id: string; readonly reason: string }[];
  /** False where some have to be tried again a next time. */
  readonly complete: boolean;
  readonly seconds: number;
}

/**
 * Fetches the answered questions of a period into a folder, or what is new and changed since the last time. Can be
 * stopped at any moment and goes on there. Throws `UserError` where the service cannot be used now, and the signal's
 * reason when cancelled; what was fetched stays.
 */
export async function fetchPublications(options: FetchOptions): Promise<FetchReport> {
  const folder = new PublicationFolder(options.folder);
  try {
    return await folder.alone(async () => {
      const state = await FetchState.open(options.folder);
      try {
        return await new FetchRun(options, folder, state).run();
      } finally {
        await state.close();
      }
    });
  } catch (error) {
    throw explained(error, options.folder);
  }
}

const systemClock: Clock = {
  now: () => Date.now(),
  sleep: async (milliseconds, signal) => {
    const { setTimeout } = await import('node:timers/promises');
    await setTimeout(milliseconds, undefined, { signal });
  },
};

class FetchRun {
  readonly #options: FetchOptions;
  readonly #state: FetchState;
  readonly #source: PublicationSource;
  readonly #client: PoliteClient;
  readonly #fetcher: PublicationFetcher;
  readonly #clock: Clock;
  readonly #started: number;
  #total = 0;
  #done = 0;
  #complete = true;

  constructor(options: FetchOptions, folder: PublicationFolder, state: FetchState) {
    const { clock = systemClock, fetch = globalThis.fetch, signal } = options;
    const service = services[options.source];
    const url = options.baseUrl ?? service.url;
    const hosts = options.baseUrl === undefined ? [url, ...service.alsoAt] : [url];
    this.#options = options;
    this.#state = state;
    this.#clock = clock;
    this.#started = clock.now();
    this.#source = options.source === 'sru' ? sruSource(url) : odataSource(url);
    const { pauseMilliseconds = 500, timeoutMilliseconds = 60_000 } = options;
    this.#client = new PoliteClient(hosts, { fetch, clock, signal, pauseMilliseconds, timeoutMilliseconds });
    this.#fetcher = new PublicationFetcher({ ...options, client: this.#client, folder, state });
  }

  async run(): Promise<FetchReport> {
    const months = monthsOf(this.#options.period, this.#today());
    this.#total = (await countPublications(this.#client, this.#source, this.#options.period)) ?? 0;
    const closed = months.filter((month) => this.#asOf(month) !== null);
    for (const month of months) if (this.#asOf(month) === null) await this.#fetchMonth(month);
    if (closed.length > 0) await this.#update(closed);
    const seconds = Math.round((this.#clock.now() - this.#started) / 1000);
    return { ...this.#fetcher.counts, complete: this.#complete, seconds };
  }

  async #fetchMonth(month: Month): Promise<void> {
    const whole = await this.#fetchAll(month, null);
    if (whole && month.closed) await this.#state.finishMonth(this.#key(month), this.#today());
  }

  /** Months that were fetched before are asked only for what changed since. */
  async #update(months: readonly Month[]): Promise<void> {
    const days = months.map((month) => this.#asOf(month) ?? '').sort();
    const names = months.map(({ since, until }) => ({ since, until }));
    const period = {
      since: names.map(({ since }) => since).sort()[0] ?? this.#options.period.since,
      until:
        names
          .map(({ until }) => until)
          .sort()
          .at(-1) ?? this.#options.period.until,
    };
    const whole = await this.#fetchAll(period, dayBefore(days[0] ?? this.#today()));
    if (!whole) return;
    for (const month of months) await this.#state.finishMonth(this.#key(month), this.#today());
  }

  /** True where everything that the service listed is dealt with. */
  async #fetchAll(period: Period, modifiedSince: string | null): Promise<boolean> {
    const { publications, complete } = await listPublications(this.#client, this.#source, period, modifiedSince);
    let whole = complete;
    for (const publication of publications) {
      this.#options.signal?.throwIfAborted();
      this.#report(publication);
      whole = (await this.#fetcher.take(publication)) && whole;
      this.#done++;
    }
    this.#complete = this.#complete && whole;
    return whole;
  }

  #report({ id }: Publication): void {
    const done = this.#done;
    const total = Math.max(this.#total, done + 1);
    const elapsed = (this.#clock.now() - this.#started) / 1000;
    const secondsLeft = done < 5 ? null : Math.round((elapsed / done) * (total - done));
    this.#options.onProgress?.({ done, total, id, secondsLeft });
  }

  #asOf(month: Month): string | null {
    return month.closed ? this.#state.asOf(this.#key(month)) : null;
  }

  /** What was left out for its ministry is to be looked at again when others are asked for. */
  #key({ name }: Month): string {
    const { source, ministries } = this.#options;
    return [source, name, ...[...ministries].sort()].join('|');
  }

  #today(): string {
    return new Date(this.#clock.now()).toISOString().slice(0, 10);
  }
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

const folderFailures: Readonly<Record<string, string>> = {
  EACCES: 'mag niet worden beschreven',
  EPERM: 'mag niet worden beschreven',
  EROFS: 'mag niet worden beschreven',
  EEXIST: 'is geen map',
  ENOTDIR: 'is geen map',
  ENOENT: 'kan niet worden gemaakt',
  ENAMETOOLONG: 'heeft een te lange naam',
  ENOSPC: 'is vol',
};

function explained(error: unknown, folder: string): unknown {
  const later = 'Wat al is opgehaald, blijft bewaard; een volgende keer gaat het ophalen daar verder.';
  if (error instanceof ConnectionError) {
    return new UserError(`De dienst is nu niet te gebruiken: ${error.message}. ${later}`);
  }
  if (error instanceof ServiceError) return new UserError(`${error.message} ${later}`);
  const failure = error instanceof Error && 'code' in error ? folderFailures[String(error.code)] : undefined;
  return failure === undefined ? error : new UserError(`‘${folder}’ ${failure}. ${later}`);
}
