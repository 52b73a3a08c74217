import { access, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { UpdateProgress, UpdateReport } from '../archive/api.ts';
import { isArchived } from '../archive/extract.ts';
import { LocalArchive } from '../archive/local-archive.ts';
import { buildBeside } from '../archive/swap.ts';
import { counted } from '../core/report/wording.ts';
import { UserError } from '../core/user-error.ts';
import type { CliIo, Command } from './io.ts';
import { outputFormat } from './output-format.ts';
import { refuseOwnInput } from './own-input.ts';
import { spareMemory } from './spare-memory.ts';
import { stoppable } from './stop-signals.ts';
import { emptyLine } from './terminal.ts';

/**
 * `kamervragen archive build SOURCE... --db FILE [--swap] [--format json]`: 2 where a source itself could not be read.
 * With `--swap` others may have the archive open: a copy is built beside it, and takes its place when all was read.
 */
export const buildCommand: Command = async (args, io) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      db: { type: 'string' },
      swap: { type: 'boolean', default: false },
      format: { type: 'string', default: 'text' },
    },
  });
  const { db } = values;
  if (db === undefined || db === '')
    throw new UserError('Noem het archiefbestand: kamervragen archive build BRON… --db BESTAND.');
  if (positionals.length === 0 || positionals.includes(''))
    throw new UserError('Noem ten minste één map of bestand om in het archief op te nemen.');
  const format = outputFormat(values.format, ['text', 'json']);
  if ((await stat(db).catch(() => null))?.isDirectory() === true)
    throw new UserError(`‘${db}’ is een map; noem met --db een bestand.`);
  for (const source of positionals) await refuseOwnInput(source, db);
  spareMemory();
  await refuseDocument(db);
  const { unreadable } = await stoppable('Gestopt; wat al in het archief stond, is bewaard.', (signal) => {
    const run = (file: string) => buildInto(file, positionals, format, io, signal);
    if (!values.swap) return run(db);
    return buildBeside(db, async (beside) => {
      const built = await run(beside);
      return { result: built, complete: built.unreadable === 0 };
    });
  });
  return unreadable > 0 ? 2 : 0;
};

/**
 * A file that is no archive is set aside, and an archive built in its place: that is for one that was damaged, not for
 * somebody's document.
 */
async function refuseDocument(db: string): Promise<void> {
  const isThere = await access(db).then(
    () => true,
    () => false,
  );
  if (isThere && isArchived(db)) throw new UserError(`‘${db}’ is een document; kies voor het archief een andere naam.`);
}

/** Brings the archive in `file` up to date and reports on it; counts the sources that could not be read. */
async function buildInto(
  file: string,
  sources: readonly string[],
  format: string,
  io: CliIo,
  signal: AbortSignal,
): Promise<{ readonly unreadable: number }> {
  const archive = new LocalArchive(file, {
    onSetAside: (kept) => io.err(`‘${file}’ was geen archief; het oude bestand heet nu ‘${kept}’.\n`),
  });
  const named = new Set(sources.map((source) => resolve(source)));
  try {
    const report = await archive.update(sources, { signal, onProgress: progressBar(io) });
    if (io.interactive) io.err(emptyLine);
    io.out(format === 'json' ? `${JSON.stringify(report)}\n` : describe(report));
    const unreadable = report.skipped.filter((skipped) => named.has(resolve(skipped.file)));
    for (const { file: source, reason } of unreadable) io.err(`‘${source}’: ${reason}\n`);
    return { unreadable: unreadable.length };
  } finally {
    await archive.close();
  }
}

const width = 30;

function progressBar(io: CliIo): (progress: UpdateProgress) => void {
  if (!io.interactive) return () => {};
  return ({ done, total, file }) => {
    const filled = total === 0 ? width : Math.round((done / total) * width);
    io.err(`${emptyLine}${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${done}/${total} ${basename(file)}`);
  };
}

function describe(report: UpdateReport): string {
  const lines = [
    `Opgenomen: ${counted(report.documents, 'document', 'documenten')}, ${counted(report.pairs, 'vraag met antwoord', 'vragen met antwoord')}, ${counted(report.passages, 'passage', 'passages')} uit brieven (${String(report.seconds).replace('.', ',')} s).`,
    `${report.unchanged} ongewijzigd, ${report.removed} verwijderd, ${report.skipped.length} overgeslagen.`,
    ...report.skipped.map(({ file, reason }) => `  ${file}: ${reason}`),
  ];
  return `${lines.join('\n')}\n`;
}
