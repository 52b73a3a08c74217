const megabyte = 1024 * 1024;

/** No real document comes near these; they keep hostile files from filling the memory. */
export const limits = {
  /** Bytes of a plain text, XML or HTML file. */
  textBytes: 40 * megabyte,
  /** Bytes of a Word, ODF or PDF file, images included. */
  fileBytes: 100 * megabyte,
  /** Unpacked bytes of one part inside a Word or ODF file. */
  partBytes: 48 * megabyte,
  /** Unpacked bytes of all parts that are read of one Word or ODF file. */
  unpackedBytes: 96 * megabyte,
  /** Entries inside a Word or ODF file. */
  zipEntries: 10_000,
  xmlDepth: 400,
  xmlNodes: 300_000,
  pdfPages: 500,
  /** Unpacked bytes of one stream that is no picture, and of all of them. */
  pdfStreamBytes: 64 * megabyte,
  pdfUnpackedBytes: 512 * megabyte,
  /** Pieces of text on one page; a full newspaper page has a few thousand. */
  pdfItemsPerPage: 20_000,
  /** Characters of the text that comes out of a document. */
  textLength: 40 * megabyte,
  /** Paragraphs of a Word or ODF file that is written; each costs some 15 kB of memory on the way. */
  paragraphs: 40_000,
} as const;

/** `12 MB`, for messages. */
export function inMegabytes(bytes: number): string {
  return `${Math.ceil(bytes / megabyte)} MB`;
}
