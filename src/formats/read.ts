import { readFile, stat } from 'node:fs/promises';
import { UserError } from '../core/user-error.ts';
import { limits } from './limits.ts';
import { type FormatReaders, readWith, tooLarge } from './read-with.ts';
import type { ReadOptions, SourceText } from './source-text.ts';

/** Every reader loads on first use: a text file never pays for pdf.js. */
const readers: FormatReaders = {
  docx: async () => (await import('./docx/read.ts')).readDocx,
  odt: async () => (await import('./odt/read.ts')).readOdt,
  pdf: async () => (await import('./pdf/read.ts')).readPdf,
  xml: async () => (await import('./official/xml-read.ts')).readOfficialXml,
  html: async () => (await import('./official/html-read.ts')).readOfficialHtml,
};

/** Reads any supported file from disk. Throws `UserError` for what cannot be read; rejects when aborted. */
export async function readSourceFile(path: string, options: ReadOptions = {}): Promise<SourceText> {
  return readSourceBytes(path, await readFileBytes(path, options), options);
}

/** Reads a file that is in memory already (virtual file systems, attachments); `name` is used in messages. */
export function readSourceBytes(name: string, bytes: Uint8Array, options: ReadOptions = {}): Promise<SourceText> {
  return readWith(readers, name, bytes, options);
}

/** The bytes of a file on disk. Throws `UserError` for what cannot be read or is too large; rejects when aborted. */
export async function readFileBytes(path: string, options: ReadOptions = {}): Promise<Uint8Array> {
  try {
    const status = await stat(path);
    if (status.isDirectory()) throw new UserError(`‘${path}’ is een map, geen bestand.`);
    if (!status.isFile()) throw new UserError(`‘${path}’ is geen gewoon bestand.`);
    if (status.size > limits.fileBytes) throw tooLarge(path, status.size, limits.fileBytes);
    return await readFile(path, options.signal === undefined ? {} : { signal: options.signal });
  } catch (error) {
    options.signal?.throwIfAborted();
    throw error instanceof UserError ? error : unreadable(path, error);
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'bestaat niet',
  ENOTDIR: 'bestaat niet',
  EACCES: 'mag niet worden gelezen; vraag toegang tot het bestand',
  EPERM: 'mag niet worden gelezen; vraag toegang tot het bestand',
  EBUSY: 'is in gebruik door een ander programma; sluit het daar eerst',
};

function unreadable(path: string, error: unknown): UserError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new UserError(`‘${path}’ ${reasons[code] ?? 'kan niet worden gelezen'}.`);
}
