import { UserError } from '../core/user-error.ts';
import type { Command } from './io.ts';
import { needingSqlite } from './newer-node.ts';

/** Only what opens an archive needs SQLite. */
const subcommands: Readonly<Record<string, Command>> = {
  build: needingSqlite(async () => (await import('./archive-build.ts')).buildCommand),
  info: needingSqlite(async () => (await import('./archive-info.ts')).infoCommand),
  fetch: async (args, io) => (await import('./archive-fetch.ts')).fetchCommand(args, io),
};

/** `kamervragen archive build|info|fetch …` */
export const archiveCommand: Command = async ([name, ...args], io) => {
  const subcommand = name !== undefined && Object.hasOwn(subcommands, name) ? subcommands[name] : undefined;
  if (subcommand === undefined) {
    throw new UserError(`Kies wat er met het archief moet gebeuren: ${Object.keys(subcommands).join(', ')}.`);
  }
  return subcommand(args, io);
};
