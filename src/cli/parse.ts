import { parseArgs } from 'node:util';
import { describeDocument } from '../core/document/describe.ts';
import { toJson } from '../core/document/json.ts';
import { parseDocument } from '../core/document/parse.ts';
import { UserError } from '../core/user-error.ts';
import { readSourceFile } from '../formats/read.ts';
import type { Command } from './io.ts';
import { outputFormat } from './output-format.ts';

/** `kamervragen parse FILE [--format json|text]`: shows how a document is understood. */
export const parseCommand: Command = async (args, io) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { format: { type: 'string', default: 'text' } },
  });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UserError('Noem één bestand: kamervragen parse BESTAND.');
  const format = outputFormat(values.format, ['json', 'text']);
  const { text } = await readSourceFile(file);
  const document = parseDocument(text);
  io.out(format === 'json' ? `${JSON.stringify(toJson(document), null, 2)}\n` : describeDocument(document));
  return 0;
};
