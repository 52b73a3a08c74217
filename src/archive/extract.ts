import { extname } from 'node:path';
import { UserError } from '../core/user-error.ts';
import { type BadLine, readJsonl } from './jsonl.ts';
import type { ArchiveRecord } from './record.ts';

/** The files that an archive reads; others in its folders are none of its business. */
const extensions = new Set(['.kamervragen', '.txt', '.md', '.docx', '.odt', '.pdf', '.xml', '.html', '.htm', '.jsonl']);

export function isArchived(file: string): boolean {
  return extensions.has(extname(file).toLowerCase());
}

/** The records of a file. Throws `UserError` where it cannot be read; rejects when aborted. */
export async function* extract(
  file: string,
  onBadLine: (bad: BadLine) => void,
  signal?: AbortSignal,
): AsyncGenerator<ArchiveRecord> {
  if (extname(file).toLowerCase() === '.jsonl') {
    yield* readJsonl(file, onBadLine, signal);
    return;
  }
  // An archive of records alone never loads the parser and the readers.
  const [{ readSourceFile }, { parseDocument }, { pairs }] = await Promise.all([
    import('../formats/read.ts'),
    import('../core/document/parse.ts'),
    import('./pairs.ts'),
  ]);
  const { text } = await readSourceFile(file, { signal });
  yield* pairs(parseDocument(text));
}

/** Why a file could not be read, in one Dutch sentence. */
export function reasonOf(error: unknown): string {
  if (error instanceof UserError) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'Het bestand bestaat niet meer.';
  if (code === 'EACCES' || code === 'EPERM') return 'Het bestand mag niet worden gelezen.';
  if (code === 'EBUSY') return 'Het bestand is in gebruik door een ander programma.';
  return 'Het bestand kan niet worden gelezen.';
}
