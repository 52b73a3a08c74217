import type { KamervragenDocument } from '../../core/document/model.ts';
import type { Template } from '../template/fill-template.ts';
import { composePaper } from './compose.ts';
import type { ExportFormat } from './export-format.ts';
import { exportText } from './export-text.ts';
import { templateValues } from './letterhead.ts';
import type { Paper } from './paper.ts';

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
    default:
      return exportText(paper, format);
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
