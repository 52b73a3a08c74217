import { parseArgs } from 'node:util';
import { LocalArchive } from '../archive/local-archive.ts';
import { counted } from '../core/report/wording.ts';
import { UserError } from '../core/user-error.ts';
import type { Command } from './io.ts';
import { outputFormat } from './output-format.ts';

/** `kamervragen archive info --db FILE [--format json]` */
export const infoCommand: Command = async (args, io) => {
  const { values } = parseArgs({
    args: [...args],
    options: { db: { type: 'string' }, format: { type: 'string', default: 'text' } },
  });
  if (values.db === undefined) throw new UserError('Noem het archiefbestand: kamervragen archive info --db BESTAND.');
  const format = outputFormat(values.format, ['text', 'json']);
  const archive = new LocalArchive(values.db, { readOnly: true });
  try {
    const info = await archive.info();
    const megabytes = (info.bytes / 1_000_000).toFixed(1).replace('.', ',');
    const text = `${counted(info.documents, 'document', 'documenten')}, ${counted(info.pairs, 'vraag met antwoord', 'vragen met antwoord')}, ${counted(info.passages, 'passage', 'passages')}; ${megabytes} MB; bijgewerkt ${info.updated ?? 'nog nooit'}.\n`;
    io.out(format === 'json' ? `${JSON.stringify(info)}\n` : text);
    return 0;
  } finally {
    await archive.close();
  }
};
