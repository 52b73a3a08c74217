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
export interface Segment {
  readonly items: TextItem[];
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly height: number;
  readonly order: number;
}

const raisedNumber = /^\s*\d{1,3}\s*$/;

/** Collects items with one baseline; small raised numbers join the line that they belong to. */
export function segmentsOf(items: readonly TextItem[]): Segment[] {
  const rows: TextItem[][] = [];
  const numbers = items.filter((item) => raisedNumber.test(item.text));
  const texts = items.filter((item) => !raisedNumber.test(item.text) && item.text.trim() !== '');
  const byPlace = new RowIndex();
  for (const item of [...texts, ...numbers]) {
    // A raised number stands as high as a line of the next column may; the line that it is glued to comes first.
    const row = (raisedNumber.test(item.text) ? byPlace.findBelow(item) : undefined) ?? byPlace.find(item);
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
        (other) => item.x >= other.x - first.height * 3.5 && item.x <= other.x + other.width + first.height * 2,
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

/** Cuts a row where there is a wide gap; what stands at the same height in another column may be of another size. */
function splitRow(row: readonly TextItem[]): Segment[] {
  const sorted = [...row].sort((a, b) => a.x - b.x);
  const height = Math.max(...sorted.map((item) => item.height));
  const groups: TextItem[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const item of sorted) {
    const last = groups.at(-1);
    if (last === undefined || (item.x - end > height * 1.5 && !isLabel(last, item))) groups.push([item]);
    else last.push(item);
    end = Math.max(end, item.x + item.width);
  }
  return groups.map(segmentOf);
}

/** A raised number in front of a note stands apart where the line is set to full width. */
function isLabel([number, ...others]: readonly TextItem[], text: TextItem): boolean {
  if (number === undefined || others.length > 0 || !raisedNumber.test(number.text)) return false;
  return number.height < text.height * 0.9 && number.baseline < text.baseline;
}

function segmentOf(items: TextItem[]): Segment {
  const main = items.reduce((best, item) => (item.height > best.height ? item : best));
  return {
    items,
    left: Math.min(...items.map((item) => item.x)),
    right: Math.max(...items.map((item) => item.x + item.width)),
    baseline: main.baseline,
    height: main.height,
    order: Math.min(...items.map((item) => item.order)),
  };
}

/** The text of a stretch, with raised numbers as such. */
export function segmentText(segment: Segment): string {
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
