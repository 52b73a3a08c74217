import { stat } from 'node:fs/promises';
import { UserError } from '../core/user-error.ts';

/** Throws `UserError` where a command would write over the file that it reads, also with `--force`. */
export async function refuseOwnInput(input: string, output: string): Promise<void> {
  const [from, to] = await Promise.all([input, output].map((path) => stat(path).catch(() => null)));
  if (from === null || to === null || from === undefined || to === undefined) return;
  if (from.dev !== to.dev || from.ino !== to.ino) return;
  throw new UserError(`‘${output}’ is het bestand dat wordt gelezen; kies een andere naam voor de uitvoer.`);
}
