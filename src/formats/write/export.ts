import type { KamervragenDocument } from '../../core/document/model.ts';
import { composePaper } from './compose.ts';

/** The formats that a draft can be written in, by extension. */
export const exportFormats = ['docx', 'odt', 'html', 'md', 'txt'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Writes a draft in one of the formats. The writers of binary formats load on first use. */
export async function exportDraft(document: KamervragenDocument, format: ExportFormat): Promise<Uint8Array> {
  const paper = composePaper(document);
  switch (format) {
    case 'docx':
      return (await import('./docx.ts')).writeDocx(paper);
    case 'odt':
      return (await import('./odt.ts')).writeOdt(paper);
    case 'html':
      return Buffer.from((await import('./html.ts')).renderHtmlPage(paper), 'utf8');
    case 'md':
      return Buffer.from((await import('./plain.ts')).renderMarkdown(paper), 'utf8');
    case 'txt':
      return Buffer.from((await import('./plain.ts')).renderText(paper), 'utf8');
  }
}

/** The export format that a file name asks for, or null. */
export function exportFormatOf(path: string): ExportFormat | null {
  const extension = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase();
  return exportFormats.find((format) => format === extension) ?? null;
}
