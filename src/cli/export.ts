import { parseArgs } from 'node:util';
import { parseDocument } from '../core/document/parse.ts';
import { UserError } from '../core/user-error.ts';
import { readFileBytes, readSourceFile } from '../formats/read.ts';
import { exportDraft } from '../formats/write/export.ts';
import { exportFormatOf } from '../formats/write/export-format.ts';
import type { Command } from './io.ts';
import { refuseOwnInput } from './own-input.ts';
import { saveUnlessStopped } from './stop-signals.ts';

/** `kamervragen export DRAFT -o OUT.docx|.odt|.html|.md|.txt [--template FILE] [--force]`: the draft as others read it. */
export const exportCommand: Command = async (args, io) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      output: { type: 'string', short: 'o' },
      template: { type: 'string' },
      force: { type: 'boolean', default: false },
    },
  });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) {
    throw new UserError('Noem één concept: kamervragen export CONCEPT -o UITVOER.docx.');
  }
  if (values.output === undefined) throw new UserError('Noem met -o het bestand dat moet worden geschreven.');
  const format = exportFormatOf(values.output);
  if (format === null) throw new UserError('De uitvoer moet eindigen op .docx, .odt, .html, .md of .txt.');
  if (values.template !== undefined && format !== 'docx') throw new UserError('Een sjabloon kan alleen bij .docx.');
  await refuseOwnInput(file, values.output);
  const document = parseDocument((await readSourceFile(file)).text);
  const template =
    values.template === undefined ? undefined : { name: values.template, bytes: await readFileBytes(values.template) };
  await saveUnlessStopped(values.output, await exportDraft(document, format, { template }), values.force);
  io.err(`Geschreven naar ‘${values.output}’.\n`);
  return 0;
};
