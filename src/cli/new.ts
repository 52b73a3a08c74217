import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { parseDocument } from '../core/document/parse.ts';
import { newDraft } from '../core/edits/new-draft.ts';
import { counted } from '../core/report/wording.ts';
import { UserError } from '../core/user-error.ts';
import { extensionOf } from '../formats/detect.ts';
import { readSourceFile } from '../formats/read.ts';
import type { Command } from './io.ts';
import { refuseOwnInput } from './own-input.ts';
import { saveUnlessStopped } from './stop-signals.ts';

/** `kamervragen new FILE [-o OUT] [--force]`; OUT may be `-`: a draft with every question of a document and room for the answers. */
export const newCommand: Command = async (args, io) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { output: { type: 'string', short: 'o' }, force: { type: 'boolean', default: false } },
  });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UserError('Noem één bestand: kamervragen new BESTAND.');
  if (values.output !== undefined) refuseOtherFormat(values.output);
  const document = parseDocument((await readSourceFile(file)).text);
  if (document.questions.length === 0) throw new UserError(`In ‘${file}’ staan geen vragen.`);
  const draft = newDraft(document, { bron: basename(file) });
  if (values.output === undefined || values.output === '-') {
    io.out(draft);
    return 0;
  }
  await refuseOwnInput(file, values.output);
  await saveUnlessStopped(values.output, draft, values.force);
  io.err(`Concept met ${counted(document.questions.length, 'vraag', 'vragen')} geschreven naar ‘${values.output}’.\n`);
  return 0;
};

/** What a draft is no file of, though its name may say so. */
const otherFormats = new Set(['docx', 'docm', 'doc', 'dotx', 'odt', 'rtf', 'pdf', 'xml', 'html', 'htm', 'jsonl']);

function refuseOtherFormat(output: string): void {
  if (otherFormats.has(extensionOf(output)))
    throw new UserError(`Een concept is een tekstbestand; laat de naam van ‘${output}’ eindigen op .kamervragen.`);
}
