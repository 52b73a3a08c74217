import { isPageNumber } from './furniture.ts';
import type { SourceLine } from './source-lines.ts';

const bareNumber = /^\d{1,3}$/;
/** What a ministry's letter repeats at the head of every page. */
const label = /^(?:Ons kenmerk|Onze referentie|Uw (?:kenmerk|referentie|brief)|Kenmerk|Datum)$/i;
const longestValue = 40;

/**
 * Lines at the edge of a page that only their place tells to be furniture: numbers at its foot that run on from page to
 * page, and the fields at the head of the pages of a letter. Gives their
 * indexes. `printed` are the lines whose own text shows it.
 */
export function findPageEdges(lines: readonly SourceLine[], printed: ReadonlySet<number>): number[] {
  const breaks = lines.filter(({ afterFormFeed }) => afterFormFeed).map(({ index }) => index);
  const behindNumber = [...printed].filter((index) => isPageNumber(lines[index]?.text ?? '')).map((index) => index + 1);
  const pages = breaks.length === 0 ? [] : pagesOf(lines, breaks);
  return [
    ...runningNumbers(pages.map((page) => page.at(-1))),
    ...[...breaks, ...behindNumber].flatMap((start) => letterHead(lines, start)),
  ];
}

function pagesOf(lines: readonly SourceLine[], breaks: readonly number[]): SourceLine[][] {
  const starts = [0, ...breaks];
  return starts.map((start, page) => lines.slice(start, starts[page + 1]).filter(({ text }) => text !== ''));
}

/** The lines of these that hold a number alone, where all but one of the pages have one and they run on. */
function runningNumbers(edges: readonly (SourceLine | undefined)[]): number[] {
  const found = edges.flatMap((line, page) =>
    line !== undefined && bareNumber.test(line.text) ? [{ index: line.index, first: Number(line.text) - page }] : [],
  );
  const isRun =
    found.length > 1 && found.length >= edges.length - 1 && found.every(({ first }) => first === found[0]?.first);
  return isRun ? found.map(({ index }) => index) : [];
}

/** `Onze referentie⏎2011-2000123` at the head of a page: labels, each with its value below it. */
function letterHead(lines: readonly SourceLine[], start: number): number[] {
  const found: number[] = [];
  const head = lines.slice(start, start + 24).filter(({ text }) => text !== '');
  for (let at = 0; at + 1 < head.length; at += 2) {
    const [name, value] = head.slice(at, at + 2);
    if (name === undefined || value === undefined || !label.test(name.text)) break;
    if (value.text.length > longestValue || !/\d/.test(value.text)) break;
    found.push(name.index, value.index);
  }
  return found;
}
