import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { UserError } from '../../core/user-error.ts';
import { limits } from '../limits.ts';
import type { FormatReader, ReadOptions } from '../source-text.ts';
import { loadPdfJs, withoutLooseFailures } from './engine.ts';
import { withGluedHyphens } from './hyphens.ts';
import { numberedNotes, wholeNotes } from './notes.ts';
import { type PageLine, PageReader } from './page-text.ts';
import { withoutRunningHeads } from './running-heads.ts';
import type { TextItem } from './segments.ts';
import { hasOversizedStream } from './stream-guard.ts';

/** Reads the text layer of a PDF: line by line as printed, with a form feed between pages. */
export const readPdf: FormatReader = async (name, bytes, options) => {
  if (hasOversizedStream(bytes)) {
    throw new UserError(`‘${name}’ wordt uitgepakt veel te groot en is daarom niet gelezen.`);
  }
  return withoutLooseFailures(() => readText(name, bytes, options));
};

async function readText(name: string, bytes: Uint8Array, options: ReadOptions): Promise<string> {
  const pdfjs = await loadPdfJs();
  const task = pdfjs.getDocument({
    // A copy, because pdf.js takes the buffer for itself.
    data: new Uint8Array(bytes),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    maxImageSize: 1,
    enableXfa: false,
  });
  try {
    return textOfPages(name, await readPages(name, await task.promise, options));
  } catch (error) {
    options.signal?.throwIfAborted();
    throw error instanceof UserError ? error : unreadable(name, error);
  } finally {
    await task.destroy();
  }
}

function unreadable(name: string, error: unknown): UserError {
  const isLocked = error instanceof Error && error.name === 'PasswordException';
  return new UserError(
    isLocked ? `‘${name}’ is met een wachtwoord beveiligd.` : `‘${name}’ is een beschadigde of onvolledige pdf.`,
  );
}

async function readPages(name: string, pdf: PDFDocumentProxy, options: ReadOptions): Promise<PageLine[][]> {
  if (pdf.numPages > limits.pdfPages) {
    throw new UserError(
      `‘${name}’ heeft ${pdf.numPages} pagina’s; hoogstens ${limits.pdfPages} kunnen worden gelezen.`,
    );
  }
  const pages: PageLine[][] = [];
  const reader = new PageReader();
  let length = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    options.signal?.throwIfAborted();
    const lines = reader.read(await readItems(name, pdf, number));
    length += lines.reduce((sum, line) => sum + line.text.length, 0);
    if (length > limits.textLength) throw new UserError(`‘${name}’ bevat te veel tekst en is daarom niet gelezen.`);
    pages.push([...lines]);
    options.onProgress?.(number, pdf.numPages);
  }
  return pages;
}

/** The upright text of a page; the stream is left as soon as it brings more than any real page holds. */
async function readItems(name: string, pdf: PDFDocumentProxy, number: number): Promise<TextItem[]> {
  const page = await pdf.getPage(number);
  const { transform } = page.getViewport({ scale: 1 });
  const items: TextItem[] = [];
  const reader = page.streamTextContent({ includeMarkedContent: false }).getReader();
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    for (const item of chunk.value.items) {
      if (!('str' in item)) continue;
      const placed = place(item, transform, items.length);
      if (placed !== null) items.push(placed);
    }
    if (items.length > limits.pdfItemsPerPage) {
      await reader.cancel(new Error('too much'));
      throw new UserError(`‘${name}’ bevat te veel tekst en is daarom niet gelezen.`);
    }
  }
  page.cleanup();
  return items;
}

interface DrawnText {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

/** No page is larger, by the PDF standard, in points. */
const largestPage = 14_400;

/**
 * Puts an item on the page as one looks at it; null for text that stands upside down or on its side, and for text that
 * nobody can see because it is larger than any page or stands outside it.
 */
function place(item: DrawnText, page: readonly number[], order: number): TextItem | null {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = page;
  const [ta = 1, tb = 0, tc = 0, td = 1, x = 0, y = 0] = item.transform;
  const along = { x: a * ta + c * tb, y: b * ta + d * tb };
  const height = Math.hypot(a * tc + c * td, b * tc + d * td);
  const isUpright = along.x > 0 && Math.abs(along.y) <= along.x * 0.2;
  const left = a * x + c * y + e;
  const baseline = b * x + d * y + f;
  if (!isUpright || !(height > 0 && height < largestPage) || !isOnPage(left) || !isOnPage(baseline)) return null;
  return {
    text: item.str.replace(/[\u00ad\u2010\u2011]/g, '-').replaceAll('\u0000', ''),
    x: left,
    baseline,
    width: isOnPage(item.width) ? item.width : 0,
    height,
    order,
  };
}

/** Also false for what is no number. */
function isOnPage(points: number): boolean {
  return Math.abs(points) < largestPage;
}

function textOfPages(name: string, pages: readonly (readonly PageLine[])[]): string {
  const bottom = pages.flat().reduce((lowest, { baseline }) => Math.max(lowest, baseline), 0);
  const text = withGluedHyphens(numberedNotes(wholeNotes(withoutRunningHeads(pages))))
    .map((lines) => textOfPage(lines) + (endsEarly(lines, bottom) ? '\n' : ''))
    .join('\f');
  refuseWithoutLetters(name, text);
  return text;
}

/**
 * A PDF may draw letters without saying which they are; pdf.js then gives the numbers of their shapes in the font, as
 * control signs for the first ones, or the pictures at those places of a font for symbols.
 */
function refuseWithoutLetters(name: string, text: string): void {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const letters = count(/\p{L}/gu);
  const controls = count(/[\x01-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]/g);
  const symbols = count(/[\ue000-\uf8ff\ufffd\u2701-\u27be]/g);
  if (controls * 10 > letters || symbols > letters) {
    throw new UserError(
      `‘${name}’: de letters in deze pdf zijn wel te zien, maar niet als tekst te lezen; gebruik het bronbestand, of laat er tekstherkenning (OCR) over gaan.`,
    );
  }
  if (letters === 0) {
    throw new UserError(
      `‘${name}’: deze pdf bevat geen tekst, alleen beeld; laat er eerst tekstherkenning (OCR) over gaan.`,
    );
  }
}

/** A page that is left half empty ends a letter or a chapter. */
function endsEarly(lines: readonly PageLine[], bottom: number): boolean {
  return lines.length > 0 && lines.every(({ baseline }) => baseline < bottom * 0.75);
}

/** A wider gap than is usual between lines of this size becomes an empty line. */
function textOfPage(lines: readonly PageLine[]): string {
  const usual = usualGaps(lines);
  return lines
    .map((line, index) => {
      const before = lines[index - 1];
      if (before === undefined) return `${line.text}\n`;
      const gap = line.baseline - before.baseline;
      const limit = Math.max(usual.get(sizeOf(line)) ?? 0, line.height) * 1.3;
      const isApart = gap < 0 ? !runsOn(before, line) : gap > limit;
      return isApart ? `\n${line.text}\n` : `${line.text}\n`;
    })
    .join('');
}

/** Whether a sentence goes on from one column into the next. */
function runsOn(before: PageLine, line: PageLine): boolean {
  return before.isNote === line.isNote && !/[.?!:»”)]$/.test(before.text) && /^[^\p{Lu}\d]/u.test(line.text);
}

/** The middle gap between lines, for each size of letters. */
function usualGaps(lines: readonly PageLine[]): ReadonlyMap<number, number> {
  const gaps = new Map<number, number[]>();
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const gap = line.baseline - (before?.baseline ?? line.baseline);
    if (before === undefined || sizeOf(before) !== sizeOf(line) || gap <= 0 || gap > line.height * 3) return;
    gaps.set(sizeOf(line), [...(gaps.get(sizeOf(line)) ?? []), gap]);
  });
  return new Map(
    [...gaps].map(([size, list]) => [size, list.sort((a, b) => a - b)[Math.floor((list.length - 1) / 2)] ?? 0]),
  );
}

function sizeOf(line: PageLine): number {
  return Math.round(line.height * 2);
}
