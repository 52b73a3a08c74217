/** What the editor uses of the file formats; a bundle of its own, which loads on first use. */
export { readSourceBytes, readSourceFile } from './read.ts';
export { readReviewedBytes } from './review.ts';
export { composePaper } from './write/compose.ts';
export { exportDraft, exportFormatOf } from './write/export.ts';
export { renderPaperHtml } from './write/html.ts';
export { paperCss } from './write/html-css.ts';
