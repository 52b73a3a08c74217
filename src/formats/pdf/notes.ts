import type { PageLine } from './page-text.ts';

type Pages = readonly (readonly PageLine[])[];

const label = /^(\d{1,3}|[⁰¹²³⁴-⁹]{1,3})[.)]?\s*(?=\S)/;

/** Puts the end of a note that runs on below the next page where the note begins. */
export function wholeNotes(pages: Pages): Pages {
  const result: PageLine[][] = [];
  for (const page of pages) {
    const before = result.at(-1);
    const first = page.findIndex(({ isNote }) => isNote);
    const own = page.findIndex((line, index) => index >= first && (!line.isNote || label.test(line.text)));
    const rest = first < 0 ? [] : page.slice(first, own < 0 ? page.length : own);
    const last = before?.findLastIndex(({ isNote }) => isNote) ?? -1;
    if (last >= 0) before?.splice(last + 1, 0, ...rest);
    result.push(last >= 0 ? page.filter((line) => !rest.includes(line)) : [...page]);
  }
  return result;
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Notes that some programs number as a list (`1. NOS, 3 mei`) get the raised number that other programs give them. */
export function numberedNotes(pages: Pages): Pages {
  let last = 0;
  return pages.map((page) =>
    page.map((line) => {
      const number = line.isNote ? /^(\d{1,3})\.\s+(?=\S)/.exec(line.text) : null;
      const isNext = number !== null && Number(number[1]) === last + 1;
      const plain = line.isNote ? Number(/^\d{1,3}/.exec(line.text)?.[0] ?? Number.NaN) : Number.NaN;
      if (plain === last + 1) last = plain;
      if (!isNext) return line;
      const raised = (number[1] ?? '').replace(/\d/g, (digit) => superscripts[Number(digit)] ?? digit);
      return {
        ...line,
        text: `${raised} ${line.text.slice(number[0].length)}`,
      };
    }),
  );
}
