import type { ExportFormat } from './export-format.ts';
import { renderHtmlPage } from './html.ts';
import type { Paper } from './paper.ts';
import { renderMarkdown, renderText } from './plain.ts';

const renderers: Readonly<Record<Exclude<ExportFormat, 'docx' | 'odt'>, (paper: Paper) => string>> = {
  html: renderHtmlPage,
  md: renderMarkdown,
  txt: renderText,
};

/** Writes a draft in one of the formats that are text, without the control signs that would make it look like none. */
export function exportText(paper: Paper, format: keyof typeof renderers): Uint8Array {
  return new TextEncoder().encode(renderers[format](paper).replace(/[\x00-\x08\x0b\x0e-\x1f\x7f]/g, ''));
}
