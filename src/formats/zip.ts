import type { Readable } from 'node:stream';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { UserError } from '../core/user-error.ts';
import { limits } from './limits.ts';

/** The unpacked parts of a Word or ODF file, by their path inside it. */
export type ZipParts = ReadonlyMap<string, Uint8Array>;

/**
 * Unpacks the parts that are `wanted` in memory; nothing is ever written. The limits count what really comes out, so a
 * zip bomb ends as soon as it grows too large. Throws `UserError` for damaged, encrypted and oversized files.
 */
export async function readZip(
  name: string,
  bytes: Uint8Array,
  wanted: (path: string) => boolean,
  signal?: AbortSignal,
): Promise<ZipParts> {
  const parts = new Map<string, Uint8Array>();
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
      lazyEntries: true,
      autoClose: false,
    });
    if (zip.entryCount > limits.zipEntries) throw tooLarge(name);
    let total = 0;
    for await (const entry of zip.eachEntry()) {
      signal?.throwIfAborted();
      if (!wanted(entry.fileName) || parts.has(entry.fileName)) continue;
      if (entry.isEncrypted()) throw new UserError(`‘${name}’ is met een wachtwoord beveiligd.`);
      const part = await unpack(name, zip, entry, limits.unpackedBytes - total);
      total += part.length;
      parts.set(entry.fileName, part);
    }
  } catch (error) {
    signal?.throwIfAborted();
    throw error instanceof UserError ? error : new UserError(`‘${name}’ is beschadigd of onvolledig.`);
  }
  return parts;
}

async function unpack(name: string, zip: ZipFile, entry: Entry, left: number): Promise<Uint8Array> {
  const limit = Math.min(limits.partBytes, left);
  if (entry.uncompressedSize > limit) throw tooLarge(name);
  const stream: Readable = await zip.openReadStreamPromise(entry);
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    if (!Buffer.isBuffer(chunk)) continue;
    length += chunk.length;
    if (length > limit) throw tooLarge(name);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(name: string): UserError {
  return new UserError(`‘${name}’ wordt uitgepakt veel te groot en is daarom niet gelezen.`);
}
