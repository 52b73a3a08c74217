import { raisedDigits } from '../raised.ts';

/** A piece of text on a page, in points from the top left; `baseline` grows downwards. */
export interface TextItem {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly height: number;
  /** Place in the order in which the page draws its text. */
  readonly order: number;
}

/** A stretch of one line without wide gaps. */
interface Segment {
  readonly items: TextItem[];
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly height: number;
  readonly order: number;
}

/** A line of text on a page. */
export interface PageLine {
  readonly text: string;
  readonly baseline: number;
  readonly height: number;
  readonly left: number;
}

const raisedNumber = /^\s*\d{1,3}\s*$/;

/** The lines of a page in reading order: columns one after the other, tables and numbered lists row by row. */
export function pageLines(items: readonly TextItem[]): readonly PageLine[] {
  return readingOrder(segmentsOf(items), 0);
}

/** Collects items with one baseline; small raised numbers join the line that they belong to. */
function segmentsOf(items: readonly TextItem[]): Segment[] {
  const rows: TextItem[][] = [];
  const numbers = items.filter((item) => raisedNumber.test(item.text));
  const texts = items.filter((item) => !raisedNumber.test(item.text) && item.text.trim() !== '');
  const byPlace = new RowIndex();
  for (const item of [...texts, ...numbers]) {
    const row = byPlace.find(item) ?? (raisedNumber.test(item.text) ? byPlace.findBelow(item) : undefined);
    if (row !== undefined) {
      row.push(item);
      continue;
    }
    const opened = [item];
    rows.push(opened);
    byPlace.add(opened, item);
  }
  return rows.flatMap(splitRow);
}

/** Rows by their baseline, so that a page with very many items stays quick. */
class RowIndex {
  readonly #rows = new Map<number, { readonly row: TextItem[]; readonly first: TextItem }[]>();

  add(row: TextItem[], first: TextItem): void {
    const key = Math.round(first.baseline);
    const bucket = this.#rows.get(key);
    if (bucket === undefined) this.#rows.set(key, [{ row, first }]);
    else bucket.push({ row, first });
  }

  find(item: TextItem): TextItem[] | undefined {
    const tolerance = Math.max(1, item.height * 0.2);
    return this.#near(item.baseline, tolerance, ({ first }) => Math.abs(first.baseline - item.baseline) <= tolerance);
  }

  /** The row of larger text that this item is raised above. */
  findBelow(item: TextItem): TextItem[] | undefined {
    const reach = item.height * 1.4;
    return this.#near(item.baseline + reach / 2, reach / 2, ({ row, first }) => {
      const rise = first.baseline - item.baseline;
      if (rise <= 0 || rise > first.height * 0.75 || item.height > first.height * 0.88) return false;
      return row.some(
        (other) => item.x >= other.x - first.height * 2 && item.x <= other.x + other.width + first.height * 2,
      );
    });
  }

  #near(
    baseline: number,
    reach: number,
    accepts: (entry: { readonly row: TextItem[]; readonly first: TextItem }) => boolean,
  ): TextItem[] | undefined {
    for (let key = Math.round(baseline - reach) - 1; key <= Math.round(baseline + reach) + 1; key++) {
      const hit = this.#rows.get(key)?.find(accepts);
      if (hit !== undefined) return hit.row;
    }
    return undefined;
  }
}

function splitRow(row: readonly TextItem[]): Segment[] {
  const sorted = [...row].sort((a, b) => a.x - b.x);
  const main = sorted.reduce((best, item) => (item.height > best.height ? item : best));
  const groups: TextItem[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const item of sorted) {
    if (item.x - end > main.height * 1.5) groups.push([item]);
    else groups.at(-1)?.push(item);
    end = Math.max(end, item.x + item.width);
  }
  return groups.map((items) => ({
    items,
    left: Math.min(...items.map((item) => item.x)),
    right: Math.max(...items.map((item) => item.x + item.width)),
    baseline: main.baseline,
    height: main.height,
    order: Math.min(...items.map((item) => item.order)),
  }));
}

function readingOrder(segments: readonly Segment[], depth: number): PageLine[] {
  const gutter = depth > 3 ? null : findGutter(segments);
  if (gutter === null) return joinRows(segments);
  const lines: PageLine[] = [];
  let left: Segment[] = [];
  let right: Segment[] = [];
  const flush = (): void => {
    lines.push(...readingOrder(left, depth + 1), ...readingOrder(right, depth + 1));
    left = [];
    right = [];
  };
  const across: Segment[] = [];
  for (const segment of [...segments].sort((a, b) => a.baseline - b.baseline)) {
    if (across.length > 0 && across.at(-1)?.baseline !== segment.baseline) lines.push(...joinRows(across.splice(0)));
    if (crosses(segment, gutter)) {
      if (across.length === 0) flush();
      across.push(segment);
    } else {
      (segment.right <= gutter + 3 ? left : right).push(segment);
    }
  }
  lines.push(...joinRows(across));
  flush();
  return lines;
}

function crosses(segment: Segment, x: number): boolean {
  return segment.left < x - 3 && segment.right > x + 3;
}

const leastLines = 5;

/** The white strip between two columns, or null where the page has one column. */
function findGutter(segments: readonly Segment[]): number | null {
  if (segments.length < leastLines * 2) return null;
  const left = Math.min(...segments.map((segment) => segment.left));
  const right = Math.max(...segments.map((segment) => segment.right));
  let best: { readonly x: number; readonly crossing: number } | null = null;
  for (let x = left + (right - left) * 0.2; x < left + (right - left) * 0.8; x += 2) {
    const crossing = segments.filter((segment) => crosses(segment, x)).length;
    if (best === null || crossing < best.crossing) best = { x, crossing };
  }
  if (best === null || best.crossing > segments.length * 0.4) return null;
  return areColumns(segments, best.x) ? best.x : null;
}

/**
 * Both sides hold several lines at the same height, and the page draws the one side before the other; a table or a
 * numbered list goes back and forth.
 */
function areColumns(segments: readonly Segment[], x: number): boolean {
  const sides = segments.filter((segment) => !crosses(segment, x)).sort((a, b) => a.order - b.order);
  const onLeft = sides.filter((segment) => segment.right <= x + 3);
  const onRight = sides.filter((segment) => segment.right > x + 3);
  const smallest = Math.min(onLeft.length, onRight.length);
  if (smallest < leastLines) return false;
  const top = Math.max(...[onLeft, onRight].map((side) => Math.min(...side.map((segment) => segment.baseline))));
  const bottom = Math.min(...[onLeft, onRight].map((side) => Math.max(...side.map((segment) => segment.baseline))));
  if (bottom <= top) return false;
  let turns = 0;
  for (let index = 1; index < sides.length; index++) {
    const [before, after] = [sides[index - 1], sides[index]];
    if (before !== undefined && after !== undefined && before.right <= x + 3 !== after.right <= x + 3) turns++;
  }
  return turns <= Math.max(3, smallest * 0.35);
}

/** Segments at one height make one line. */
function joinRows(segments: readonly Segment[]): PageLine[] {
  const sorted = [...segments].sort((a, b) => a.baseline - b.baseline || a.left - b.left);
  const rows: Segment[][] = [];
  for (const segment of sorted) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (first !== undefined && Math.abs(first.baseline - segment.baseline) <= first.height * 0.2) row?.push(segment);
    else rows.push([segment]);
  }
  return rows.map((row) => lineOf(row.sort((a, b) => a.left - b.left)));
}

function lineOf(row: readonly Segment[]): PageLine {
  const baseline = row[0]?.baseline ?? 0;
  return {
    text: row.map(segmentText).join(' ').trim(),
    baseline,
    height: Math.max(...row.map((segment) => segment.height)),
    left: Math.min(...row.map((segment) => segment.left)),
  };
}

function segmentText(segment: Segment): string {
  let text = '';
  let end = Number.NaN;
  for (const item of segment.items) {
    const gap = item.x - end;
    const isMark = isRaised(item, segment);
    if (!isMark && gap > segment.height * 0.16 && !/\s$/.test(text) && !/^\s/.test(item.text)) text += ' ';
    text += isMark ? raisedDigits(item.text.trim()) : item.text;
    end = item.x + item.width;
  }
  return text;
}

function isRaised(item: TextItem, segment: Segment): boolean {
  return raisedNumber.test(item.text) && segment.baseline - item.baseline > segment.height * 0.12;
}
