/** What the editor uses of the file formats besides reading; a bundle of its own, which loads on first use. */
export { composePaper } from './write/compose.ts';
export { exportDraft } from './write/export.ts';
export { exportFormatOf } from './write/export-format.ts';
export { renderPaperHtml } from './write/html.ts';
export { paperCss } from './write/html-css.ts';
