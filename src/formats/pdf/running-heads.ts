import type { PageLine } from './page-text.ts';

/** How many lines from the top and the bottom of a page may be running heads. */
const edge = 4;

type Pages = readonly (readonly PageLine[])[];

/**
 * Leaves out what pages repeat at the same place: running heads, page numbers, the letter's data in the margin. The
 * first of each kind stays, because it may hold the date or the kenmerk; where that is not on the first page, it goes
 * to the very front, so that it never stands in the middle of a text that runs on.
 */
export function withoutRunningHeads(pages: Pages): Pages {
  const counts = countOf(pages.map((page, index) => candidates(page).map((line) => keyOf(line, index))));
  const seen = new Set<string>();
  const front: PageLine[] = [];
  const kept = pages.map((page, index) => {
    const repeatable = new Set(candidates(page));
    return page.filter((line) => {
      const key = keyOf(line, index);
      if (repeatable.has(line) && /pagina/i.test(line.text) && isPageNumber(line.text, index)) return false;
      if (isLonePageNumber(line, page, index)) return false;
      if (!repeatable.has(line) || (counts.get(key) ?? 0) < 2) return true;
      if (seen.has(key) || isPageNumber(line.text, index)) return false;
      seen.add(key);
      if (index > 0) front.push(line);
      return index === 0;
    });
  });
  const [first = [], ...others] = kept;
  return [[...front, ...first], ...others];
}

function countOf(keysOfPages: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const keys of keysOfPages) for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Lines at the top, at the bottom, and in the margin beside the text. */
function candidates(page: readonly PageLine[]): readonly PageLine[] {
  const byHeight = [...page].sort((a, b) => a.baseline - b.baseline);
  if (byHeight.length <= edge * 2) return byHeight.filter((line) => !mayBeText(line));
  const text = textLeft(page);
  const beside = byHeight.slice(edge, -edge).filter((line) => Math.abs(line.left - text) > 200);
  return [...byHeight.slice(0, edge), ...beside, ...byHeight.slice(-edge)].filter((line) => !mayBeText(line));
}

/** Where most lines begin. */
function textLeft(page: readonly PageLine[]): number {
  const counts = countOf(page.map((line) => [String(Math.round(line.left / 10) * 10)]));
  const [left] = [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), ['0', 0] as [string, number]);
  return Number(left);
}

/** Lines are the same when they stand at the same place and differ at most in the number of the page. */
function keyOf(line: PageLine, index: number): string {
  const text = line.text.replace(/\d+/g, (digits) => (digits === String(index + 1) ? '#' : digits));
  return `${Math.round(line.baseline / 3)} ${Math.round(line.left / 12)} ${text}`;
}

/** `Vraag 3`, `Ja.`: words that stand at the same height on several pages by chance. */
function mayBeText(line: PageLine): boolean {
  return /^(?:vra(?:ag|gen)|antwoord)/i.test(line.text) || /^\P{Nd}{1,4}$/u.test(line.text);
}

/** `3` or `- 3 -` by itself at the very top or bottom of page 3, far from the text. */
function isLonePageNumber(line: PageLine, page: readonly PageLine[], index: number): boolean {
  if (/^[-–]?\s?(\d{1,4})\s?[-–]?$/.exec(line.text)?.[1] !== String(index + 1)) return false;
  const gaps = page.map(({ baseline }) => baseline - line.baseline).filter((gap) => Math.abs(gap) > line.height / 2);
  const isAtEdge = gaps.every((gap) => gap > 0) || gaps.every((gap) => gap < 0);
  return isAtEdge && gaps.length > 0 && Math.min(...gaps.map(Math.abs)) > line.height * 2.2;
}

/** `3`, `Pagina 3 van 7`. */
function isPageNumber(text: string, index: number): boolean {
  const number = /^(?:[\d¹²³⁴-⁹]{0,3}pagina\s*)?(\d{1,4})(?:\s*(?:van|\/)\s*\d{1,4})?$/i.exec(text)?.[1];
  return number !== undefined && Math.abs(Number(number) - (index + 1)) <= 3;
}
