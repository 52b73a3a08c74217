import { readdir } from 'node:fs/promises';
import type { Clock } from '../../../../src/archive/fetch/polite-client.ts';
import type { Generated } from './generated-publications.ts';

/** All that the generated service has lies within it. */
export const halfYear = { since: '2024-01-01', until: '2024-06-30' };

/** A clock that sleeps at once and remembers for how long it was asked to. */
export class TestClock implements Clock {
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
