import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { UserError } from '../core/user-error.ts';
import { limits } from '../formats/limits.ts';
import { tooLarge } from '../formats/read-with.ts';
import { type BadLine, readJsonl } from './jsonl.ts';
import type { ArchiveRecord } from './record.ts';

/** The files that an archive reads; others in its folders are none of its business. */
const extensions = new Set(['.kamervragen', '.txt', '.md', '.docx', '.odt', '.pdf', '.xml', '.html', '.htm', '.jsonl']);

export function isArchived(file: string): boolean {
  return extensions.has(extname(file).toLowerCase());
}

/** A file that is being read. */
export interface Extraction {
  /** Tells one content from another. */
  readonly hash: string;
  /** The records, to be gone through once. Throws `UserError` where the file cannot be read; rejects when aborted. */
  records(onBadLine: (bad: BadLine) => void): AsyncIterable<ArchiveRecord>;
}

/** Reads a file; one of records is too large to be held in memory, and is read a second time for them. Rejects when aborted. */
export async function extract(file: string, signal?: AbortSignal): Promise<Extraction> {
  if (extname(file).toLowerCase() === '.jsonl') {
    const hash = createHash('sha1');
    const stream = createReadStream(file, { highWaterMark: 1 << 20, ...(signal === undefined ? {} : { signal }) });
    for await (const chunk of stream) hash.update(chunk);
    return { hash: hash.digest('hex'), records: (onBadLine) => readJsonl(file, onBadLine, signal) };
  }
  const { size } = await stat(file);
  if (size > limits.fileBytes) throw tooLarge(file, size, limits.fileBytes);
  const bytes = await readFile(file, signal === undefined ? {} : { signal });
  return {
    hash: createHash('sha1').update(bytes).digest('hex'),
    records: () => recordsOfDocument(file, bytes, signal),
  };
}

async function* recordsOfDocument(
  file: string,
  bytes: Uint8Array,
  signal: AbortSignal | undefined,
): AsyncGenerator<ArchiveRecord> {
  // An archive of records alone never loads the parser and the readers.
  const [{ readSourceBytes }, { parseDocument }, { pairs }] = await Promise.all([
    import('../formats/read.ts'),
    import('../core/document/parse.ts'),
    import('./pairs.ts'),
  ]);
  const { text } = await readSourceBytes(file, bytes, { signal });
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
