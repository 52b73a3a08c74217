import type * as PdfJs from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Only drawing needs these; pdf.js wants them to exist when it loads outside a browser. */
class NoDrawing {}

let loading: Promise<typeof PdfJs> | undefined;

/** pdf.js with its parsing in this same thread, loaded once. */
export function loadPdfJs(): Promise<typeof PdfJs> {
  loading ??= load();
  return loading;
}

async function load(): Promise<typeof PdfJs> {
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
    if (!(name in globalThis))
      Object.defineProperty(globalThis, name, {
        value: NoDrawing,
        configurable: true,
      });
  }
  // Importing the worker's module sets `globalThis.pdfjsWorker`, which pdf.js then uses instead of starting a worker.
  await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs');
  return withoutWarnings(() => import('pdfjs-dist/legacy/build/pdf.min.mjs'));
}

/** pdf.js complains on the terminal that it found no canvas to draw on; text needs none. */
async function withoutWarnings<T>(work: () => Promise<T>): Promise<T> {
  const warn = console.warn;
  console.warn = () => {};
  try {
    return await work();
  } finally {
    console.warn = warn;
  }
}

/**
 * Runs work with pdf.js. Of a damaged file it also leaves promises behind that nobody waits for, and Node ends where
 * one of them fails; whatever was asked for fails or not by itself.
 */
export async function withoutLooseFailures<T>(work: () => Promise<T>): Promise<T> {
  process.on('unhandledRejection', ignoreOfPdfJs);
  try {
    return await work();
  } finally {
    // What was left behind in the last moment is only then found to be unhandled.
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', ignoreOfPdfJs);
  }
}

function ignoreOfPdfJs(reason: unknown): void {
  if (!(reason instanceof Error && reason.stack?.includes('pdf.worker') === true)) throw reason;
}
