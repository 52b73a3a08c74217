import type { Command } from './io.ts';
import { needingSqlite } from './newer-node.ts';

/** `kamervragen search …`; see `search-archive.ts`. */
export const searchCommand: Command = needingSqlite(
  async () => (await import('./search-archive.ts')).searchArchiveCommand,
);
