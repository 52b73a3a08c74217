import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type FetchOptions,
  type FetchReport,
  fetchPublications,
} from '../../../../src/archive/fetch/fetch-publications.ts';
import type { Clock } from '../../../../src/archive/fetch/polite-client.ts';
import { UserError } from '../../../../src/core/user-error.ts';
import { type Generated, generate } from './generated-publications.ts';
import { PublicationServer } from './publication-server.ts';

/** All that the generated service has lies within it. */
export const halfYear = { since: '2024-01-01', until: '2024-06-30' };

/** A clock that sleeps at once and remembers for how long it was asked to. */
class TestClock implements Clock {
  readonly slept: number[] = [];
  #now = Date.parse('2024-09-01T12:00:00Z');
  readonly now = (): number => this.#now;
  readonly sleep = async (milliseconds: number): Promise<void> => {
    this.slept.push(milliseconds);
    this.#now += milliseconds;
  };

  nextDay(): void {
    this.#now += 86_400_000;
  }
}

/** What one test has: a folder to fetch into, a service to fetch from, and a clock. */
export interface FetchTrial {
  folder: string;
  server: PublicationServer;
  clock: TestClock;
  readonly run: (options?: Partial<FetchOptions>) => Promise<FetchReport>;
}

/** Gives each test of a suite a trial of its own, with so many publications to fetch. */
export function fetchTrial(publications: number): FetchTrial {
  const trial: FetchTrial = {
    folder: '',
    server: new PublicationServer([]),
    clock: new TestClock(),
    run: (options = {}) =>
      fetchPublications({
        ...{ folder: trial.folder, clock: trial.clock, source: 'sru', ministries: [], period: halfYear },
        ...{ ...options, baseUrl: options.baseUrl ?? trial.server.sruUrl },
      }),
  };
  beforeEach(async () => {
    trial.folder = await mkdtemp(join(tmpdir(), 'publicaties-'));
    trial.server = new PublicationServer(generate(publications));
    trial.clock = new TestClock();
    await trial.server.start();
  });
  afterEach(async () => {
    await trial.server.stop();
    await rm(trial.folder, { recursive: true });
  });
  return trial;
}

/** As many as it takes for lists of several pages and several of each fault; most tests make do with fewer. */
export function manyPublications(): Generated[] {
  return generate(240);
}

/** For `assert.rejects`: one sentence for the user. */
export function failsWith(message: RegExp): (error: unknown) => boolean {
  return (error) => error instanceof UserError && message.test(error.message);
}

/** The names of the publications in a folder, sorted. */
export async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  return files.filter((name) => !name.startsWith('.')).sort();
}

/** What is to be fetched of these: each in its best form. */
export function expectedFiles(publications: readonly Generated[]): readonly string[] {
  const answers = publications.filter(({ type, forms }) => type === 'Antwoord' && forms.length > 0);
  return answers.map(({ id, forms }) => `${id}.${forms[0]}`).sort();
}
