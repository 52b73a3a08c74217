import type { KamervragenDocument } from '../../core/document/model.ts';
import type { Template } from '../template/fill-template.ts';
import { composePaper } from './compose.ts';
import { templateValues } from './letterhead.ts';
import type { Paper } from './paper.ts';

/** The formats that a draft can be written in, by extension. */
export const exportFormats = ['docx', 'odt', 'html', 'md', 'txt'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface ExportOptions {
  /** The organisation's own Word template; counts for `docx`. */
  readonly template?: Template | undefined;
}

/**
 * Writes a draft in one of the formats. The writers of binary formats load on first use. Throws `UserError` for a
 * template that cannot be used.
 */
export async function exportDraft(
  document: KamervragenDocument,
  format: ExportFormat,
  { template }: ExportOptions = {},
): Promise<Uint8Array> {
  const paper = composePaper(document);
  switch (format) {
    case 'docx':
      return template === undefined ? (await import('./docx.ts')).writeDocx(paper) : writeLetter(paper, template);
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

/** The template has a letterhead of its own. */
async function writeLetter(paper: Paper, template: Template): Promise<Uint8Array> {
  const [{ writeDocx }, { fillTemplate }] = await Promise.all([
    import('./docx.ts'),
    import('../template/fill-template.ts'),
  ]);
  return fillTemplate(template, await writeDocx({ ...paper, fields: [] }), templateValues(paper.document));
}

/** The export format that a file name asks for, or null. */
export function exportFormatOf(path: string): ExportFormat | null {
  const extension = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase();
  return exportFormats.find((format) => format === extension) ?? null;
}
