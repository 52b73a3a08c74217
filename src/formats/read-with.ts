import { UserError } from '../core/user-error.ts';
import { decodeText } from './decode-text.ts';
import { detectFormat } from './detect.ts';
import { inMegabytes, limits } from './limits.ts';
import type { FormatReader, ReadOptions, SourceFormat, SourceText } from './source-text.ts';

/** What reads the formats that are no plain text, where that is there; each is fetched when it is needed. */
export type FormatReaders = Readonly<Record<Exclude<SourceFormat, 'text'>, () => Promise<FormatReader>>>;

/** Reads a file with the reader of its format. Throws `UserError` for what cannot be read or is too large. */
export async function readWith(
  readers: FormatReaders,
  name: string,
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<SourceText> {
  options.signal?.throwIfAborted();
  const format = detectFormat(name, bytes);
  const limit = format === 'docx' || format === 'odt' || format === 'pdf' ? limits.fileBytes : limits.textBytes;
  if (bytes.length > limit) throw tooLarge(name, bytes.length, limit);
  if (format === 'text') return { text: decodeText(name, bytes), format };
  const read = await readers[format]();
  const text = await read(name, bytes, options);
  options.signal?.throwIfAborted();
  if (text.length > limits.textLength) throw tooLarge(name, text.length, limits.textLength);
  return { text, format };
}

export function tooLarge(name: string, size: number, limit: number): UserError {
  return new UserError(`‘${name}’ is te groot (${inMegabytes(size)}; hoogstens ${inMegabytes(limit)}).`);
}
