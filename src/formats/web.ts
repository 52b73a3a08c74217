import type { KamervragenDocument } from '../core/document/model.ts';
import { UserError } from '../core/user-error.ts';
import { readOfficialHtml } from './official/html-read.ts';
import { readOfficialXml } from './official/xml-read.ts';
import { type FormatReaders, readWith } from './read-with.ts';
import type { FormatReader, ReadOptions, SourceText } from './source-text.ts';
import { composePaper } from './write/compose.ts';
import type { ExportFormat } from './write/export-format.ts';
import { exportText } from './write/export-text.ts';

/** What there is of the file formats where there is no Node: texts and pages. */
const readers: FormatReaders = {
  docx: async () => refuse,
  odt: async () => refuse,
  pdf: async () => refuse,
  xml: async () => readOfficialXml,
  html: async () => readOfficialHtml,
};

const refuse: FormatReader = async (name) => {
  throw new UserError(
    `‘${name}’ lezen kan niet in de browser. Kopieer de vragen naar het klembord, of gebruik VS Code op uw computer.`,
  );
};

/** Reads a text, Markdown, XML or HTML file. Throws `UserError` for the others. */
export function readSourceBytes(name: string, bytes: Uint8Array, options: ReadOptions): Promise<SourceText> {
  return readWith(readers, name, bytes, options);
}

/** Writes a draft as web page, Markdown or text. Throws `UserError` for the other formats. */
export async function exportDraft(document: KamervragenDocument, format: ExportFormat): Promise<Uint8Array> {
  if (format === 'docx' || format === 'odt') {
    throw new UserError('Word- en ODF-bestanden maken kan niet in de browser; kies een naam op .html, .md of .txt.');
  }
  return exportText(composePaper(document), format);
}

export { composePaper } from './write/compose.ts';
export { exportFormatOf } from './write/export-format.ts';
export { renderPaperHtml } from './write/html.ts';
export { paperCss } from './write/html-css.ts';
