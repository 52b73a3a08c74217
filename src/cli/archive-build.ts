import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { UpdateProgress, UpdateReport } from '../archive/api.ts';
import { LocalArchive } from '../archive/local-archive.ts';
import { counted } from '../core/report/wording.ts';
import { UserError } from '../core/user-error.ts';
import type { CliIo, Command } from './io.ts';
import { outputFormat } from './output-format.ts';
import { refuseOwnInput } from './own-input.ts';
import { stoppable } from './stop-signals.ts';

/** `kamervragen archive build SOURCE... --db FILE [--format json]`: 2 where a source itself could not be read. */
export const buildCommand: Command = async (args, io) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { db: { type: 'string' }, format: { type: 'string', default: 'text' } },
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
  const archive = new LocalArchive(db, {
    onSetAside: (kept) => io.err(`‘${db}’ was geen archief; het oude bestand heet nu ‘${kept}’.\n`),
  });
  const named = new Set(positionals.map((source) => resolve(source)));
  try {
    const report = await stoppable('Gestopt; wat al in het archief stond, is bewaard.', (signal) =>
      archive.update(positionals, { signal, onProgress: progressBar(io) }),
    );
    if (io.interactive) io.err('\r\u001b[K');
    io.out(format === 'json' ? `${JSON.stringify(report)}\n` : describe(report));
    const unreadable = report.skipped.filter(({ file }) => named.has(resolve(file)));
    for (const { file, reason } of unreadable) io.err(`‘${file}’: ${reason}\n`);
    return unreadable.length > 0 ? 2 : 0;
  } finally {
    await archive.close();
  }
};

const WIDTH = 30;

function progressBar(io: CliIo): (progress: UpdateProgress) => void {
  if (!io.interactive) return () => {};
  return ({ done, total, file }) => {
    const filled = total === 0 ? WIDTH : Math.round((done / total) * WIDTH);
    io.err(`\r\u001b[K${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done}/${total} ${basename(file)}`);
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
