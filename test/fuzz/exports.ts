import { parseDocument } from '../../src/core/document/parse.ts';
import { UserError } from '../../src/core/user-error.ts';
import { readSourceBytes } from '../../src/formats/read.ts';
import { exportDraft } from '../../src/formats/write/export.ts';
import { exportFormats } from '../../src/formats/write/export-format.ts';

/** Whatever the draft: it can be written in every format, and what was written can be read. */
export async function assertExports(source: string): Promise<void> {
  const document = parseDocument(source);
  for (const format of exportFormats) {
    const bytes = await exportDraft(document, format);
    parseDocument(await textOf(`concept.${format}`, bytes));
  }
}

/** A draft without a word gives a file without a word, which is said; nothing else may be wrong with it. */
async function textOf(name: string, bytes: Uint8Array): Promise<string> {
  try {
    return (await readSourceBytes(name, bytes)).text;
  } catch (error) {
    if (error instanceof UserError && /bevat geen tekst/.test(error.message)) return '';
    throw error;
  }
}
