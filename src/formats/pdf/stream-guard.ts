import { inflateSync } from 'node:zlib';
import { limits } from '../limits.ts';

const keyword = Buffer.from('stream');
const closing = Buffer.from('endstream');
/** How far before its data the description of a stream is looked for. */
const descriptionLength = 600;

/**
 * Whether a compressed stream unpacks to more than any page of text needs. pdf.js unpacks a stream as a whole, so that
 * a small file could fill the memory. Pictures may be large: they are not unpacked for text.
 */
export function hasOversizedStream(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let total = 0;
  for (let at = file.indexOf(keyword); at >= 0; at = file.indexOf(keyword, at + keyword.length)) {
    const end = file.indexOf(closing, at);
    const data = file.subarray(at + keyword.length, end < 0 ? file.length : end);
    const description = file.toString('latin1', Math.max(0, at - descriptionLength), at);
    const own = description.slice(description.lastIndexOf('obj') + 1);
    if (!/\/Image\b/.test(own)) {
      if (/(?:Flate|LZW)[^>]{0,80}(?:Flate|LZW|RunLength)/.test(own)) return true;
      total += unpackedLength(data);
      if (total > limits.pdfUnpackedBytes) return true;
    }
    at = end < 0 ? file.length : end;
  }
  return false;
}

/** The length of zlib data once unpacked; infinite where it is over the limit, 0 for other data. */
function unpackedLength(data: Buffer): number {
  const start = data[0] === 0x0d && data[1] === 0x0a ? 2 : data[0] === 0x0a || data[0] === 0x0d ? 1 : 0;
  if (((data[start] ?? 0) & 0x0f) !== 8) return 0;
  try {
    return inflateSync(data.subarray(start), {
      maxOutputLength: limits.pdfStreamBytes,
    }).length;
  } catch (error) {
    return error instanceof RangeError ? Number.POSITIVE_INFINITY : 0;
  }
}
