import type { PageLine } from './page-text.ts';

type Pages = readonly (readonly PageLine[])[];

/** So many lines with a layout hyphen say that the document is hyphenated. */
const enough = 2;

/**
 * Some programs draw the hyphen at a line's end a little apart, so that it is read as a dash: `ge -⏎kozen`. In a
 * document that is hyphenated it is glued to its word where the next line goes on with a small letter.
 */
export function withGluedHyphens(pages: Pages): Pages {
  const hyphenated = pages.flat().filter(({ text }) => /\p{Ll}-$/u.test(text)).length;
  if (hyphenated < enough) return pages;
  return pages.map((page) =>
    page.map((line, index) => {
      const goesOn = /^\p{Ll}/u.test(page[index + 1]?.text ?? '');
      return goesOn && /\p{Ll} -$/u.test(line.text) ? { ...line, text: `${line.text.slice(0, -2)}-` } : line;
    }),
  );
}
