import type { KamervragenDocument } from '../../core/document/model.ts';
import { UserError } from '../../core/user-error.ts';
import { limits } from '../limits.ts';
import type { Template } from '../template/fill-template.ts';
import { composePaper } from './compose.ts';
import type { ExportFormat } from './export-format.ts';
import { exportText } from './export-text.ts';
import { templateValues } from './letterhead.ts';
import type { Block, Paper } from './paper.ts';

export interface ExportOptions {
  /** The organisation's own Word template; counts for `docx`. */
  readonly template?: Template | undefined;
}

/**
 * Writes a draft in one of the formats. The writers of binary formats load on first use. Throws `UserError` for a
 * template that cannot be used, and for a draft that no word processor would open.
 */
export async function exportDraft(
  document: KamervragenDocument,
  format: ExportFormat,
  { template }: ExportOptions = {},
): Promise<Uint8Array> {
  const paper = composePaper(document);
  if ((format === 'docx' || format === 'odt') && hasTooManyParagraphs(paper))
    throw new UserError(`Dit concept is te groot voor .${format}; bewaar het als .html of .md.`);
  switch (format) {
    case 'docx':
      return template === undefined ? (await import('./docx.ts')).writeDocx(paper) : writeLetter(paper, template);
    case 'odt':
      return (await import('./odt.ts')).writeOdt(paper);
    default:
      return exportText(paper, format);
  }
}

function hasTooManyParagraphs({ sections, notes }: Paper): boolean {
  const count = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + paragraphsIn(block), 0);
  const paragraphsIn = (block: Block): number => {
    if (block.type === 'quote') return count(block.blocks);
    if (block.type === 'list') return block.items.reduce((sum, item) => sum + count(item), 0);
    return block.type === 'table' ? block.rows.reduce((sum, row) => sum + row.length, 0) : 1;
  };
  const total = sections.reduce((sum, { blocks }) => sum + 1 + count(blocks), notes.length);
  return total > limits.paragraphs;
}

/** The template has a letterhead of its own. */
async function writeLetter(paper: Paper, template: Template): Promise<Uint8Array> {
  const [{ writeDocx }, { fillTemplate }] = await Promise.all([
    import('./docx.ts'),
    import('../template/fill-template.ts'),
  ]);
  return fillTemplate(template, await writeDocx({ ...paper, fields: [] }), templateValues(paper.document));
}
