import type { Segment } from './segments.ts';

/** A stretch of a page that is read from top to bottom: a column, or what stands above or below the columns. */
export interface Column {
  readonly segments: readonly Segment[];
  /** `bottom`: the last text of the page, where notes may stand; `foot`: what stands below the last two columns. */
  readonly place: 'body' | 'bottom' | 'foot';
}

/** Cuts a page in the order of reading. `known` is where other pages of the document have their gutter. */
export function columnsOf(
  segments: readonly Segment[],
  known: number | null,
): { readonly columns: readonly Column[]; readonly gutter: number | null } {
  const gutter = findGutter(segments) ?? (known !== null && goesOn(segments, known) ? known : null);
  if (gutter === null) return { columns: [{ segments, place: 'bottom' }], gutter: null };
  return { columns: placed(cutAt(segments, gutter, 0)), gutter };
}

/** Columns within columns are rare, more of them is a table. */
const deepest = 3;

/** The stretches of a page, from top to bottom; `sides` are next to each other. */
type Cut = { readonly across: readonly Segment[] } | { readonly sides: readonly (readonly Segment[])[] };

/** More lines than this below the columns are text. */
const longestFoot = 3;

function placed(cuts: readonly Cut[]): readonly Column[] {
  const last = cuts.findLastIndex((cut) => 'sides' in cut);
  const below = cuts.slice(last + 1).flatMap((cut) => ('across' in cut ? cut.across : []));
  const isEnd = below.length <= longestFoot;
  return cuts.flatMap((cut, index): readonly Column[] => {
    if ('across' in cut) return [{ segments: cut.across, place: isEnd && index > last ? 'foot' : 'body' }];
    return cut.sides.map((segments) => ({ segments, place: isEnd && index === last ? 'bottom' : 'body' }));
  });
}

function cutAt(segments: readonly Segment[], gutter: number, depth: number): readonly Cut[] {
  const cuts: Cut[] = [];
  let left: Segment[] = [];
  let right: Segment[] = [];
  const across: Segment[] = [];
  const flush = (): void => {
    const sides = [left, right].flatMap((side) => columnsWithin(side, depth + 1)).filter((side) => side.length > 0);
    if (sides.length > 0) cuts.push({ sides });
    left = [];
    right = [];
  };
  const flushAcross = (): void => {
    if (across.length > 0) cuts.push({ across: across.splice(0) });
  };
  for (const segment of [...segments].sort((a, b) => a.baseline - b.baseline)) {
    if (across.at(-1)?.baseline !== segment.baseline) flushAcross();
    if (crosses(segment, gutter)) {
      if (across.length === 0) flush();
      across.push(segment);
    } else {
      (segment.right <= gutter + slack ? left : right).push(segment);
    }
  }
  flushAcross();
  flush();
  return cuts;
}

function columnsWithin(segments: readonly Segment[], depth: number): readonly (readonly Segment[])[] {
  const gutter = depth > deepest ? null : findGutter(segments);
  if (gutter === null) return [segments];
  return cutAt(segments, gutter, depth).flatMap((cut) => ('across' in cut ? [cut.across] : cut.sides));
}

/** Letters reach a little beyond the box that the page gives them. */
const slack = 3;

function crosses(segment: Segment, x: number): boolean {
  return segment.left < x - slack && segment.right > x + slack;
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
  const gutter = edgeOfRightColumn(segments, best.x) - slack - 1;
  return areColumns(segments, gutter) ? gutter : null;
}

/** Where most lines to the right of about `x` begin: a title that ends somewhere else moves the strip, not the column. */
function edgeOfRightColumn(segments: readonly Segment[], x: number): number {
  const counts = new Map<number, number>();
  for (const { left } of segments)
    if (left > x - 20) counts.set(Math.round(left), (counts.get(Math.round(left)) ?? 0) + 1);
  return [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [x, 0] as const)[0];
}

/**
 * Both sides hold several lines at the same height, and the page draws the one side before the other; a table or a
 * numbered list goes back and forth.
 */
function areColumns(segments: readonly Segment[], x: number): boolean {
  const { onLeft, onRight, turns } = sidesOf(segments, x);
  const smallest = Math.min(onLeft.length, onRight.length);
  if (smallest < leastLines) return false;
  const top = Math.max(...[onLeft, onRight].map((side) => Math.min(...side.map((segment) => segment.baseline))));
  const bottom = Math.min(...[onLeft, onRight].map((side) => Math.max(...side.map((segment) => segment.baseline))));
  return bottom > top && turns <= Math.max(3, smallest * 0.35);
}

/** Whether a page, often the last one with a few lines in its second column, has the gutter of the pages before it. */
function goesOn(segments: readonly Segment[], x: number): boolean {
  const { onLeft, onRight, turns } = sidesOf(segments, x);
  const crossing = segments.length - onLeft.length - onRight.length;
  return (
    onLeft.length > 0 &&
    onRight.length > 0 &&
    crossing <= segments.length * 0.4 &&
    turns <= Math.max(3, Math.min(onLeft.length, onRight.length) * 0.75)
  );
}

function sidesOf(segments: readonly Segment[], x: number) {
  const sides = segments.filter((segment) => !crosses(segment, x)).sort((a, b) => a.order - b.order);
  const isLeft = (segment: Segment) => segment.right <= x + slack;
  const turns = sides.filter((segment, index) => {
    const before = sides[index - 1];
    return before !== undefined && isLeft(before) !== isLeft(segment);
  }).length;
  return {
    onLeft: sides.filter(isLeft),
    onRight: sides.filter((segment) => !isLeft(segment)),
    turns,
  };
}
