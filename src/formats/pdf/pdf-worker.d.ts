/** The package declares no types for its worker, which is imported for its effect only. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
